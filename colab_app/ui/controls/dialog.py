"""The frame of dialogs: a panel over its dimmed window, never a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.composing import is_composing
from colab_app.ui.controls.dialog_body import DialogBody
from colab_app.ui.controls.focus_loop import tab_stops
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.overlay import Overlay
from colab_app.ui.paint.surfaces import Depth, paint_surface
from colab_app.ui.theme.theme import Theme

_EDGE = 24
_PAD = 32
_SCRIM = {False: 0.38, True: 0.6}


class Dialog(Overlay):
    """Title, sentence, body and a row of buttons on a panel in the middle of a window.

    Ctrl+Enter presses the main button, not while an input method is composing. Put widgets into ``body``.
    When the window is too low the body scrolls; the buttons stay.
    """

    def __init__(
        self, theme: Theme, window: QWidget, title: str = "", sentence: str = "", *, width: int = 560
    ) -> None:
        super().__init__(theme, window)
        self._width = width
        self._main: Button | None = None
        self._title = Label(theme, font="h2", wrap=True)
        self._sentence = Label(theme, font="ui", color="text2", wrap=True)
        self._scroll = DialogBody(theme)
        self.body = self._scroll.column
        self._leading = Row(theme, gap=8)
        self._trailing = Row(theme, gap=8)
        self._build()
        self.set_texts(title, sentence)

    def set_texts(self, title: str, sentence: str = "") -> None:
        """Set the words of the head."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def add_action(self, button: Button, *, main: bool = False, leading: bool = False) -> None:
        """Add a button to the foot: at the right end, or at the left for a way out that changes nothing.

        The main one is what Ctrl+Enter presses.
        """
        (self._leading if leading else self._trailing).addWidget(button)
        if main:
            self._main = button

    def first_focus(self) -> QWidget:
        """The first field of the body, else the main button."""
        inside = [stop for stop in tab_stops(self) if self._scroll.isAncestorOf(stop)]
        return inside[0] if inside else self._main or self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter presses the main button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and with_control and not is_composing(QApplication.focusWidget()):
            event.accept()
            if self._main is not None:
                self._main.click()
            return
        super().keyPressEvent(event)

    def panel_rect(self) -> QRect:
        """As wide as asked for and as high as needed, in the middle, with an edge of window around it."""
        edge = self._theme.px(_EDGE)
        width = min(self._theme.px(self._width), self.width() - 2 * edge)
        self._scroll.plan_for(width)
        layout = self.panel.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None else 0
        height = min(needed, self.height() - 2 * edge)
        return QRect((self.width() - width) // 2, max(edge, (self.height() - height) // 2), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed window and the panel with its shadow."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("scrim", _SCRIM[theme.traits.is_dark]))
        paint_surface(
            painter, theme, QRectF(self.panel.geometry()), radius=theme.corner("panel"), depth=Depth.DIALOG
        )
        painter.end()

    def _build(self) -> None:
        theme = self._theme
        column = Column(theme, self.panel, gap=0, margins=(0, 26, 0, 22))
        head = Column(theme, gap=6, margins=(_PAD, 0, _PAD, 16))
        head.addWidget(self._title)
        head.addWidget(self._sentence)
        foot = Row(theme, gap=8, margins=(_PAD, 20, _PAD, 0))
        foot.addLayout(self._leading)
        foot.addStretch(1)
        foot.addLayout(self._trailing)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
