"""The middle of a dialog: as high as its content, scrolling when the window is too low."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.theme.theme import Theme

_PAD = 32
_LOWEST = 48


class DialogBody(QScrollArea):
    """Holds ``column``, the layout to fill; it wants to be as high as that is at the planned width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._planned_width = 0
        content = QWidget()
        self.column = Column(theme, content, gap=16, margins=(_PAD, 4, _PAD, 4))
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)  # setWidget switched it on
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def plan_for(self, width: int) -> None:
        """Answer height hints for this width from now on."""
        self._planned_width = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The whole content."""
        if self.column.count() == 0:
            return QSize(self._planned_width, 0)
        return QSize(
            self._planned_width, max(self.column.totalHeightForWidth(self._planned_width), self._natural())
        )

    def minimumSizeHint(self) -> QSize:
        """A little, so that the dialog fits low windows."""
        return QSize(0, min(self.sizeHint().height(), self._theme.px(_LOWEST)))

    def _natural(self) -> int:
        return 0 if self.column.hasHeightForWidth() else self.column.totalSizeHint().height()
