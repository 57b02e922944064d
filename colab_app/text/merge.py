"""Joining two people's changes to one text, sentence by sentence, so that nothing typed is lost silently."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from colab_app.text.sentences import sentences
from colab_app.text.sequences import Edit, edits


@dataclass(frozen=True, slots=True)
class Clash:
    """A passage both sides changed in different ways: what it was and what each made of it."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The joined text. At each clash it holds their passage; mine is in the clash."""

    text: str
    clashes: tuple[Clash, ...] = ()

    @property
    def is_clean(self) -> bool:
        """True when both people's changes are all in the text."""
        return not self.clashes


@dataclass(frozen=True, slots=True)
class _Side:
    """One person's text, as units and as changes to the base."""

    units: Sequence[str]
    edits: tuple[Edit, ...]

    def passage(self, low: int, high: int, changes: Iterable[Edit], base: Sequence[str]) -> str:
        """What this side made of base units ``low:high``, given its changes within them."""
        parts: list[str] = []
        for edit in changes:
            parts += base[low : edit.low]
            parts += self.units[edit.start : edit.end]
            low = edit.high
        parts += base[low:high]
        return "".join(parts)

    def added(self, edit: Edit) -> set[str]:
        """The sentences a change brings in, blank ones aside."""
        return {unit for unit in self.units[edit.start : edit.end] if unit.strip()}


def _collide(mine: _Side, mine_edit: Edit, theirs: _Side, their_edit: Edit) -> bool:
    """True when two changes cannot be put side by side.

    They can if they concern different sentences, even neighbours. Neighbours that bring in the same sentence
    count as one passage: otherwise what one person took over from the other would stand twice.
    """
    first, second = sorted((mine_edit, their_edit), key=lambda edit: (edit.low, edit.high))
    if first.high < second.low:
        return False
    if first.high == second.low and (first.low, first.high) != (second.low, second.high):
        return not mine.added(mine_edit).isdisjoint(theirs.added(their_edit))
    return True


def _groups(mine: _Side, theirs: _Side) -> list[tuple[list[Edit], list[Edit]]]:
    """Both sides' changes in the order of the text; those that collide stand together."""
    groups: list[tuple[list[Edit], list[Edit]]] = []
    ordered = sorted(
        [(edit.low, edit.high, 0, edit) for edit in mine.edits]
        + [(edit.low, edit.high, 1, edit) for edit in theirs.edits],
        key=lambda entry: entry[:3],
    )
    for _, _, which, edit in ordered:
        if groups:
            own, others = groups[-1] if which == 0 else groups[-1][::-1]
            pairs = [(edit, other) if which == 0 else (other, edit) for other in others]
            if any(_collide(mine, first, theirs, second) for first, second in pairs):
                own.append(edit)
                continue
        groups.append(([edit], []) if which == 0 else ([], [edit]))
    return groups


def merge(base: str, mine: str, theirs: str) -> Merge:
    """Join two descendants of a base text.

    Changes to different sentences are all taken; the same change on both sides is taken once. Where both
    changed the same sentence differently the text keeps theirs (what the hub already shows to everyone) and
    a clash tells what mine was. Swapping the sides swaps the clashes and nothing else; a clean result is the
    same both ways. Time is bounded (see `colab_app.text.sequences`): texts too unlike become one clash.
    """
    units = sentences(base)
    my_units, their_units = sentences(mine), sentences(theirs)
    my_side = _Side(my_units, edits(units, my_units))
    their_side = _Side(their_units, edits(units, their_units))
    parts: list[str] = []
    clashes: list[Clash] = []
    position = 0
    for my_edits, their_edits in _groups(my_side, their_side):
        low = min(edit.low for edit in (*my_edits, *their_edits))
        high = max(edit.high for edit in (*my_edits, *their_edits))
        parts += units[position:low]
        position = high
        my_passage = my_side.passage(low, high, my_edits, units)
        their_passage = their_side.passage(low, high, their_edits, units)
        if not their_edits:
            parts.append(my_passage)
            continue
        parts.append(their_passage)
        if my_edits and my_passage != their_passage:
            clashes.append(Clash("".join(units[low:high]), my_passage, their_passage))
    parts += units[position:]
    return Merge("".join(parts), tuple(clashes))
