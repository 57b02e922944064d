"""The panel around the table of columns: a title, help, and the menu that changes a column's use."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.exchange.columns import FIELD_WORDS, Field
from colab_app.exchange.preview_facts import TableFacts
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.exchange.columns_model import ColumnsModel
from colab_app.ui.exchange.columns_table import ColumnsTable
from colab_app.ui.exchange.words import field_name
from colab_app.ui.frame.context import UiContext
from colab_app.ui.words import filled


class ColumnsPanel(Panel):
    """`mapping_changed(ColumnMapping)` when a person gives a column another use."""

    mapping_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self.model = ColumnsModel()
        self.table = ColumnsTable(theme, self.model)
        self._title = Label(theme, font="h3", bold=True)
        self._help = Label(theme, font="meta", color="text2", wrap=True)
        column = Column(theme, self, gap=10, margins=(12, 14, 12, 6))
        head = Column(theme, gap=2, margins=(10, 0, 10, 0))
        head.addWidget(self._title)
        head.addWidget(self._help)
        column.addLayout(head)
        column.addWidget(self.table)
        self.table.column_asked.connect(self._ask)

    def show_table(self, facts: TableFacts, *, keeps_personal: bool) -> None:
        """Show the columns of a table."""
        self.model.show(facts, keeps_personal=keeps_personal)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Columns"))
        self._help.setText(self.tr("Press a column to say what it becomes; others are kept beside the post."))
        self.table.setAccessibleName(self.tr("Columns"))
        self.model.tell_words_changed()

    def menu_for(self, column: int) -> QMenu:
        """The uses a column can have; the present one is marked."""
        menu = QMenu(self)
        current = self.model.field_of(column)
        for field in FIELD_WORDS:
            self._add(menu, column, field, self._words(field, column), is_current=field == current)
        menu.addSeparator()
        self._add(menu, column, None, self.tr("No field of its own"), is_current=current is None)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, column: int, field: Field | None, words: str, *, is_current: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_current)
        action.triggered.connect(partial(self._choose, column, field))
        return action

    def _words(self, field: Field, column: int) -> str:
        """The field's name; with the column that has it now."""
        facts = self.model.facts
        other = facts.mapping.column(field) if facts is not None else None
        if other is None or other == column:
            return field_name(field)
        return filled(self.tr("%1 (now: %2)"), field_name(field), self.model.name_of(other)[:30])

    def _ask(self, column: int, place: QPoint) -> None:
        self.menu_for(column).popup(place)

    def _choose(self, column: int, field: Field | None, _checked: bool = False) -> None:
        facts = self.model.facts
        if facts is None:
            return
        before = self.model.field_of(column)
        if field is not None:
            self.mapping_changed.emit(facts.mapping.with_column(field, column))
        elif before is not None:
            self.mapping_changed.emit(facts.mapping.with_column(before, None))
