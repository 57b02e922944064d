"""Reshaping a post's tree into the small part of HTML that Qt's rich text shows well."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from markdown.util import AtomicString

from colab_app.text.links import is_attachment, link_kind

HEADING_SHIFT: Final = 2
"""Headings in a post begin at h3: h1 is the page's title and h2 its sections."""

_HEADING: Final = re.compile("h([1-6])")
_TASK: Final = re.compile(r"\[([ xX\u3000])\][ \u3000]+")


def _shift(heading: re.Match[str]) -> str:
    """The tag of a heading below the page's own."""
    return f"h{min(6, int(heading.group(1)) + HEADING_SHIFT)}"


def _make_quote(element: ElementTree.Element) -> None:
    """A quote as a table of one cell: Qt draws no border at a blockquote's side but does at a cell's."""
    children, text = list(element), element.text
    tail = element.tail
    element.clear()
    element.tag, element.tail = "table", tail
    element.set("class", "quote")
    row = ElementTree.SubElement(element, "tr")
    cell = ElementTree.SubElement(row, "td", {"class": "quote"})
    cell.text = text
    cell.extend(children)


def _make_task(element: ElementTree.Element) -> None:
    """A list item that begins with [ ] or [x] as a task: Qt draws the box for these two classes."""
    holder = element
    if not (element.text or "").strip() and len(element) and element[0].tag == "p":
        holder = element[0]
    mark = _TASK.match(holder.text or "")
    if mark and holder.text is not None:
        holder.text = holder.text[mark.end() :]
        element.set("class", "unchecked" if mark.group(1).isspace() else "checked")


def _make_picture(element: ElementTree.Element) -> None:
    """A picture only from the lab's own attachments; one from elsewhere is a link or its description."""
    source, description = element.get("src", ""), element.get("alt", "")
    if is_attachment(source):
        return
    tail = element.tail
    element.clear()
    element.tail = tail
    element.tag = "span"
    element.text = AtomicString(description)
    if link_kind(source) is not None:
        element.tag = "a"
        element.set("href", source)
        element.text = AtomicString(description or source)


def shape_for_qt(root: ElementTree.Element) -> None:
    """Change a tree in place; measured with Qt 6.11.

    Headings go down below the page's own, quotes become tables of one cell, task items get the class Qt draws
    a box for, tables get the border attributes that hold where no style sheet is set, links that lead nowhere
    allowed are just their text.
    """
    for element in list(root.iter()):
        heading = _HEADING.fullmatch(element.tag)
        if heading:
            element.tag = _shift(heading)
        elif element.tag == "blockquote":
            _make_quote(element)
        elif element.tag == "li":
            _make_task(element)
        elif element.tag == "a" and link_kind(element.get("href", "")) is None:
            element.tag = "span"
            element.attrib.clear()
        elif element.tag == "img":
            _make_picture(element)
        elif element.tag == "table":
            element.attrib.update({"class": "grid", "border": "1", "cellspacing": "0", "cellpadding": "4"})
