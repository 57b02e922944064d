"""HTML of other tools as Markdown: harmless whatever comes in, and never slow."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from colab_app.exchange.cells import clean_text

HTML_CHARACTERS: Final = 1_000_000
DEPTH_LIMIT: Final = 12

_TAG_START: Final = re.compile(r"<(?!/?[A-Za-z][^<>]{0,2000}>)")
_LOOKS_LIKE_HTML: Final = re.compile(
    r"</?(?:p|br|div|span|ul|ol|li|a|b|i|strong|em|h[1-6]|table|blockquote)[\s/>]", re.I
)
_BLANKS: Final = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\\\x00-\x20]{1,2000}", re.I)
_BACKTICKS: Final = re.compile(r"`+")
_DROPPED: Final = frozenset(
    ("script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head", "title",
     "select", "button", "form", "audio", "video", "canvas")
)  # fmt: skip
_BLOCKS: Final = frozenset(
    ("p", "div", "section", "article", "header", "footer", "main", "figure", "figcaption", "dl", "dt", "dd",
     "address", "fieldset", "thead", "tbody", "caption")
)  # fmt: skip
_MARKS: Final = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}


def looks_like_html(text: str) -> bool:
    """True when the text has at least one common HTML tag."""
    return _LOOKS_LIKE_HTML.search(text) is not None


def html_to_markdown(html: str) -> str:
    """Turn HTML into Markdown. Links only to http, https and mailto; scripts and forms are left out.

    Text that would be Markdown's raw HTML or a link is escaped, so what was text stays text. A text
    longer than a million characters is cut. Never raises.
    """
    source = _prepare(clean_text(html[:HTML_CHARACTERS]))
    writer = _Writer()
    writer.feed(source)
    writer.close()
    return writer.text()


def _prepare(html: str) -> str:
    """Take out comments and make every `<` that begins no tag into text.

    The library's parser looks for the end of such constructs again and again, which is quadratic; what it
    gets here are only short, closed tags.
    """
    pieces = []
    at = 0
    while (begin := html.find("<!--", at)) >= 0:
        end = html.find("-->", begin + 4)
        if end < 0:
            break
        pieces.append(html[at:begin])
        at = end + 3
    pieces.append(html[at:])
    return _TAG_START.sub("&lt;", "".join(pieces))


def escape_text(text: str) -> str:
    """Keep text from being read as raw HTML, a link or an escape by Markdown."""
    text = re.sub(r"\\(?=[!-/:-@\[-`{-~])", r"\\\\", text)
    return re.sub(r"<(?=[A-Za-z/!?])", r"\\<", text).replace("](", "]\\(")


class _Writer(HTMLParser):
    """Collects Markdown while tags go by. Nesting is counted, never recursed into."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._dropping: list[str] = []
        self._lists: list[int | None] = []
        self._quotes = 0
        self._code = 0
        self._links: list[tuple[int, str | None]] = []
        self._cells: list[str] | None = None
        self._cell_start = 0
        self._header_done = False

    def set_cdata_mode(self, elem: str, *, escapable: bool = False) -> None:
        """Stay in the ordinary mode: scripts are dropped by depth, whatever stands in them."""

    def text(self) -> str:
        """The Markdown so far, with one empty line between blocks."""
        kept: list[str] = []
        for line in "".join(self._out).split("\n"):
            line = line.rstrip()
            if kept and not line.strip("> ") and not kept[-1].strip("> "):
                kept[-1] = min(kept[-1], line, key=len)
            else:
                kept.append(line)
        return "\n".join(kept).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what a tag opens."""
        if self._dropping or tag in _DROPPED:
            if tag in _DROPPED and len(self._dropping) < DEPTH_LIMIT:
                self._dropping.append(tag)
            return
        if tag == "br":
            self._line_break()
        elif tag == "hr":
            self._block("---")
            self._block()
        elif tag == "img":
            self._image(dict(attrs))
        elif tag == "a":
            self._links.append((len(self._out), dict(attrs).get("href")))
        elif tag in _MARKS:
            self._out.append(_MARKS[tag])
        elif tag == "code" and not self._code:
            self._out.append("`")
        else:
            self._open_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what a tag closes; closing tags without an opening one do no harm."""
        if self._dropping:
            if tag in self._dropping:
                del self._dropping[self._dropping.index(tag) :]
            return
        if tag == "a":
            self._close_link()
        elif tag in _MARKS:
            self._out.append(_MARKS[tag])
        elif tag == "code" and not self._code:
            self._out.append("`")
        elif tag in ("td", "th"):
            self._close_cell()
        elif tag == "tr":
            self._close_row()
        else:
            self._close_block(tag)

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self._dropping:
            return
        if self._code:
            self._out.append(_BACKTICKS.sub("'", data).replace("\n", "\n" + self._indent()))
            return
        text = escape_text(_BLANKS.sub(" ", data))
        if not self._out or self._out[-1].endswith(("\n", " ")):
            text = text.lstrip(" ")
        if text:
            self._out.append(text)

    def _indent(self) -> str:
        return "> " * self._quotes + "  " * max(0, len(self._lists) - 1)

    def _block(self, start: str = "") -> None:
        """Begin a new block; blocks are parted by an empty line."""
        if self._cells is not None:
            self._out.append(" ")
            return
        self._out.append("\n" + "> " * self._quotes + "\n" + self._indent() + start)

    def _line_break(self) -> None:
        if self._cells is not None:
            self._out.append(" ")
        else:
            inside = "  " if self._lists else ""
            self._out.append("\n" + self._indent() + inside)

    def _open_block(self, tag: str) -> None:
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._block("#" * int(tag[1]) + " ")
        elif tag in ("ul", "ol"):
            if len(self._lists) < DEPTH_LIMIT:
                self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._open_item()
        elif tag == "blockquote":
            self._block()
            self._quotes = min(self._quotes + 1, DEPTH_LIMIT)
            self._block()
        elif tag == "pre":
            self._block("```\n" + self._indent())
            self._code += 1
        elif tag == "table":
            self._header_done = False
            self._block()
        elif tag == "tr":
            self._cells = []
        elif tag in ("td", "th"):
            self._cell_start = len(self._out)
        elif tag in _BLOCKS:
            self._block()

    def _open_item(self) -> None:
        if not self._lists:
            self._lists.append(None)
        number = self._lists[-1]
        if number is not None:
            self._lists[-1] = number = number + 1
        self._out.append("\n" + self._indent() + ("- " if number is None else f"{number}. "))

    def _close_block(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            if self._lists:
                self._lists.pop()
            self._block()
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
            self._block()
        elif tag == "pre" and self._code:
            self._code -= 1
            self._out.append("\n" + self._indent() + "```")
            self._block()
        elif tag in _BLOCKS or tag == "table" or (len(tag) == 2 and tag[0] == "h"):
            self._block()

    def _image(self, attributes: dict[str, str | None]) -> None:
        """Pictures of other sites are not fetched; what they show is kept in words."""
        words = _BLANKS.sub(" ", attributes.get("alt") or "").strip()
        if words:
            self._out.append(escape_text(f"({words[:200]})"))

    def _close_link(self) -> None:
        if not self._links:
            return
        start, href = self._links.pop()
        words = "".join(self._out[start:]).strip()
        target = (href or "").strip()
        if not words or "\n" in words or "[" in words or not _LINK.fullmatch(target) or target == words:
            return
        safe = target.replace("(", "%28").replace(")", "%29")
        self._out[start:] = [f"[{words}]({safe})"]

    def _close_cell(self) -> None:
        if self._cells is None:
            return
        words = _BLANKS.sub(" ", "".join(self._out[self._cell_start :])).strip()
        del self._out[self._cell_start :]
        self._cells.append(words.replace("|", "\\|"))

    def _close_row(self) -> None:
        cells, self._cells = self._cells, None
        if not cells:
            return
        self._out.append("\n" + self._indent() + "| " + " | ".join(cells) + " |")
        if not self._header_done:
            self._header_done = True
            self._out.append("\n" + self._indent() + "|" + " --- |" * len(cells))
