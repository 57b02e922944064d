"""An import or export under way: how far it is, and Stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon

_WIDTH = 640
_STEPS = 1_000


class RunningView(QWidget):
    """A title, a bar, a line of words and a button; `stop_asked()`."""

    stop_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._title = Label(theme, font="h2", wrap=True)
        self._words = Label(theme, color="text2", wrap=True, tabular=True)
        self._hint = Label(theme, font="meta", color="text3", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.stop = Button(theme, icon=Icon.STOPPED)
        self.stop.clicked.connect(self.stop_asked)
        self.panel = Panel(theme)
        inner = Column(theme, self.panel, gap=12, margins=(28, 26, 28, 24))
        inner.addWidget(self._title)
        inner.addWidget(self.bar)
        inner.addWidget(self._words)
        inner.addWidget(self._hint)
        foot = Row(theme, gap=8, margins=(0, 8, 0, 0))
        foot.addStretch(1)
        foot.addWidget(self.stop)
        inner.addLayout(foot)
        self.panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = Column(theme, self, gap=0)
        column.addStretch(2)
        column.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_words(self, title: str, words: str, hint: str, stop: str) -> None:
        """Say what goes on."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.stop.setText(stop)
        self.bar.setAccessibleName(title)
        self.bar.setAccessibleDescription(words)

    def show_share(self, done: int, total: int) -> None:
        """How much is done; an unknown total leaves the bar faint over its whole length."""
        if total <= 0:
            self.bar.setRange(0, 0)
            return
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(min(_STEPS, round(done / total * _STEPS)))

    def restyle(self) -> None:
        """Scale the width."""
        self.panel.setFixedWidth(self._context.theme.px(_WIDTH))
