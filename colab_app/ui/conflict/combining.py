"""A text to begin with when two people changed the same place: nothing of either is missing."""

from __future__ import annotations

from colab_app.service.views import ConflictView
from colab_app.text.difference import Change, Span, difference
from colab_app.text.merge import merge


def combined_start(conflict: ConflictView) -> str:
    """Both people's changes joined; where they clash, the words of one stand behind those of the other."""
    joined = merge(conflict.base, conflict.mine, conflict.theirs)
    text = joined.text
    for clash in joined.clashes:
        if clash.mine.strip() and clash.theirs and clash.theirs in text:
            between = "" if clash.theirs.endswith("\n") or not clash.theirs[-1].isascii() else " "
            text = text.replace(clash.theirs, f"{clash.theirs}{between}{clash.mine}", 1)
        elif clash.mine.strip():
            text = f"{text.rstrip()}\n{clash.mine}"
    return text


def sides(conflict: ConflictView) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """(mine, theirs) as spans: what only one of them has is marked."""
    spans = difference(conflict.theirs, conflict.mine)
    mine = tuple(span for span in spans if span.change is not Change.REMOVED)
    theirs = tuple(span for span in spans if span.change is not Change.ADDED)
    return mine, theirs
