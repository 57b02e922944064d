"""One way into a lab, as a card: what it is for, one button, its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.key_cap import KeyCap
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import paint_surface
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_TILE = 48
_ICON = 24
_LEAST_WIDTH = 250
_LEAST_HEIGHT = 270


class WayCard(Panel):
    """Icon, title, sentence; the button stands at the bottom. Further widgets go into `column`."""

    def __init__(
        self, theme: Theme, icon: Icon, key: str, *, is_main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._title = Label(theme, font="h2", wrap=True)
        self._sentence = Label(theme, color="text2", wrap=True)
        self.button = Button(theme, kind=ButtonKind.PRIMARY if is_main else ButtonKind.PLAIN)
        outer = Column(theme, self, gap=10, margins=(27, 27, 27, 23))
        outer.addWidget(_Tile(theme, icon), 0, Qt.AlignmentFlag.AlignLeft)
        outer.addSpacing(theme.px(8))
        outer.addWidget(self._title)
        outer.addWidget(self._sentence)
        outer.addStretch(1)
        outer.addSpacing(theme.px(16))
        foot = Row(theme, gap=10)
        foot.addWidget(self.button)
        foot.addWidget(KeyCap(theme, key))
        foot.addStretch(1)
        outer.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_words(self, title: str, sentence: str, button: str) -> None:
        """Set all words; the button is spoken with what it begins."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.button.setText(button)
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(sentence)

    def minimumSizeHint(self) -> QSize:
        """Narrower cards stand below each other."""
        least = super().minimumSizeHint().height()
        return QSize(self._theme.px(_LEAST_WIDTH), max(least, self._theme.px(_LEAST_HEIGHT)))


class _Tile(QWidget):
    def __init__(self, theme: Theme, icon: Icon) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_TILE), self._theme.px(_TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        line: ColorRole | None = "line" if theme.traits.is_high_contrast else None
        paint_surface(painter, theme, box, fill="primary_tint", line=line, radius=theme.corner("card"))
        inset = (box.width() - theme.px(_ICON)) / 2
        place = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._icon, place, theme.color("primary_text"))
        painter.end()
