"""An on-off switch with its words at the left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.fade import Fade
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import CONTROL_HEIGHT

_TRACK_WIDTH = 40
_TRACK_HEIGHT = 22
_GAP = 16
_EDGE = 4


class Switch(Pressable):
    """Words at the left end, track at the right end; the whole row is pressed.

    With ``words_shown=False`` only the track is seen and the text is just spoken.
    """

    def __init__(
        self, theme: Theme, text: str, *, words_shown: bool = True, parent: QWidget | None = None
    ) -> None:
        self._words_shown = words_shown
        super().__init__(theme, text, parent)
        self._position = Fade(self, theme)
        self.setCheckable(True)
        horizontal = QSizePolicy.Policy.Preferred if words_shown else QSizePolicy.Policy.Fixed
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._move)

    def sizeHint(self) -> QSize:
        """Words, a gap and the track."""
        px = self._theme.px
        width = float(px(_TRACK_WIDTH) + 2 * px(_EDGE))
        if self._words_shown:
            width += text_width(self.text(), self._theme.font("ui")) + px(_GAP)
        return QSize(round(width + 0.49), px(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The track stays whole; words may be shortened."""
        extra = _GAP + 48 if self._words_shown else 0
        return QSize(self._theme.px(_TRACK_WIDTH + 2 * _EDGE + extra), self._theme.px(CONTROL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, track, knob, ring."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        height = px(_TRACK_HEIGHT)
        left = self.width() - px(_EDGE) - px(_TRACK_WIDTH)
        track = QRectF(left, (self.height() - height) / 2, px(_TRACK_WIDTH), height)
        self._paint_track(painter, track)
        if self._words_shown:
            words = QRectF(0, 0, left - px(_GAP) / 2, self.height())
            paint_line(painter, words, self.text(), theme.font("ui"), theme.color("text"))
        if self.shows_ring:
            grow = theme.traits.ring_width + 1
            ring = track.adjusted(-grow, -grow, grow, grow)
            paint_focus_ring(painter, theme, ring, ring.height() / 2)
        painter.end()

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        theme, share = self._theme, self._position.value
        outline = mix(theme.color("line_strong"), theme.color("primary"), share)
        fill = mix(theme.color("surface"), theme.color("primary"), share)
        width = max(theme.traits.line_width, 1.5)
        pen = theme.pen("line_strong", width)
        pen.setColor(outline)
        painter.setPen(pen)
        painter.setBrush(fill)
        half = width / 2
        inner = track.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        radius = track.height() / 2 - theme.px(4)
        travel = track.width() - track.height()
        center = QPointF(track.left() + track.height() / 2 + travel * share, track.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(theme.color("line_strong"), theme.color("on_primary"), share))
        painter.drawEllipse(center, radius, radius)

    def _move(self, checked: bool) -> None:
        self._position.go_to(1.0 if checked else 0.0)
