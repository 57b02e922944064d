"""A small sheet beside what it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.focus_loop import tab_stops
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.overlay import Overlay
from colab_app.ui.paint.surfaces import Depth, paint_surface
from colab_app.ui.theme.theme import Theme

_EDGE = 12
_GAP = 6
_PAD = 20


class Popover(Overlay):
    """Opens above or below an anchor, where there is room; a click beside it or Esc closes it.

    Put widgets into ``body``; ``name`` is what is spoken when it opens.
    """

    def __init__(self, theme: Theme, window: QWidget, name: str, *, width: int = 360) -> None:
        super().__init__(theme, window)
        self._width = width
        self._anchor: QWidget | None = None
        self.body = Column(theme, self.panel, gap=12, margins=(_PAD, 16, _PAD, 16))
        self.setAccessibleName(name)

    def open_at(self, anchor: QWidget) -> None:
        """Open beside a widget of the same window."""
        self._anchor = anchor
        self.open()

    def first_focus(self) -> QWidget:
        """The first thing inside that takes the keyboard."""
        stops = tab_stops(self)
        return stops[0] if stops else self

    def panel_rect(self) -> QRect:
        """Below the anchor if it fits there, else above; never outside the window."""
        edge, gap = self._theme.px(_EDGE), self._theme.px(_GAP)
        width = min(self._theme.px(self._width), self.width() - 2 * edge)
        height = min(self.body.totalHeightForWidth(width), self.height() - 2 * edge)
        if not self.body.hasHeightForWidth():
            height = min(self.body.totalSizeHint().height(), self.height() - 2 * edge)
        place = self._anchor_rect()
        top = place.bottom() + gap
        if top + height > self.height() - edge:
            top = max(edge, place.top() - gap - height)
        left = min(max(place.left(), edge), self.width() - edge - width)
        return QRect(left, top, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet closes it."""
        event.accept()
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet with its shadow."""
        painter = QPainter(self)
        place = QRectF(self.panel.geometry())
        paint_surface(painter, self._theme, place, radius=self._theme.corner("panel"), depth=Depth.POP_OVER)
        painter.end()

    def _anchor_rect(self) -> QRect:
        if self._anchor is None:
            return QRect(self.rect().center(), self.rect().center())
        return QRect(self._anchor.mapTo(self._window, QPoint(0, 0)), self._anchor.size())
