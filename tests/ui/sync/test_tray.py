"""The tray shows each change with its reason, keeps together what belongs together, and loses none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.service.views import OutboxItem
from colab_app.ui.frame.language import Language
from colab_app.ui.sync.tray_panel import TrayPanel
from colab_app.ui.sync.tray_words import TrayWords, tray_rows
from tests.support.sample_desk import SampleDesk
from tests.ui.sync.trays import item
from tests.ui.theme.dressing import show

ITEMS = (
    item("4", state="pending", text="待つ文"),
    item("1", command="challenge.create", text="新しい課題", code="permit.not_on_board"),
    item("3", command="challenge.move", code="gone"),
    item("2", state="parked", text="返事", depends_on="1"),
)


@pytest.fixture
def panel(empty_desk: SampleDesk, qtbot: QtBot) -> TrayPanel:
    """A tray with four changes."""
    made = TrayPanel(empty_desk.context)
    show(qtbot, made)
    made.show_items(ITEMS, has_hub=True)
    return made


def _order(items: Sequence[OutboxItem]) -> list[tuple[str, bool]]:
    return [(row.item.command_id, row.is_below) for row in tray_rows(items)]


def test_a_change_stands_below_the_one_it_needs_and_waiting_ones_come_last() -> None:
    assert _order(ITEMS) == [("1", False), ("2", True), ("3", False), ("4", False)]


def test_changes_that_need_each_other_in_a_ring_are_not_lost() -> None:
    ring = (item("a", depends_on="b"), item("b", depends_on="a"))
    assert sorted(command_id for command_id, _ in _order(ring)) == ["a", "b"]


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.sampled_from(("refused", "parked", "pending")), st.integers(0, 9)),
        max_size=10,
        unique_by=lambda made: made[0],
    )
)
def test_every_change_is_shown_once(made: list[tuple[int, str, int]]) -> None:
    items = [
        item(str(number), state=state, depends_on=str(needed) if needed != number else "")
        for number, state, needed in made
    ]
    shown = [row.item.command_id for row in tray_rows(items)]
    assert sorted(shown) == sorted(one.command_id for one in items)
    states = [row.is_stuck for row in tray_rows(items)]
    assert states == sorted(states, reverse=True)


def test_each_row_says_what_it_is_and_why_it_is_here(panel: TrayPanel) -> None:
    spoken = [str(panel.list.rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(4)]
    assert "New challenge · 新しい課題" in spoken[0]
    assert "You are not among the people of this board" in spoken[0]
    assert "Needs the change above it." in spoken[1]
    assert "no longer there" in spoken[2]
    assert "Waits to be sent." in spoken[3]


def test_a_stuck_change_without_a_reason_is_kept_all_the_same(qapp: QApplication) -> None:
    words = TrayWords(Language("en"))
    (row,) = tray_rows([item("1")])
    assert words.reason(row) == "Was not taken by the hub. It is kept here."


def test_what_can_be_done_depends_on_the_change(panel: TrayPanel) -> None:
    rows = {row.item.command_id: number for number, row in enumerate(panel.list.rows.items)}
    wanted = {
        "1": (True, True, True, True),
        "2": (True, True, True, True),
        "3": (True, False, False, True),
        "4": (False, False, True, False),
    }
    for command_id, expected in wanted.items():
        panel.list.setCurrentIndex(panel.list.rows.index(rows[command_id], 0))
        buttons = (panel.retry, panel.edit, panel.copy, panel.discard)
        assert tuple(button.isEnabled() for button in buttons) == expected


def test_buttons_name_the_chosen_change(panel: TrayPanel) -> None:
    heard: list[tuple[str, str]] = []
    panel.retry_asked.connect(lambda one: heard.append(("retry", one)))
    panel.edit_asked.connect(lambda one: heard.append(("edit", one)))
    panel.discard_asked.connect(lambda one: heard.append(("discard", one)))
    panel.list.setCurrentIndex(panel.list.rows.index(1, 0))
    for button in (panel.retry, panel.edit, panel.discard):
        button.click()
    assert heard == [("retry", "2"), ("edit", "2"), ("discard", "2")]


def test_what_was_typed_is_copied_whole(panel: TrayPanel, empty_desk: SampleDesk) -> None:
    long = "一行目\n二行目 " + "長い" * 100
    panel.show_items((item("9", text=long),), has_hub=True)
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == long
    assert empty_desk.notices == ["Copied"]


def test_without_a_hub_nothing_waits_but_stuck_changes_stay(panel: TrayPanel) -> None:
    panel.show_items(ITEMS, has_hub=False)
    assert [row.item.command_id for row in panel.list.rows.items] == ["1", "2", "3"]
    panel.show_items((), has_hub=False)
    assert not panel.list.isVisible()
    assert not panel.retry.isVisible()


def test_the_chosen_change_stays_chosen_when_another_leaves(panel: TrayPanel) -> None:
    panel.list.setCurrentIndex(panel.list.rows.index(2, 0))
    panel.show_items([one for one in ITEMS if one.command_id not in ("1", "2")], has_hub=True)
    assert panel.list.current is not None
    assert panel.list.current.item.command_id == "3"


def test_the_model_keeps_its_promises(panel: TrayPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.list.rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
