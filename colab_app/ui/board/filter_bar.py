"""Chips that filter a board, and the order of its cards."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.service.views import BoardView, CardFilter, SortOrder
from colab_app.ui.board.filter_panel import FilterPanel
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.layouts import Row
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme

WEEK_DAYS = 7
SOON_DAYS = 7


def sort_words(order: SortOrder) -> str:
    """What an order is called."""
    translate = QCoreApplication.translate
    names = {
        SortOrder.PLACE: translate("FilterBar", "As arranged"),
        SortOrder.SUPPORTS: translate("FilterBar", "Most support"),
        SortOrder.NEWEST: translate("FilterBar", "Newest"),
        SortOrder.CHANGED: translate("FilterBar", "Changed last"),
        SortOrder.DUE: translate("FilterBar", "Due first"),
        SortOrder.TITLE: translate("FilterBar", "By title"),
    }
    return names[order]


class FilterBar(QWidget):
    """`filter_changed(CardFilter)` and `sort_changed(SortOrder)` follow what is chosen here."""

    filter_changed = Signal(object)
    sort_changed = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = CardFilter()
        self._sort = SortOrder.PLACE
        self._mine = Chip(theme)
        self._changed = Chip(theme)
        self._due = Chip(theme)
        self._more = Chip(theme, icon=Icon.FILTER)
        self._order = Button(theme, kind=ButtonKind.GHOST, icon=Icon.SORT, small=True)
        self._panel: FilterPanel | None = None
        self._theme, self._language = theme, language
        row = Row(theme, self, gap=8, margins=(24, 0, 12, 6))
        for chip in (self._mine, self._changed, self._due, self._more):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._order)
        self._mine.clicked.connect(lambda on: self._use(replace(self._filter, mine=on)))
        self._changed.clicked.connect(
            lambda on: self._use(replace(self._filter, changed_within_days=WEEK_DAYS if on else 0))
        )
        self._due.clicked.connect(
            lambda on: self._use(replace(self._filter, due_within_days=SOON_DAYS if on else 0))
        )
        self._more.clicked.connect(self.open_panel)
        self._order.clicked.connect(self._choose_order)
        self.retranslate()

    @property
    def filter(self) -> CardFilter:
        """What is let through now."""
        return self._filter

    def show_filter(self, chosen: CardFilter, sort: SortOrder) -> None:
        """Show a filter and an order without telling anybody."""
        self._filter, self._sort = chosen, sort
        self._mine.setChecked(chosen.mine)
        self._changed.setChecked(bool(chosen.changed_within_days))
        self._due.setChecked(bool(chosen.due_within_days))
        self._show_more()
        self._show_order()

    def use_board(self, view: BoardView) -> None:
        """Offer the tags and organisations of this board."""
        if self._panel is None:
            self._panel = FilterPanel(self._theme, self._language, self.window())
            self._panel.filter_changed.connect(self._use)
            self._panel.finished.connect(self._show_more)
        self._panel.use_board(view)

    def open_panel(self) -> None:
        """Open the further filters below their chip, the caret in the text field."""
        self._show_more()
        if self._panel is not None:
            self._panel.open_below(self._more, self._filter)

    def clear(self) -> None:
        """Let everything through."""
        self._use(CardFilter())

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._mine.setText(self.tr("Involves me"))
        self._changed.setText(self.tr("Changed this week"))
        self._due.setText(self.tr("Due soon"))
        self._show_more()
        self._show_order()
        if self._panel is not None:
            self._panel.retranslate()

    def _use(self, chosen: CardFilter) -> None:
        if chosen == self._filter:
            return
        self.show_filter(chosen, self._sort)
        self.filter_changed.emit(chosen)

    def _show_more(self) -> None:
        chosen = self._filter
        count = sum(
            bool(part) for part in (chosen.text.strip(), chosen.tags, chosen.organisation_ids, chosen.sectors)
        )
        count += chosen.unread
        words = self.tr("Filter")
        self._more.setText(f"{words} {count}" if count else words)
        self._more.setChecked(count > 0)

    def _show_order(self) -> None:
        self._order.setText(sort_words(self._sort))
        self._order.setAccessibleName(self.tr("Order: {order}").format(order=sort_words(self._sort)))

    def orders_menu(self) -> QMenu:
        """All orders to choose from; it goes when it is closed."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order in SortOrder:
            action = QAction(sort_words(order), menu)
            action.setCheckable(True)
            action.setChecked(order is self._sort)
            action.triggered.connect(lambda _, order=order: self._use_order(order))
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _choose_order(self) -> None:
        self.orders_menu().popup(self._order.mapToGlobal(self._order.rect().bottomLeft()))

    def _use_order(self, order: SortOrder) -> None:
        if order is self._sort:
            return
        self._sort = order
        self._show_order()
        self.sort_changed.emit(order)
