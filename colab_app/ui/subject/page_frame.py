"""The frame of a reading page: a column to read, a rail beside it, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.theme.theme import Theme

COLUMN_WIDTH = 720
RAIL_WIDTH = 380
_GAP = 48
_MARGIN = 40
_LEAST_COLUMN = 460
_WIDE_UP_TO_SCALE = 1.5
"""From this text size on the rail is below, however wide the window."""


class PageFrame(QScrollArea):
    """Put widgets into `column`, `action_column` and `rail`.

    Beside each other, the actions stand on top of the rail; else they follow the head (`after_head` widgets),
    and the rail comes before the widget given to `set_rail_place`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_wide: bool | None = None
        self._head: QWidget | None = None
        self._rail_before: QWidget | None = None
        self.column_widget, self.rail_widget, self.actions_widget = QWidget(), QWidget(), QWidget()
        self.column = Column(theme, self.column_widget, gap=24)
        self.rail = Column(theme, self.rail_widget, gap=20)
        self.action_column = Column(theme, self.actions_widget, gap=8)
        self._rail_outer = QWidget()
        self._rail_column = Column(theme, self._rail_outer, gap=20)
        self._content = content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.addWidget(self.column_widget, 1)
        self._row.addWidget(self._rail_outer)
        self._row.addStretch(0)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.column_widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.restyle)

    @property
    def is_wide(self) -> bool:
        """True while the rail stands beside the column."""
        return bool(self._is_wide)

    def set_places(self, head: QWidget, rail_before: QWidget) -> None:
        """Widgets of the column: the head the actions follow, and what the rail comes before."""
        self._head, self._rail_before = head, rail_before
        # Not an alignment: that would take the height of the size hint instead of the one for the width.
        self.column.addStretch(1)
        self._rail_column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Scale widths and gaps, decide where the rail is."""
        px = self._theme.px
        self._row.setContentsMargins(px(_MARGIN), px(8), px(_MARGIN) - px(8), px(_MARGIN))
        self._row.setSpacing(px(_GAP))
        self.column_widget.setMaximumWidth(px(COLUMN_WIDTH))
        self._rail_outer.setFixedWidth(px(RAIL_WIDTH))
        self._arrange(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may move the rail."""
        super().resizeEvent(event)
        self._arrange()

    def bring_into_view(self, widget: QWidget, rect: QRect | None = None) -> None:
        """Scroll so that a widget, or a part of it, is seen with some room around."""
        part = rect if rect is not None else widget.rect()
        place = QRect(widget.mapTo(self._content, part.topLeft()), part.size())
        bar = self.verticalScrollBar()
        room, margin = self.viewport().height(), self._theme.px(24)
        top, bottom = place.top() - margin, place.bottom() + margin
        if top < bar.value() or bottom - top > room:
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def _arrange(self, *, force: bool = False) -> None:
        px = self._theme.px
        needed = px(_LEAST_COLUMN) + px(_GAP) + px(RAIL_WIDTH) + 2 * px(_MARGIN)
        is_wide = self._theme.text_scale < _WIDE_UP_TO_SCALE and self.width() >= needed
        if (is_wide == self._is_wide and not force) or self._head is None or self._rail_before is None:
            return
        self._is_wide = is_wide
        for layout in (self.column, self._rail_column):
            _take(layout, self.actions_widget)
            _take(layout, self.rail_widget)
        self._rail_outer.setVisible(is_wide)
        if is_wide:
            self._rail_column.insertWidget(0, self.actions_widget)
            self._rail_column.insertWidget(1, self.rail_widget)
        else:
            self.column.insertWidget(self.column.indexOf(self._head) + 1, self.actions_widget)
            self.column.insertWidget(self.column.indexOf(self._rail_before), self.rail_widget)


def _take(layout: QBoxLayout, widget: QWidget) -> None:
    if layout.indexOf(widget) >= 0:
        layout.removeWidget(widget)
