"""The base of entries that hold several rows: add, remove, and nothing is lost in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain import limits
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.forms.field_input import FieldInput, FormFacts
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme


class EntryRow(QWidget):
    """One row: its own widgets, then a button that takes it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.layout_row = Row(theme, self, gap=6)
        self.remove_button = IconButton(theme, Icon.CLOSE, "×", small=True, color="text3")
        self.remove_button.clicked.connect(self.removed)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget in front of the button."""
        self.layout_row.addWidget(widget, stretch)

    def close_row(self) -> None:
        """Put the button at the end; call it once, after the widgets."""
        self.layout_row.addWidget(self.remove_button)

    def value(self) -> object | None:
        """What the row says, None when it says nothing."""
        raise NotImplementedError

    def begin(self) -> None:
        """Give the keyboard to the first widget."""
        item = self.layout_row.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


class RowsInput(FieldInput):
    """Rows made by `make_row`; an empty field shows its button only."""

    def __init__(
        self, facts: FormFacts, make_row: Callable[[object], EntryRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = facts.context.theme
        self._theme = theme
        self._make_row = make_row
        self._name = ""
        self.rows: list[EntryRow] = []
        self.heads = QWidget()
        self._head_row = Row(theme, self.heads, gap=6, margins=(0, 0, 34, 0))
        self._head_labels: list[Label] = []
        self._column = Column(theme, gap=6)
        self.add_button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.PLUS, small=True)
        self.tools = Row(theme, gap=6)
        self.tools.addWidget(self.add_button)
        self.tools.addStretch(1)
        whole = Column(theme, self, gap=6)
        whole.addWidget(self.heads)
        whole.addLayout(self._column)
        whole.addLayout(self.tools)
        self.setFocusProxy(self.add_button)
        self.add_button.clicked.connect(self._add_by_hand)
        self._show_heads()

    def set_heads(self, words: Sequence[tuple[str, int]]) -> None:
        """The words above the columns, each with its stretch."""
        while len(self._head_labels) < len(words):
            label = Label(self._theme, font="meta", color="text3")
            self._head_labels.append(label)
            self._head_row.addWidget(label, words[len(self._head_labels) - 1][1])
        for label, (text, _) in zip(self._head_labels, words, strict=True):
            label.setText(text)

    def head(self, number: int) -> Label:
        """The words above a column, to give them a width."""
        return self._head_labels[number]

    def value(self) -> object:
        """What the filled rows say."""
        return [said for row in self.rows if (said := row.value()) is not None]

    def set_value(self, value: object) -> None:
        """Show other rows."""
        items = list(value) if isinstance(value, list | tuple) else []
        if items == self.value():
            return
        for row in list(self.rows):
            self._drop(row)
        for item in items[: limits.LIST_ITEMS]:
            self.add_row(item)

    def add_row(self, item: object) -> EntryRow:
        """Add a row that shows an item."""
        row = self._make_row(item)
        row.remove_button.set_name(self.tr("Remove this row"))
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove_by_hand(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self._show_heads()
        return row

    def begin(self) -> None:
        """The first row; an empty one is added where there is none."""
        row = self.rows[0] if self.rows else self.add_row(None)
        row.show()
        row.begin()

    def retranslate(self) -> None:
        """Set all words."""
        for row in self.rows:
            row.remove_button.set_name(self.tr("Remove this row"))

    def _add_by_hand(self) -> None:
        if len(self.rows) < limits.LIST_ITEMS:
            self.add_row(None).begin()
            self.changed.emit()

    def _remove_by_hand(self, row: EntryRow) -> None:
        place = self.rows.index(row)
        self._drop(row)
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].begin()
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, row: EntryRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_heads()

    def _show_heads(self) -> None:
        self.heads.setVisible(bool(self.rows))
