"""A field to search or filter with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import KEY_CAP_HEIGHT, key_cap_width, paint_key_cap
from colab_app.ui.theme.theme import Theme

_ICON = 16
_WIDTH = 232


class SearchField(LineField):
    """A lens at the left; at the right a key cap while empty, a button to clear otherwise.

    Esc clears it, and leaves it alone when empty. Down asks, with ``went_down``, to go to what was found.
    """

    went_down = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        clear_name: str,
        placeholder: str = "",
        key_cap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._key_cap = key_cap
        self._clear: IconButton | None = None
        super().__init__(theme, name=name, placeholder=placeholder, enter_submits=True, parent=parent)
        self._clear = IconButton(theme, Icon.CLOSE, clear_name, small=True, color="text3", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.shown_text_changed.connect(self._place_clear)
        self.restyle()

    def set_names(self, *, name: str, clear_name: str, placeholder: str) -> None:
        """Use the words of another language."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if self._clear is not None:
            self._clear.set_name(clear_name)

    def restyle(self) -> None:
        """Leave room for lens and key cap."""
        super().restyle()
        px = self._theme.px
        right = key_cap_width(self._theme, self._key_cap) if self._key_cap else px(24)
        self.setTextMargins(px(_ICON + 6), 0, round(right), 0)
        self._place_clear()

    def sizeHint(self) -> QSize:
        """232 pixels wide at 100 %."""
        return QSize(self._theme.px(_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the right end."""
        super().resizeEvent(event)
        self._place_clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, Down goes on."""
        if not self.composing and event.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            self.clear()
        elif not self.composing and event.key() == Qt.Key.Key_Down and not event.modifiers():
            event.accept()
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then lens and key cap on it."""
        super().paintEvent(event)
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        size = px(_ICON)
        lens = QRectF(px(10), (self.height() - size) / 2, size, size)
        paint_icon(painter, Icon.SEARCH, lens, theme.color("text3"))
        if self._key_cap and not self.shown_text:
            left = self.width() - key_cap_width(theme, self._key_cap) - px(6)
            paint_key_cap(
                painter, theme, QPointF(left, (self.height() - px(KEY_CAP_HEIGHT)) / 2), self._key_cap
            )
        painter.end()

    def _place_clear(self) -> None:
        if self._clear is None:
            return
        side = self._clear.sizeHint().width()
        margin = (self.height() - side) // 2
        self._clear.setGeometry(self.width() - side - margin, margin, side, side)
        self._clear.setVisible(bool(self.text()))
