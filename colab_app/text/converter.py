"""The Markdown dialect of posts: which constructs exist, built from Python-Markdown's parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, AtomicString

from colab_app.text.links import LinkKind, key_link, link_kind, member_link, tag_link
from colab_app.text.mentions import (
    KEY_PATTERN,
    MENTION_PATTERN,
    TAG_PATTERN,
    WEB_PATTERN,
    tag_name,
    web_address,
)
from colab_app.text.qt_tree import shape_for_qt

# One bracket or parenthesis may be nested; nothing is tried twice, whatever is typed.
_LABEL: Final = r"((?:[^\[\]]|\[[^\[\]]{0,100}\]){0,400}+)"
_TARGET: Final = r"[^()<>\s]{1,2000}+(?:\([^()<>\s]{0,200}\)[^()<>\s]{0,2000}+)?"
_TITLE: Final = r'(?:[ \n]"[^"\n]{0,200}")?'
_LINK_PATTERN: Final = rf"(?<!!)\[{_LABEL}\]\([ \n]?(<)?({_TARGET})(?(2)>){_TITLE}[ \n]?\)"
_PICTURE_PATTERN: Final = "!" + _LINK_PATTERN.removeprefix("(?<!!)")
_STRUCK_PATTERN: Final = r"~~(?=\S)([^~\n]{1,400})~~"
_ANGLED_PATTERN: Final = r"<(https?://[^<>\s]{1,2000})>"

# Raw HTML, and definitions that stand elsewhere in the text, are never part of a post; links, pictures and
# addresses are read by bounded patterns of our own.
_NO_INLINE: Final = (
    *("html", "entity", "automail", "autolink", "link", "image_link"),
    *("reference", "image_reference", "short_reference", "short_image_ref"),
)

# A line of --- under a paragraph is a rule here, not a heading; code has fences.
_NO_BLOCKS: Final = ("reference", "setextheader", "code")

_STASHED: Final = INLINE_PLACEHOLDER_PREFIX
_Found = tuple[ElementTree.Element, int] | None
"""The element made of a match and where the matched text ends, or None: not this construct after all."""

_Read = Callable[[re.Match[str]], _Found]


def _link(target: str, label: str, name: str = "") -> ElementTree.Element:
    """A link whose label is not read again for markup."""
    element = ElementTree.Element("a", {"href": target, **({"class": name} if name else {})})
    element.text = AtomicString(label)
    return element


def _written_link(found: re.Match[str]) -> _Found:
    """``[label](target)``; whether the target may stay is decided later."""
    if _STASHED in found.group(3):
        return None
    element = ElementTree.Element("a", {"href": found.group(3)})
    element.text = found.group(1)
    return element, found.end()


def _picture(found: re.Match[str]) -> _Found:
    """``![description](target)``."""
    if _STASHED in found.group(3):
        return None
    return ElementTree.Element("img", {"src": found.group(3), "alt": found.group(1)}), found.end()


def _mention(found: re.Match[str]) -> _Found:
    """``@[Name](member:ID)``."""
    return _link(member_link(found.group(2)), f"@{found.group(1)}", "mention"), found.end()


def _key(found: re.Match[str]) -> _Found:
    """Short keys such as C-112."""
    return _link(key_link(found.group(1)), found.group(1), "key"), found.end()


def _tag(found: re.Match[str]) -> _Found:
    """Hashtags."""
    return _link(tag_link(tag_name(found.group(1))), found.group(), "tag"), found.end()


def _web(found: re.Match[str]) -> _Found:
    """Bare web addresses."""
    address = web_address(found.group(1))
    if link_kind(address) is not LinkKind.WEB:
        return None
    return _link(address, address), found.start() + len(address)


def _angled(found: re.Match[str]) -> _Found:
    """Web addresses in angle brackets."""
    return _link(found.group(1), found.group(1)), found.end()


def _struck(found: re.Match[str]) -> _Found:
    """``~~struck out~~``."""
    element = ElementTree.Element("del")
    element.text = found.group(1)
    return element, found.end()


class _Construct(InlineProcessor):
    """An inline construct: a pattern, and a function that makes an element of what it found."""

    def __init__(self, pattern: str, md: Markdown, read: _Read) -> None:
        super().__init__(pattern, md)
        self._read = read

    def handleMatch(  # type: ignore[override]  # the library overrides its older Pattern like this itself
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        read = self._read(m)
        if read is None:
            return None, None, None
        element, end = read
        if element.tag == "img":
            element.set("alt", self.unescape(element.get("alt", "")))
        return element, m.start(), end


class _OutsideLinks(_Construct):
    """An inline construct that does not exist inside a link."""

    ANCESTOR_EXCLUDES = ("a",)


class _HeadingProcessor(HashHeaderProcessor):
    """Headings need a blank after their signs (#防災 is a tag) and end with their line."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t\u3000]+(?P<header>[^\n]*)(?:\n|$)")


class _QtShape(Treeprocessor):
    """The tree as Qt's rich text can show it."""

    def run(self, root: ElementTree.Element) -> None:
        shape_for_qt(root)


class _PostExtension(Extension):
    """Our additions, and the removal of what posts do not have."""

    def extendMarkdown(self, md: Markdown) -> None:
        inline = md.inlinePatterns
        for name in _NO_INLINE:
            inline.deregister(name)
        for name in _NO_BLOCKS:
            md.parser.blockprocessors.deregister(name)
        md.preprocessors.deregister("html_block")
        md.postprocessors.deregister("raw_html")
        # After code (190) and escapes (180); before emphasis (60), whose marks stand in addresses.
        inline.register(_OutsideLinks(MENTION_PATTERN, md, _mention), "mention", 175)
        inline.register(_Construct(_LINK_PATTERN, md, _written_link), "link", 160)
        inline.register(_Construct(_PICTURE_PATTERN, md, _picture), "image_link", 150)
        inline.register(_OutsideLinks(_ANGLED_PATTERN, md, _angled), "angled", 108)
        inline.register(_OutsideLinks(WEB_PATTERN, md, _web), "web", 106)
        inline.register(_OutsideLinks(KEY_PATTERN, md, _key), "key", 104)
        inline.register(_OutsideLinks(TAG_PATTERN, md, _tag), "tag", 102)
        inline.register(_Construct(_STRUCK_PATTERN, md, _struck), "struck", 59)
        md.parser.blockprocessors.register(_HeadingProcessor(md.parser), "hashheader", 70)
        # After the inline patterns (20), before the line breaks that make the HTML pretty (10).
        md.treeprocessors.register(_QtShape(md), "qt", 15)


def new_converter() -> Markdown:
    """Return a converter of one thread's own: it keeps state while it works and must be reset after."""
    return Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            SaneListExtension(),
            Nl2BrExtension(),
            _PostExtension(),
        ],
        output_format="html",
    )
