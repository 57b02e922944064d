"""The picture of a key, beside what it does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from colab_app.ui.paint.surfaces import KEY_CAP_HEIGHT, key_cap_width, paint_key_cap
from colab_app.ui.theme.theme import Theme


class KeyCap(QLabel):
    """A key such as ``Ctrl K``, 20 pixels high at 100 %."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the key's name needs."""
        width = key_cap_width(self._theme, self.text())
        return QSize(round(width + 0.49), self._theme.px(KEY_CAP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keys are not shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap, in the middle of the height."""
        painter = QPainter(self)
        top = (self.height() - self._theme.px(KEY_CAP_HEIGHT)) / 2
        paint_key_cap(painter, self._theme, QPointF(0, top), self.text())
        painter.end()
