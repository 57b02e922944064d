"""The column rule: which stages stand open as columns and which are folded into strips."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from colab_app.domain.stages import Stage

_FOLD_FIRST: dict[str, int] = {Stage.DRAFT: 1, Stage.CLOSED: 2}


@dataclass(frozen=True, slots=True)
class ColumnMeasures:
    """Pixels: the narrowest column, a strip, and the gap between neighbours."""

    narrowest: int
    strip: int
    gap: int


@dataclass(frozen=True, slots=True)
class Folding:
    """What the reader said by hand: stages opened (the latest last) and stages folded."""

    opened: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()

    def open(self, stage: str) -> Folding:
        """The reader wants to see this stage."""
        kept = tuple(item for item in self.opened if item != stage)
        return Folding((*kept, stage), self.folded - {stage})

    def fold(self, stage: str) -> Folding:
        """The reader does not want to see this stage."""
        kept = tuple(item for item in self.opened if item != stage)
        return Folding(kept, self.folded | {stage})


def open_stages(
    stages: Sequence[str],
    filled: Collection[str],
    folding: Folding,
    width: int,
    measures: ColumnMeasures,
) -> frozenset[str]:
    """Stages that fit as columns into a width (pixels).

    Empty stages and those folded by hand start folded. What does not fit folds: first what is over and
    my own drafts, then from the right; what was opened by hand stays longer, the latest longest. One
    column always stays open.
    """
    wanted = [
        stage
        for stage in stages
        if stage in folding.opened or (stage in filled and stage not in folding.folded)
    ]
    if not wanted:
        wanted = [stage for stage in stages if stage not in folding.folded][:1] or list(stages[:1])
    room = max(1, _columns_that_fit(len(stages), width, measures))
    by_hand = [stage for stage in folding.opened if stage in wanted]
    others = [stage for stage in wanted if stage not in by_hand]
    others.sort(key=lambda stage: _FOLD_FIRST.get(stage, 0))
    while len(by_hand) + len(others) > room:
        if others:
            others.pop()
        else:
            by_hand.pop(0)
    return frozenset(by_hand + others)


def column_width(count: int, open_count: int, width: int, measures: ColumnMeasures) -> int:
    """Width of each open column when they share what strips and gaps leave."""
    strips = (count - open_count) * measures.strip
    gaps = (count - 1) * measures.gap
    return max(measures.strip, (width - strips - gaps) // max(1, open_count))


def taken(count: int, open_count: int, each: int, measures: ColumnMeasures) -> int:
    """Pixels that columns of this width take together with strips and gaps."""
    return open_count * each + (count - open_count) * measures.strip + (count - 1) * measures.gap


def _columns_that_fit(count: int, width: int, measures: ColumnMeasures) -> int:
    for open_count in range(count, 0, -1):
        if column_width(count, open_count, width, measures) >= measures.narrowest:
            return open_count
    return 1
