"""References in a text: mentions of people, short keys of things, hashtags, bare web addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from colab_app.domain import limits
from colab_app.text.code_spans import without_code
from colab_app.text.links import ID, KEY, LinkKind, key_link, link_kind, member_link, tag_link
from colab_app.text.normal import fold, single_line

MAXIMUM_NAME_CHARACTERS: Final = 80

MENTION_PATTERN: Final = rf"@\[([^\[\]\n]{{1,{MAXIMUM_NAME_CHARACTERS}}})\]\(member:({ID})\)"
KEY_PATTERN: Final = rf"(?<![A-Za-z0-9_/.@#&=-])({KEY})(?![A-Za-z0-9_-])"
TAG_PATTERN: Final = rf"(?<![\w#＃&/])[#＃](?=\d*[^\W\d])(\w{{1,{limits.TAG_CHARACTERS}}})(?!\w)"
WEB_PATTERN: Final = r"(?<![A-Za-z0-9])(https?://[!#-'*-;=?-Z_a-z~]{1,2000})"

_LINK: Final = r"!?\[[^\[\]\n]{0,400}\]\([^()\n]{0,2000}\)"
_REFERENCE: Final = re.compile(
    f"(?P<mention>{MENTION_PATTERN})|(?P<link>{_LINK})|(?P<web>{WEB_PATTERN})"
    f"|(?P<key>{KEY_PATTERN})|(?P<tag>{TAG_PATTERN})"
)
_BRACKETS: Final = str.maketrans({"[": "(", "]": ")"})


@dataclass(frozen=True, slots=True)
class Reference:
    """``source[start:end]`` is shown as ``label`` and leads to ``target`` (see `colab_app.text.links`)."""

    kind: LinkKind
    start: int
    end: int
    label: str
    target: str


def mention(name: str, member_id: str) -> str:
    """Return the markup of a mention, as the editor inserts it: ``@[Name](member:ID)``."""
    label = single_line(name).translate(_BRACKETS)[:MAXIMUM_NAME_CHARACTERS].strip() or "?"
    return f"@[{label}](member:{member_id})"


def web_address(found: str) -> str:
    """Return a bare web address without the punctuation that ends the sentence around it."""
    return found.rstrip(".,:;!?'*_~|&")


def tag_name(found: str) -> str:
    """Return a tag as it is shown and linked: full-width letters become plain ones."""
    return unicodedata.normalize("NFKC", found)


def _reference(found: re.Match[str]) -> Reference | None:
    """What one match refers to; None for a written-out link, which only keeps its inside from being read."""
    start, end = found.span()
    whole = found.group()
    match found.lastgroup:
        case "mention":
            name, member_id = whole[2:].split("](member:")
            return Reference(LinkKind.MEMBER, start, end, f"@{name}", member_link(member_id[:-1]))
        case "web":
            address = web_address(whole)
            if link_kind(address) is not LinkKind.WEB:
                return None
            return Reference(LinkKind.WEB, start, start + len(address), address, address)
        case "key":
            return Reference(LinkKind.KEY, start, end, whole, key_link(whole))
        case "tag":
            return Reference(LinkKind.TAG, start, end, whole, tag_link(tag_name(whole[1:])))
        case _:
            return None


def references(source: str) -> Iterator[Reference]:
    """Yield the references of a Markdown text in order; code and written-out links are passed over."""
    for found in _REFERENCE.finditer(without_code(source)):
        reference = _reference(found)
        if reference is not None:
            yield reference


def mentions(text: str) -> tuple[str, ...]:
    """Return the ids of the members a text mentions, each once, in order; not those inside code."""
    ids = (one.target.partition("/")[2] for one in references(text) if one.kind is LinkKind.MEMBER)
    return tuple(dict.fromkeys(ids))


def keys(text: str) -> tuple[str, ...]:
    """Return the short keys (C-112, P-87, WS-4, I-9) a text names, each once, in order."""
    return tuple(dict.fromkeys(one.label for one in references(text) if one.kind is LinkKind.KEY))


def hashtags(text: str) -> tuple[str, ...]:
    """Return the hashtags of a text without their sign, each once (however spelled), in order.

    A tag begins with # or ＃ after a blank or a mark, has letters, digits, kanji, kana or _ and is not all
    digits; at most `colab_app.domain.limits.TAG_CHARACTERS` long.
    """
    distinct: dict[str, str] = {}
    for one in references(text):
        if one.kind is LinkKind.TAG:
            name = tag_name(one.label[1:])
            distinct.setdefault(fold(name), name)
    return tuple(distinct.values())
