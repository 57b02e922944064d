"""Cards in flight, drawn by the board itself: alike on every window system, the sentence above them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class FlyingCards(QWidget):
    """A picture that follows the pointer inside the board; the mouse goes through it.

    Window systems that cannot blend windows would cut the picture of a drag out with hard edges, and
    would lay it over everything.
    """

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._picture = QPixmap()
        self._grip = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def take(self, picture: QPixmap, grip: QPoint) -> None:
        """Fly with this picture, held at a point of it; it is shown with the first move."""
        self._picture, self._grip = picture, grip
        self.resize(picture.deviceIndependentSize().toSize())

    def fly_to(self, pointer: QPoint) -> None:
        """The pointer is at this point of the board."""
        if self._picture.isNull():
            return
        self.move(pointer - self._grip)
        self.show()
        self.raise_()

    def foot(self, room: int) -> QPoint | None:
        """The middle of its lower edge on the board, without `room` pixels of shadow; None while hidden."""
        if self.isHidden():
            return None
        return QPoint(self.geometry().center().x(), self.geometry().bottom() - room)

    def land(self) -> None:
        """The flight is over."""
        self._picture = QPixmap()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
