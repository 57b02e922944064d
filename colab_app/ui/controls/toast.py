"""A short message at the bottom of a window, with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.announce import announce
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.toast_action import ToastAction
from colab_app.ui.paint.surfaces import Depth, paint_surface, shadow_margin
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

SHOWN_MILLISECONDS = 8000
_FROM_BOTTOM = 24
_RISE = 12
_WIDEST = 560


class Toast(QWidget):
    """One message at a time over a window: a new one replaces the old one.

    It leaves after 8 seconds, but stays while it is hovered or its action has the keyboard. The timer may be
    handed in; it must not run yet. The message never takes the focus and is spoken to screen readers.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, timer: QTimer | None = None) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._timer = timer or QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._undo: Callable[[], object] | None = None
        self._rise = QVariantAnimation(self)
        self._rise.valueChanged.connect(self._shift)
        self._words = Label(theme, font="ui", wrap=True, max_lines=2)
        self._action = ToastAction(theme)
        self._action.clicked.connect(self._act)
        self._action.focus_changed.connect(self._hold_or_go_on)
        row = Row(theme, self, gap=24, margins=(18, 9, 10, 9))
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._action)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.hide()
        window.installEventFilter(self)

    def show_message(
        self, text: str, *, action: str = "", key: str = "", undo: Callable[[], object] | None = None
    ) -> None:
        """Show a message; with ``undo`` it has a button named ``action`` that calls it once."""
        self._undo = undo
        self._words.setText(text)
        self._action.set_words(action, key)
        self._action.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._hold_or_go_on()
        announce(self, text)
        duration = self._theme.duration("panel")
        if duration and self._window.isVisible():
            self._rise.setDuration(duration)
            self._rise.setStartValue(float(self._theme.px(_RISE)))
            self._rise.setEndValue(0.0)
            self._rise.start()

    def dismiss(self) -> None:
        """Take the message away; what could be undone stays done."""
        self._timer.stop()
        self._rise.stop()
        self._undo = None
        if self._action.hasFocus():
            self._window.setFocus()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def restyle(self) -> None:
        """Use the colours and sizes of the current look."""
        margin = shadow_margin(self._theme, Depth.POP_OVER)
        self.setContentsMargins(margin, margin, margin, margin)
        self._words.set_color(_colors(self._theme)[1])
        if not self.isHidden():
            self._place()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window when it is resized."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A hovered message stays."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The time begins anew."""
        super().leaveEvent(event)
        self._hold_or_go_on()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, in reversed colours on light looks."""
        fill, _ = _colors(self._theme)
        painter = QPainter(self)
        line: ColorRole | None = "line_strong" if self._theme.traits.is_dark else None
        paint_surface(
            painter,
            self._theme,
            QRectF(self.contentsRect()),
            fill=fill,
            line=line,
            radius=self._theme.corner("card"),
            depth=Depth.POP_OVER,
        )
        painter.end()

    def _act(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def _hold_or_go_on(self) -> None:
        if self.isHidden() or self.underMouse() or self._action.hasFocus():
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MILLISECONDS)

    def _shift(self, offset: float) -> None:
        self.move(self._resting_place() + QPoint(0, round(offset)))

    def _place(self) -> None:
        margin = self.contentsMargins()
        room = self._window.width() - self._theme.px(48)
        width = min(self.sizeHint().width(), self._theme.px(_WIDEST) + margin.left() + margin.right(), room)
        width = max(width, min(self._theme.px(280), room))
        self.resize(width, self.heightForWidth(width))
        self.move(self._resting_place())

    def _resting_place(self) -> QPoint:
        left = (self._window.width() - self.width()) // 2
        bottom = self._window.height() - self._theme.px(_FROM_BOTTOM)
        return QPoint(left, bottom - self.height() + self.contentsMargins().bottom())


def _colors(theme: Theme) -> tuple[ColorRole, ColorRole]:
    return ("surface2", "text") if theme.traits.is_dark else ("text", "canvas")
