"""The column rule: what stands open, what is folded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from colab_app.ui.board.folding import ColumnMeasures, Folding, column_width, open_stages
from tests.ui.board.cards import STAGES

MEASURES = ColumnMeasures(narrowest=248, strip=44, gap=14)
FILLED = frozenset(STAGES)
some_stages = st.lists(st.sampled_from(STAGES), unique=True, max_size=6)


def shown(width: int, folding: Folding | None = None, filled: frozenset[str] = FILLED) -> list[str]:
    """Open stages from left to right."""
    opened = open_stages(STAGES, filled, folding or Folding(), width, MEASURES)
    return [stage for stage in STAGES if stage in opened]


def test_everything_is_open_where_it_fits() -> None:
    assert shown(8 * 248 + 7 * 14) == list(STAGES)


def test_what_is_over_and_drafts_fold_first_then_from_the_right() -> None:
    assert shown(7 * 248 + 44 + 7 * 14) == list(STAGES[:-1])
    assert shown(6 * 248 + 2 * 44 + 7 * 14) == list(STAGES[1:-1])
    assert shown(3 * 248 + 5 * 44 + 7 * 14) == ["triage", "open", "screening"]


def test_empty_stages_start_folded() -> None:
    assert shown(3000, filled=frozenset({"open", "pilot"})) == ["open", "pilot"]


def test_an_empty_board_keeps_one_column() -> None:
    assert shown(3000, filled=frozenset()) == ["draft"]
    assert shown(10) == ["triage"]


def test_what_was_opened_by_hand_stays_the_latest_longest() -> None:
    folding = Folding().open("adopted").open("closed")
    assert shown(3 * 248 + 5 * 44 + 7 * 14, folding) == ["triage", "adopted", "closed"]
    assert shown(248 + 7 * 44 + 7 * 14, folding) == ["closed"]
    assert shown(3 * 248 + 5 * 44 + 7 * 14, folding.open("adopted").fold("closed")) == [
        "triage",
        "open",
        "adopted",
    ]


def test_what_was_folded_by_hand_stays_folded() -> None:
    folding = Folding().open("open").fold("open")
    assert "open" not in shown(3000, folding)
    assert "open" in shown(3000, folding.open("open"))


@given(
    width=st.integers(-50, 4000),
    filled=st.frozensets(st.sampled_from(STAGES)),
    opened=some_stages,
    folded=some_stages,
)
def test_columns_fit_into_the_width(
    width: int, filled: frozenset[str], opened: list[str], folded: list[str]
) -> None:
    folding = Folding()
    for stage in opened:
        folding = folding.open(stage)
    for stage in folded:
        folding = folding.fold(stage)
    stages = open_stages(STAGES, filled, folding, width, MEASURES)
    each = column_width(len(STAGES), len(stages), width, MEASURES)
    assert 1 <= len(stages) <= len(STAGES)
    assert len(stages) == 1 or each >= MEASURES.narrowest
    assert each >= MEASURES.strip
    # A stage folded by hand stays folded, unless no other has anything to show.
    assert not stages & folding.folded or len(stages) == 1
