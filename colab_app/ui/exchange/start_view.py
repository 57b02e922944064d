"""Where an import begins: drop something, or look at former imports."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.exchange.batch_panel import BatchPanel
from colab_app.ui.exchange.drop_zone import DropZone
from colab_app.ui.exchange.scrolling import scrolling
from colab_app.ui.frame.context import UiContext

_WIDE = 900
_PANEL_WIDTH = 400
_ZONE_HEIGHT, _PANEL_HEIGHT = 340, 260


class StartView(QWidget):
    """The drop zone with what can be read, and at the right (below, when narrow) former imports."""

    dropped = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._told: UserProblem | None = None
        self.notice = InlineNotice(theme, tone=NoticeTone.WARN)
        self.notice.hide()
        self.zone = DropZone(theme)
        self.batches = BatchPanel(context)
        self.zone.dropped.connect(self.dropped)
        left = QWidget()
        column = Column(theme, left, gap=12)
        column.addWidget(self.notice)
        column.addWidget(self.zone, 1)
        inner = QWidget()
        whole = Column(theme, self, gap=0)
        whole.addWidget(scrolling(inner))
        self._row = Row(theme, inner, gap=16)
        self._row.addWidget(left, 1)
        self._row.addWidget(self.batches)
        theme.changed.connect(self.restyle)
        self.restyle()

    def tell(self, problem: UserProblem | None) -> None:
        """Say why the last import did not happen; None: nothing to say."""
        self._told = problem
        self._say()

    def restyle(self) -> None:
        """Beside each other or below each other, as there is room."""
        px = self._context.theme.px
        is_wide = self.width() >= px(_WIDE)
        self.zone.setMinimumHeight(px(_ZONE_HEIGHT))
        self.batches.setMinimumHeight(px(_PANEL_HEIGHT))
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        self.batches.setFixedWidth(px(_PANEL_WIDTH)) if is_wide else self._let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page stacks its parts."""
        super().resizeEvent(event)
        self.restyle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.zone.retranslate()
        self.batches.retranslate()
        self._say()

    def _let_go(self) -> None:
        self.batches.setMinimumWidth(0)
        self.batches.setMaximumWidth(16_777_215)  # Qt's own largest size: no bound

    def _say(self) -> None:
        problem = self._told
        self.notice.setVisible(problem is not None)
        if problem is not None:
            self.notice.set_texts(sentence(problem.code, problem.params, self._context.language.code))
