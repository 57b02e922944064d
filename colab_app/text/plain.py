"""Posts as plain text: the words without the markup, and HTML for what is not converted."""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import islice
from typing import Final

from colab_app.text.length import graphemes
from colab_app.text.links import LinkKind
from colab_app.text.mentions import MENTION_PATTERN, references
from colab_app.text.normal import single_line

ELLIPSIS: Final = "…"
MAXIMUM_REFERENCES: Final = 1_000
"""References linked in one paragraph that is shown as typed; each costs more than a thousand letters."""

_READ_AHEAD: Final = 8
_READ_AT_LEAST: Final = 4_000

_LINE_MARKS: Final = re.compile(
    r"^[ \t]*+([-*_])(?:[ \t]?\1){2,}+[ \t]*+$"
    r"|^[ \t]*+(?:`{3,}|~{3,})[^\n]*$"
    r"|^(?:[ \t]{0,12}(?:>|#{1,6}[ \t\u3000]|[-*+][ \t]|\d{1,9}\.[ \t])){1,9}(?:[ \t]*\[[ xX]\][ \t])?"
    r"|(?<=\S)[ \t]#{1,6}[ \t]*+$"
    r"|^[ \t]*+[|:-](?=[^\n]*-)[-|: \t]*+$",
    re.MULTILINE,
)
_MENTION: Final = re.compile(MENTION_PATTERN)
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{0,400})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}+\)")
_MARKS: Final = re.compile(
    r"\\([!-/:-@\[-`{-~])|\*\*|~~|`+|__|(?<![A-Za-z0-9*])\*(?=\S)|(?<=[^\s*])\*(?![A-Za-z0-9*])"
)
_TABLE_ROW: Final = re.compile(r"^[ \t]*+\|[^\n]*$", re.MULTILINE)
_PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n\s*")
_CLASSES: Final = {LinkKind.MEMBER: "mention", LinkKind.KEY: "key", LinkKind.TAG: "tag"}


def _unmarked(source: str) -> str:
    """The text without block and inline marks."""
    text = _LINE_MARKS.sub("", source)
    text = _LINK.sub(r"\1", _MENTION.sub(r"@\1", text))
    text = _TABLE_ROW.sub(lambda row: row.group().replace("|", " "), text)
    return unescape(_MARKS.sub(lambda mark: mark.group(1) or "", text))


def to_plain(source: str, limit: int = 0) -> str:
    """Return the words of a Markdown text on one line, without its markup, for cards, lists and tooltips.

    At most ``limit`` graphemes (0: all), the last an ellipsis if something was left out. Made for reading
    quickly, not exactly: unusual markup may leave a mark behind, words are never lost. Only as much of a long
    text is read as is needed. The result is plain text: show it as such.
    """
    ahead = max(_READ_AT_LEAST, limit * _READ_AHEAD) if limit else len(source)
    text = single_line(_unmarked(source[:ahead]))
    if not limit:
        return text
    units = graphemes(text)
    if len(units) <= limit and len(source) <= ahead:
        return text
    return "".join(units[: limit - 1]).rstrip() + ELLIPSIS


def _paragraph(text: str) -> str:
    """One paragraph as HTML: escaped, line ends kept, references linked."""
    parts: list[str] = []
    position = 0
    for reference in islice(references(text), MAXIMUM_REFERENCES):
        kind = _CLASSES.get(reference.kind)
        name = f' class="{kind}"' if kind else ""
        parts.append(escape(text[position : reference.start], quote=False))
        parts.append(f'<a{name} href="{escape(reference.target)}">{escape(reference.label, quote=False)}</a>')
        position = reference.end
    parts.append(escape(text[position:], quote=False))
    return "<p>" + "".join(parts).replace("\n", "<br>\n") + "</p>"


def plain_html(text: str) -> str:
    """Return text as HTML paragraphs that show it as it was typed; only references become links."""
    return "\n".join(_paragraph(part) for part in _PARAGRAPHS.split(text.strip("\n")) if part.strip())


def code_html(text: str) -> str:
    """Return text as an HTML block of code."""
    return f"<pre><code>{escape(text, quote=False)}</code></pre>"
