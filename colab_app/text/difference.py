"""What changed between two versions of a text, for history and conflict pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from colab_app.text.sentences import sentences
from colab_app.text.sequences import Edit, edits

_TOKEN: Final = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+|.", re.DOTALL)
_TOKEN_BUDGET: Final = 40_000
_LEAST_KEPT: Final = 0.4
_ISLAND: Final = 1


class Change(StrEnum):
    """What happened to a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text and what happened to it. Never empty."""

    change: Change
    text: str


def _without_islands(before: list[str], found: tuple[Edit, ...]) -> list[Edit]:
    """Edits joined where only a character is kept between them: a lone の between changes only distracts."""
    joined: list[Edit] = []
    for edit in found:
        if joined and len("".join(before[joined[-1].high : edit.low])) <= _ISLAND:
            last = joined.pop()
            edit = Edit(last.low, edit.high, last.start, edit.end)
        joined.append(edit)
    return joined


def _spans(before: list[str], after: list[str], found: list[Edit]) -> Iterator[Span]:
    """Kept, removed and added pieces in reading order, empty ones too."""
    low = 0
    for edit in found:
        yield Span(Change.KEPT, "".join(before[low : edit.low]))
        yield Span(Change.REMOVED, "".join(before[edit.low : edit.high]))
        yield Span(Change.ADDED, "".join(after[edit.start : edit.end]))
        low = edit.high
    yield Span(Change.KEPT, "".join(before[low:]))


def _refined(before: str, after: str) -> Iterator[Span]:
    """A changed passage, by words and characters; as a whole where too little of it was kept."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    found = list(_spans(old, new, _without_islands(old, edits(old, new, _TOKEN_BUDGET))))
    kept = sum(len(span.text) for span in found if span.change is Change.KEPT)
    if kept < _LEAST_KEPT * max(len(before), len(after)):
        return iter((Span(Change.REMOVED, before), Span(Change.ADDED, after)))
    return iter(found)


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """The spans without empty ones; neighbours of one kind are one."""
    last: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if last is not None and last.change is span.change:
            last = Span(last.change, last.text + span.text)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _all_spans(before: str, after: str) -> Iterator[Span]:
    """Spans by sentence, changed sentences refined."""
    old, new = list(sentences(before)), list(sentences(after))
    low = 0
    for edit in edits(old, new):
        yield Span(Change.KEPT, "".join(old[low : edit.low]))
        yield from _refined("".join(old[edit.low : edit.high]), "".join(new[edit.start : edit.end]))
        low = edit.high
    yield Span(Change.KEPT, "".join(old[low:]))


def difference(before: str, after: str) -> tuple[Span, ...]:
    """Return the spans that turn one text into the other.

    Kept and removed spans joined are ``before``, kept and added ones joined are ``after``; what was removed
    stands before what was added in its place. Sentences are compared first, then the words and characters
    inside changed ones. Deterministic, and bounded in time like `colab_app.text.merge.merge`.
    """
    return tuple(_joined(_all_spans(before, after)))
