"""Chips, further filters and the order of a board."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import CardFilter, SortOrder
from colab_app.ui.board.filter_bar import FilterBar
from colab_app.ui.board.filter_panel import FilterPanel
from colab_app.ui.frame.language import Language
from colab_app.ui.theme.theme import Theme
from tests.ui.board.cards import CITY, FIRM, board, in_places
from tests.ui.controls.typing_events import compose, press, type_keys


class Bar:
    """A filter bar in a window, and what it told."""

    def __init__(self, theme: Theme, language: Language, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar = FilterBar(theme, language)
        column = QVBoxLayout(self.window)
        column.addWidget(self.bar)
        column.addStretch(1)
        self.filters: list[CardFilter] = []
        self.orders: list[SortOrder] = []
        self.bar.filter_changed.connect(self.filters.append)
        self.bar.sort_changed.connect(self.orders.append)
        self.window.resize(900, 700)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.bar.use_board(
            board({"open": in_places("ab")}, all_tags=("防災", "AI"), organisations=(CITY, FIRM))
        )

    @property
    def panel(self) -> FilterPanel:
        """The further filters."""
        assert self.bar._panel is not None
        return self.bar._panel


@pytest.fixture
def bar(dressed: Theme, language: Language, qtbot: QtBot) -> Bar:
    """A filter bar of a small board."""
    return Bar(dressed, language, qtbot)


def test_chips_switch_one_condition_each(bar: Bar) -> None:
    bar.bar._mine.click()
    bar.bar._changed.click()
    bar.bar._due.click()
    bar.bar._mine.click()
    assert bar.filters == [
        CardFilter(mine=True),
        CardFilter(mine=True, changed_within_days=7),
        CardFilter(mine=True, changed_within_days=7, due_within_days=7),
        CardFilter(changed_within_days=7, due_within_days=7),
    ]


def test_words_filter_while_they_are_composed(bar: Bar) -> None:
    bar.bar.open_panel()
    assert bar.panel.words.hasFocus()
    compose(bar.panel.words, "ひなん")
    type_keys(bar.panel.words, "x")
    assert bar.filters[0].text == "ひなん"


def test_panel_choices_work_at_once(bar: Bar) -> None:
    bar.bar.open_panel()
    bar.panel._sectors[Sector.PRIVATE].click()
    bar.panel._tags["AI"].click()
    bar.panel._unread.click()
    item = bar.panel._organisations.item(1)
    item.setCheckState(Qt.CheckState.Checked)
    assert bar.bar.filter == CardFilter(
        tags=frozenset({"AI"}),
        organisation_ids=frozenset({"o2"}),
        sectors=frozenset({Sector.PRIVATE}),
        unread=True,
    )
    assert bar.bar._more.text() == "Filter 4"
    assert bar.bar._more.isChecked()
    bar.panel._tags["AI"].click()
    item.setCheckState(Qt.CheckState.Unchecked)
    assert bar.bar._more.text() == "Filter 2"


def test_all_filters_go_with_one_press(bar: Bar) -> None:
    bar.bar._mine.click()
    bar.bar.open_panel()
    bar.panel._tags["防災"].click()
    bar.panel._clear.click()
    assert bar.bar.filter == CardFilter()
    assert not bar.bar._mine.isChecked()
    assert not bar.panel._tags["防災"].isChecked()


def test_the_panel_shows_what_is_chosen_when_it_opens_again(bar: Bar) -> None:
    chosen = CardFilter(text="避難", tags=frozenset({"AI"}), organisation_ids=frozenset({"o1"}))
    bar.bar.show_filter(chosen, SortOrder.PLACE)
    bar.bar.open_panel()
    assert bar.panel.words.text() == "避難"
    assert bar.panel._tags["AI"].isChecked()
    assert bar.panel._organisations.item(0).checkState() is Qt.CheckState.Checked
    assert bar.filters == []
    press(bar.panel.words, Qt.Key.Key_Escape)
    press(bar.panel.words, Qt.Key.Key_Escape)
    assert not bar.panel.isVisible()


def test_new_tags_of_the_board_are_offered_and_the_choice_stays(bar: Bar) -> None:
    bar.bar.open_panel()
    bar.panel._tags["AI"].click()
    bar.bar.use_board(board({"open": ()}, all_tags=("AI", "道路"), organisations=(CITY,)))
    assert list(bar.panel._tags) == ["AI", "道路"]
    assert bar.panel._tags["AI"].isChecked()
    assert bar.panel._organisations.rowCount() == 1


def test_the_order_is_chosen_from_a_menu(bar: Bar) -> None:
    menu = bar.bar.orders_menu()
    actions = menu.actions()
    assert [action.isChecked() for action in actions] == [True, False, False, False, False, False]
    actions[1].trigger()
    actions[1].trigger()
    assert bar.orders == [SortOrder.SUPPORTS]
    assert bar.bar._order.text() == "Most support"
    assert bar.bar._order.accessibleName() == "Order: Most support"


def test_filters_speak_japanese(bar: Bar, language: Language) -> None:
    language.use("ja")
    bar.bar.retranslate()
    assert bar.bar._changed.text() == "今週うごいた"
    assert bar.panel._sectors[Sector.PUBLIC].text() == "行政"
    assert bar.panel._organisations.item(0).text() == "水辺市 市民課"
