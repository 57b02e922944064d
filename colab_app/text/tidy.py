"""Tidying the lines of a post so that blocks begin where writers expect, however they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Final

MAXIMUM_QUOTE_DEPTH: Final = 10
_INDENT: Final = 4
"""Columns Python-Markdown wants for each level of a list."""

_NESTED: Final = 2
"""Columns writers use at least."""

_RULE: Final = re.compile(r"([-*_])(?: {0,2}\1){2,} *")
_HEADING: Final = re.compile(r"(#{1,6})[ \u3000]+(.*)")
_ITEM: Final = re.compile(r"(?:[-*+]|(\d{1,9})\.) +(?=\S)")
_TABLE_RULE: Final = re.compile(r"[ |:-]+")


class _Kind(Enum):
    """What a line is."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    RULE = auto()
    QUOTE = auto()
    TABLE = auto()
    ITEM = auto()
    INSIDE = auto()
    """Text that belongs to a list item."""


def _without_closing_signs(title: str) -> str:
    """A heading's text without the signs some writers close it with (## so ##, but not C#)."""
    bare = title.rstrip(" ")
    opened = bare.rstrip("#")
    return opened.rstrip(" ") if opened.endswith((" ", "\u3000")) or not opened else bare


def _kind(line: str, next_line: str, before: _Kind) -> _Kind:
    """What a line that is not blank and stands outside of lists is."""
    body = line.lstrip(" ")
    if body.startswith(">"):
        return _Kind.QUOTE
    if _HEADING.match(body):
        return _Kind.HEADING
    if _RULE.fullmatch(body):
        return _Kind.RULE
    if "|" in body:
        is_rule = "|" in next_line and "-" in next_line and _TABLE_RULE.fullmatch(next_line.strip(" "))
        if before is _Kind.TABLE or is_rule:
            return _Kind.TABLE
    return _Kind.TEXT


class _Outline:
    """The list items open at a line: at which column each began, and whether the first is numbered."""

    def __init__(self) -> None:
        self.columns: list[int] = []
        self.is_numbered = False

    def close_to(self, column: int) -> int:
        """Close the items a line at this column is not inside of; how many stay open."""
        while self.columns and column < self.columns[-1] + _NESTED:
            self.columns.pop()
        return len(self.columns)


class _Tidier:
    """Goes through the lines of one text or one quote."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._before = _Kind.BLANK
        self._outline = _Outline()
        self._inside = ""

    def lines(self, lines: Sequence[str]) -> Iterator[str]:
        """Yield the tidied lines."""
        number = 0
        while number < len(lines):
            line = lines[number]
            if not line.strip():
                self._before = _Kind.BLANK
                yield ""
                number += 1
                continue
            listed = self._listed(line)
            if listed is not None:
                yield from listed
                number += 1
                continue
            self._outline.columns.clear()
            following = lines[number + 1] if number + 1 < len(lines) else ""
            kind = _kind(line, following, self._before)
            if self._is_border(kind):
                yield ""
            self._before = kind
            if kind is _Kind.QUOTE and self._depth < MAXIMUM_QUOTE_DEPTH:
                last = number
                while last < len(lines) and lines[last].lstrip(" ").startswith(">"):
                    last += 1
                yield from self._quote(lines[number:last])
                number = last
                continue
            yield self._normal(line.lstrip(" "), kind)
            number += 1

    def _listed(self, line: str) -> tuple[str, ...] | None:
        """A line that is a list item or inside one, at the column its level has; None for any other."""
        body = line.lstrip(" ")
        column = len(line) - len(body)
        item = _ITEM.match(body)
        if item and not _RULE.fullmatch(body) and self._may_begin(item.group(1)):
            return self._item(body, column, is_numbered=item.group(1) is not None)
        if not self._outline.columns:
            return None
        if self._before is _Kind.BLANK:
            level = self._outline.close_to(column)
            if not level:
                return None
            self._inside = " " * _INDENT * level
        elif column < _NESTED and _kind(line, "", _Kind.BLANK) is not _Kind.TEXT:
            return None
        self._before = _Kind.INSIDE
        return (self._inside + body,)

    def _may_begin(self, digits: str | None) -> bool:
        """Whether an item may stand here: within a paragraph only the number 1 begins a list."""
        return bool(self._outline.columns) or self._before is not _Kind.TEXT or digits in (None, "1")

    def _item(self, body: str, column: int, *, is_numbered: bool) -> tuple[str, ...]:
        """A list item, after a blank line if it begins a list or changes from bullets to numbers."""
        was_open = bool(self._outline.columns)
        level = self._outline.close_to(column)
        is_other = level == 0 and was_open and is_numbered is not self._outline.is_numbered
        needs_blank = self._before is not _Kind.BLANK and (not was_open or is_other)
        if level == 0:
            self._outline.is_numbered = is_numbered
        self._outline.columns.append(column)
        self._inside = " " * (_INDENT * level + _NESTED)
        self._before = _Kind.ITEM
        tidied = " " * _INDENT * level + body
        return ("", tidied) if needs_blank else (tidied,)

    def _is_border(self, kind: _Kind) -> bool:
        """Whether a blank line is missing before a line of this kind."""
        if self._before is _Kind.BLANK:
            return False
        return kind is not self._before or kind in (_Kind.HEADING, _Kind.RULE)

    def _quote(self, lines: Sequence[str]) -> Iterator[str]:
        """The lines of a quote, tidied inside; it ends with its last sign."""
        inner = [line.lstrip(" ")[1:].removeprefix(" ") for line in lines]
        for line in _Tidier(self._depth + 1).lines(inner):
            yield f"> {line}" if line else ">"

    @staticmethod
    def _normal(body: str, kind: _Kind) -> str:
        """Headings and rules in one spelling, other lines as they are."""
        if kind is _Kind.RULE:
            return "---"
        if kind is _Kind.HEADING and (found := _HEADING.match(body)):
            return f"{found.group(1)} {_without_closing_signs(found.group(2))}"
        return body


def tidy(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of prose as Python-Markdown reads them the way they were meant.

    Lists, tables, quotes, headings and rules may follow a paragraph directly and be followed by one; a quote
    ends with its last line that has the sign; list levels may be indented by two columns or more; a list may
    turn from bullets to numbers; indented text outside of lists is text, not code; tabs are four columns.
    """
    return _Tidier(0).lines([line.expandtabs(_INDENT).rstrip() for line in lines])
