"""The three ways into a lab, beside each other, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.first_run.comfort import Comfort
from colab_app.ui.first_run.way_card import WayCard
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.logo import paint_logo
from colab_app.ui.theme.theme import Theme

_LOGO = 72
_CARDS_BESIDE = 860
_CENTER = Qt.AlignmentFlag.AlignHCenter


class Ways(QWidget):
    """`alone()`, `sample()`, `hub()`: the way chosen; `name` holds what the person is called."""

    alone = Signal()
    sample = Signal()
    hub = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._theme = theme
        self._welcome = Label(theme, font="hero", wrap=True, balance=True, align=_CENTER)
        self._promise = Label(theme, color="text2", wrap=True, balance=True, align=_CENTER)
        self.own = WayCard(theme, Icon.PLUS, "Enter", is_main=True)
        self.example = WayCard(theme, Icon.BOARD, "S")
        self.shared = WayCard(theme, Icon.CLOUD, "J")
        self.comfort = Comfort(context)
        self.name = self.comfort.name
        self._cards = Row(theme, gap=24)
        self._lay_out(theme)
        for card, signal in ((self.own, self.alone), (self.example, self.sample), (self.shared, self.hub)):
            card.button.clicked.connect(signal)
        self.name.submitted.connect(self.alone)

    def retranslate(self) -> None:
        """Set all words."""
        self._welcome.setText(self.tr("Welcome to the Co-creation Lab"))
        self._promise.setText(self.tr("No sign-up, no network needed. You can change everything later."))
        self.own.set_words(
            self.tr("Start on my own"),
            self.tr("Kept on this computer only. Start writing at once; share it later."),
            self.tr("Start"),
        )
        self.example.set_words(
            self.tr("Open the sample"),
            self.tr("An invented lab full of challenges to look around in. Safe to delete."),
            self.tr("Open"),
        )
        self.shared.set_words(
            self.tr("Join a hub"),
            self.tr("Work with others: enter the address or the file you were given."),
            self.tr("Join"),
        )
        self.comfort.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Nothing can be begun twice."""
        for card in (self.own, self.example, self.shared):
            card.button.setEnabled(not busy)
        self.name.setReadOnly(busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows stack the cards."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_CARDS_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._cards.direction() is not direction:
            self._cards.setDirection(direction)

    def _lay_out(self, theme: Theme) -> None:
        column = Column(theme, self, gap=0)
        column.addWidget(_Logo(theme), 0, _CENTER)
        column.addSpacing(theme.px(24))
        column.addWidget(self._welcome)
        column.addSpacing(theme.px(6))
        column.addWidget(self._promise)
        column.addSpacing(theme.px(40))
        for card in (self.own, self.example, self.shared):
            self._cards.addWidget(card, 1)
        column.addLayout(self._cards)
        column.addSpacing(theme.px(32))
        foot = Row(theme, gap=0)
        foot.addStretch(1)
        foot.addWidget(self.comfort, 1000)
        foot.addStretch(1)
        column.addLayout(foot)


class _Logo(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LOGO), self._theme.px(_LOGO))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_logo(painter, self._theme, QRectF(self.rect()))
        painter.end()
