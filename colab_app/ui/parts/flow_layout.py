"""Widgets beside each other that go on in the next line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from colab_app.ui.theme.theme import Theme


class FlowLayout(QLayout):
    """Fills lines from the left; `spread` puts the last item of a line that has room at the right end.

    Gaps are pixels at 100 %. An item wider than a line gets the whole line.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        line_gap: int = 8,
        spread: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._gap, self._line_gap, self._spread = theme, gap, line_gap, spread
        self._items: list[QLayoutItem] = []
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grows in no direction by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        shown = self._shown()
        gap = self._theme.px(self._gap)
        width = sum(item.sizeHint().width() for item in shown) + gap * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest of the narrowest."""
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        gap, line_gap = self._theme.px(self._gap), self._theme.px(self._line_gap)
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            width = item.sizeHint().width()
            if lines[-1] and used + gap + width > rect.width():
                lines.append([])
                used = 0
            used += width + (gap if lines[-1] else 0)
            lines[-1].append(item)
        top = rect.top()
        for line in lines:
            height = max((_height(item, rect.width()) for item in line), default=0)
            if move:
                self._place(line, rect, top, height, gap)
            top += height + line_gap
        return top - line_gap - rect.top()

    def _place(self, line: list[QLayoutItem], rect: QRect, top: int, height: int, gap: int) -> None:
        left = rect.left()
        for number, item in enumerate(line):
            width = min(item.sizeHint().width(), rect.width())
            own = min(_height(item, width), height)
            if self._spread and number and number == len(line) - 1 and item is self._items[-1]:
                left = rect.right() + 1 - width
            item.setGeometry(QRect(QPoint(left, top + (height - own) // 2), QSize(width, own)))
            left += width + gap


def _height(item: QLayoutItem, width: int) -> int:
    width = min(item.sizeHint().width(), width)
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
