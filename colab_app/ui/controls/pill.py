"""Pills: small states in words, tags and counters."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from colab_app.domain.stages import Stage
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole, FontRole

_PAD = 10
_MARK = 14
_GAP = 6


class PillTone(Enum):
    """What a pill says without words; always together with words."""

    NEUTRAL = "neutral"
    PRIMARY = "primary"
    ACCENT = "accent"
    SUCCESS = "success"
    WARN = "warn"
    DANGER = "danger"
    FILLED = "filled"


_TONES: dict[PillTone, tuple[ColorRole, ColorRole]] = {
    PillTone.NEUTRAL: ("sunken", "text2"),
    PillTone.PRIMARY: ("primary_tint", "primary_text"),
    PillTone.ACCENT: ("accent_tint", "accent_text"),
    PillTone.SUCCESS: ("success_tint", "success"),
    PillTone.WARN: ("warn_tint", "warn"),
    PillTone.DANGER: ("danger_tint", "danger"),
    PillTone.FILLED: ("primary", "on_primary"),
}
"""(background, words)"""


class Pill(QLabel):
    """A rounded field with a few words, 24 pixels high at 100 %; ``FILLED`` is for counters (20 pixels).

    It may carry an icon or the glyph of a stage. Not focusable: it only says something.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        tone: PillTone = PillTone.NEUTRAL,
        icon: Icon | None = None,
        stage: Stage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._icon = icon
        self._stage = stage
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        theme.changed.connect(self.restyle)

    def set_tone(self, tone: PillTone) -> None:
        """Change what it says without words."""
        self._tone = tone
        self.restyle()

    def set_icon(self, icon: Icon | None) -> None:
        """Change or remove the icon."""
        self._icon = icon
        self.restyle()

    def set_stage(self, stage: Stage | None) -> None:
        """Change or remove the stage glyph."""
        self._stage = stage
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """What the words and the mark need."""
        px = self._theme.px
        is_counter = self._tone is PillTone.FILLED
        pad, height = (6, 20) if is_counter else (_PAD, 24)
        width = text_width(self.text(), self._drawn_font()) + 2 * px(pad)
        if self._icon is not None or self._stage is not None:
            width += px(_MARK) + (px(_GAP) if self.text() else 0)
        return QSize(max(round(width + 0.49), px(height + 2 if is_counter else height)), px(height))

    def minimumSizeHint(self) -> QSize:
        """Pills are not shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Field, mark, words."""
        theme, px = self._theme, self._theme.px
        background, words = _TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_outlined = theme.traits.is_high_contrast and self._tone is not PillTone.FILLED
        inset = 0.75 if is_outlined else 0.0
        painter.setPen(theme.pen(words, 1.5) if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(background))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        font = self._drawn_font()
        has_mark = self._icon is not None or self._stage is not None
        mark_room = px(_MARK) + (px(_GAP) if self.text() else 0) if has_mark else 0
        left = (self.width() - text_width(self.text(), font) - mark_room) / 2
        if has_mark:
            self._paint_mark(painter, QRectF(left, (self.height() - px(_MARK)) / 2, px(_MARK), px(_MARK)))
            left += mark_room
        place = QRectF(left, 0, self.width() - left, self.height())
        paint_line(painter, place, self.text(), font, theme.color(words))
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        background, words = _TONES[self._tone]
        if self._stage is not None:
            color = self._theme.color(STAGE_COLORS[self._stage])
            paint_stage_glyph(painter, box, self._stage, color, self._theme.color(background))
        elif self._icon is not None:
            paint_icon(painter, self._icon, box, self._theme.color(words), 2.2)

    def _drawn_font(self) -> QFont:
        is_counter = self._tone is PillTone.FILLED
        role: FontRole = "key" if is_counter else "meta"
        is_bold = self._tone is not PillTone.NEUTRAL
        return self._theme.font(role, bold=is_bold, tabular=is_counter)
