"""A notice at the place it is about."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole


class NoticeTone(Enum):
    """What kind of notice it is; icon and colour follow."""

    INFO = "info"
    HINT = "hint"
    SUCCESS = "success"
    WARN = "warn"
    DANGER = "danger"


_TONES: dict[NoticeTone, tuple[Icon, ColorRole, ColorRole]] = {
    NoticeTone.INFO: (Icon.INFO, "primary_tint", "primary_text"),
    NoticeTone.HINT: (Icon.BULB, "accent_tint", "accent_text"),
    NoticeTone.SUCCESS: (Icon.DONE, "success_tint", "success"),
    NoticeTone.WARN: (Icon.WARNING, "warn_tint", "warn"),
    NoticeTone.DANGER: (Icon.STOPPED, "danger_tint", "danger"),
}
"""(icon, background, icon colour)"""
_ICON = 20
_PAD = 14


class InlineNotice(QWidget):
    """Icon, a bold line, a sentence, buttons: what happened, what was kept, what to do.

    With a ``close_name`` it has a cross, which hides it and emits ``closed``.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        sentence: str = "",
        *,
        tone: NoticeTone = NoticeTone.INFO,
        close_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._title = Label(theme, font="ui", bold=True, wrap=True)
        self._sentence = Label(theme, font="ui", color="text", wrap=True)
        self._actions: Row | None = None
        self._close: IconButton | None = None
        row = Row(theme, self, gap=12, margins=(_PAD + _ICON + 10, 11, 10, 11))
        self._words = Column(theme, gap=2)
        self._words.addWidget(self._title)
        self._words.addWidget(self._sentence)
        row.addLayout(self._words, 1)
        if close_name:
            self._close = IconButton(theme, Icon.CLOSE, close_name, small=True)
            self._close.clicked.connect(self._dismiss)
            row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_texts(title, sentence)
        theme.changed.connect(self.update)

    def set_texts(self, title: str, sentence: str = "") -> None:
        """Set the words; empty ones take no room."""
        for label, text in ((self._title, title), (self._sentence, sentence)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, sentence) if part))

    def set_tone(self, tone: NoticeTone) -> None:
        """Change what kind of notice it is."""
        self._tone = tone
        self.update()

    def add_action(self, button: Button) -> None:
        """Add a button below the words, from the left."""
        if self._actions is None:  # an empty row would keep the words narrow
            self._actions = Row(self._theme, gap=8, margins=(0, 6, 0, 2))
            self._actions.addStretch(1)
            self._words.addLayout(self._actions)
        self._actions.insertWidget(self._actions.count() - 1, button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tinted field and the icon."""
        theme, px = self._theme, self._theme.px
        icon, background, color = _TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_outlined = theme.traits.is_high_contrast
        half = theme.traits.line_width / 2 if is_outlined else 0.0
        painter.setPen(theme.pen(color) if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(background))
        radius = theme.corner("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        paint_icon(painter, icon, QRectF(px(_PAD), px(11), px(_ICON), px(_ICON)), theme.color(color))
        painter.end()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()
