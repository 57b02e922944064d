"""The organisations of one sector below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.signs import SIGN_COLORS, paint_sector_mark
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.people.organisation_rows import OrganisationRows
from colab_app.ui.people.people_words import OrganisationRow, PeopleWords
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import filled, organisations_text, sector_name

_MARK = 18


class SectorColumn(QWidget):
    """`opened(OrganisationRow)` with a click or Enter."""

    opened = Signal(object)

    def __init__(
        self, theme: Theme, sector: Sector, words: PeopleWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sector = sector
        self.rows: RowModel[OrganisationRow] = RowModel(
            lambda row: row.organisation.id, words.row_sentence, self
        )
        self.list = RowList(
            theme, OrganisationRows(theme, words), gap=10, is_carded=True, opens_on_click=True
        )
        self.list.setModel(self.rows)
        self._title = Label(theme, font="h3")
        self._count = Label(theme, color="text3", tabular=True)
        self._nothing = Label(theme, font="meta", color="text3", wrap=True)
        head = Row(theme, gap=9)
        head.addWidget(_Mark(theme, sector))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        column = Column(theme, self, gap=10)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self.opened)

    def show_rows(self, rows: Sequence[OrganisationRow]) -> None:
        """Show these organisations."""
        self.rows.show(rows)
        self._nothing.setVisible(not rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        name, count = sector_name(self._sector), self.rows.rowCount()
        self._title.setText(name)
        self._count.setText(str(count))
        self._nothing.setText(self.tr("Nobody yet"))
        spoken = filled(self.tr("%1: %2"), name, organisations_text(count))
        self.list.setAccessibleName(spoken)
        self.rows.tell_words_changed()


class _Mark(QWidget):
    def __init__(self, theme: Theme, sector: Sector) -> None:
        super().__init__()
        self._theme = theme
        self._sector = sector
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_MARK), self._theme.px(_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _, foreground = SIGN_COLORS[self._sector]
        paint_sector_mark(painter, QRectF(self.rect()), self._sector, self._theme.color(foreground))
        painter.end()
