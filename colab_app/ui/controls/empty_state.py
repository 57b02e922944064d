"""What an empty place shows: what it is for and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme

_DISC = 88
_ICON = 36
_MOST_WAYS = 3
_WIDTH = 600


class EmptyState(QWidget):
    """Icon, one line, one main action, up to three other ways, in the middle of the place."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        title: str = "",
        sentence: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        center = Qt.AlignmentFlag.AlignHCenter
        self._title = Label(theme, font="h1", wrap=True, balance=True, align=center)
        self._sentence = Label(theme, font="ui", color="text2", wrap=True, balance=True, align=center)
        self._main = Column(theme, gap=0, margins=(0, 22, 0, 0))
        self._ways = Row(theme, gap=8, margins=(0, 18, 0, 0))
        self._ways.addStretch(1)
        self._ways.addStretch(1)
        self._count = 0
        inner = QWidget()
        inner.setMaximumWidth(theme.px(_WIDTH))
        self._inner = inner
        column = Column(theme, inner, gap=0)
        column.addWidget(_Disc(theme, icon), 0, center)
        column.addSpacing(theme.px(22))
        column.addWidget(self._title)
        column.addSpacing(theme.px(8))
        column.addWidget(self._sentence)
        column.addLayout(self._main)
        column.addLayout(self._ways)
        outer = Column(theme, self, gap=0, margins=(24, 24, 24, 24))
        outer.addStretch(2)
        row = Row(theme, gap=0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)
        self.set_texts(title, sentence)
        theme.changed.connect(self.restyle)

    def set_texts(self, title: str, sentence: str = "") -> None:
        """Say what the place is for; lines of the sentence may be given with line ends."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def set_main(self, widget: QWidget) -> None:
        """Put the one main action in: a primary button, or a field to begin with."""
        stretches = widget.sizePolicy().horizontalPolicy() in (
            QSizePolicy.Policy.Expanding,
            QSizePolicy.Policy.MinimumExpanding,
        )
        self._main.addWidget(widget, 0, Qt.AlignmentFlag(0) if stretches else Qt.AlignmentFlag.AlignHCenter)

    def add_way(self, button: Button) -> None:
        """Add another way, best a ghost button; a fourth is a ValueError."""
        if self._count == _MOST_WAYS:
            raise ValueError("an empty place offers at most three other ways")
        self._count += 1
        self._ways.insertWidget(self._count, button)

    def restyle(self) -> None:
        """Scale the column."""
        self._inner.setMaximumWidth(self._theme.px(_WIDTH))


class _Disc(QWidget):
    """The icon on a tinted disc."""

    def __init__(self, theme: Theme, icon: Icon) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_DISC), self._theme.px(_DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_outlined = theme.traits.is_high_contrast
        painter.setPen(theme.pen("primary") if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary_tint"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        size = theme.px(_ICON)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_icon(painter, self._icon, box, theme.color("primary_text"))
        painter.end()
