"""The frame of dialogs: a panel over its dimmed window, never a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.composing import is_composing
from colab_app.ui.controls.dialog_body import DialogBody
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.surfaces import Depth, paint_surface
from colab_app.ui.theme.theme import Theme

_EDGE = 24
_PAD = 32
_SCRIM = {False: 0.38, True: 0.6}
_ALWAYS_ALLOWED = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Equal, Qt.Key.Key_L})
"""With Ctrl these change text size and language, also while a dialog is open."""


class Dialog(QDialog):
    """Title, sentence, body and a row of buttons on a panel in the middle of a window.

    It lies inside its window, so it cannot open on the projector and needs no help of the window system.
    Shortcuts of the pages below rest while the keyboard is in it, Tab stays in it, and the focus returns
    where it was. Esc rejects and Ctrl+Enter presses the main button, both not while an input method is
    composing. Put widgets into ``body``.
    """

    def __init__(
        self, theme: Theme, window: QWidget, title: str = "", sentence: str = "", *, width: int = 560
    ) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._theme = theme
        self._window = window
        self._width = width
        self._main: Button | None = None
        self._return_to: QWidget | None = None
        self._panel = QWidget(self)
        self._title = Label(theme, font="h2", wrap=True)
        self._sentence = Label(theme, font="ui", color="text2", wrap=True)
        self._scroll = DialogBody(theme)
        self.body = self._scroll.column
        self._leading = Row(theme, gap=8)
        self._trailing = Row(theme, gap=8)
        self._build()
        self.set_texts(title, sentence)
        self.hide()
        theme.changed.connect(self.restyle)
        window.installEventFilter(self)

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

    def open(self) -> None:
        """Show it over its window; ``accepted`` or ``rejected`` tells how it ended."""
        self._return_to = QApplication.focusWidget()
        self.restyle()
        self.show()
        self.raise_()
        first = self._first_field() or self._main or self
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def done(self, result: int) -> None:
        """Close it and give the focus back."""
        super().done(result)
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._return_to = None

    def restyle(self) -> None:
        """Cover the window and centre the panel."""
        self.setGeometry(self._window.rect())
        self._panel.setGeometry(self._panel_rect())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.restyle()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Pages below do not hear keys meant for the dialog; a changed body is laid out again."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if not (with_control and event.key() in _ALWAYS_ALLOWED):
                event.accept()
                return True
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self.restyle()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter; every other key ends here."""
        event.accept()
        if is_composing(QApplication.focusWidget()):
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._main is not None:
            self._main.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clicks beside the panel do nothing, neither here nor on the page."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the dialog."""
        stops = [child for child in self._tab_order() if child.isVisible() and child.isEnabled()]
        if not stops:
            return True
        current = QApplication.focusWidget()
        index = stops.index(current) if current in stops else (-1 if forward else 0)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(index + step) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed window and the panel with its shadow."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("scrim", _SCRIM[theme.traits.is_dark]))
        paint_surface(
            painter,
            theme,
            QRectF(self._panel.geometry()),
            line="line_strong" if theme.traits.is_high_contrast else "line",
            radius=theme.corner("panel"),
            depth=Depth.DIALOG,
        )
        painter.end()

    def _build(self) -> None:
        theme = self._theme
        column = Column(theme, self._panel, gap=0, margins=(0, 26, 0, 22))
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

    def _panel_rect(self) -> QRect:
        edge = self._theme.px(_EDGE)
        width = min(self._theme.px(self._width), self.width() - 2 * edge)
        self._scroll.plan_for(width)
        layout = self._panel.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None else 0
        height = min(needed, self.height() - 2 * edge)
        return QRect((self.width() - width) // 2, max(edge, (self.height() - height) // 2), width, height)

    def _tab_order(self) -> list[QWidget]:
        """Widgets Tab stops at, in the order in which they were added to the dialog's focus chain."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _first_field(self) -> QWidget | None:
        inside = [
            child for child in self._tab_order() if self._scroll.isAncestorOf(child) and child.isEnabled()
        ]
        return inside[0] if inside else None
