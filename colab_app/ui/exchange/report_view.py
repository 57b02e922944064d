"""After an import: what came in, what did not and why, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.bridge.import_facts import ImportResult
from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.exchange.record_list import RecordList
from colab_app.ui.exchange.report_rows import report_rows
from colab_app.ui.exchange.words import number_text
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout

_WIDTH = 820
_POSTS = ("challenge", "proposal", "idea")


class ReportView(QWidget):
    """`board_asked()`, `undo_asked()`, `again_asked()`: another import."""

    board_asked = Signal()
    undo_asked = Signal()
    again_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._result: ImportResult | None = None
        self._is_undone = False
        self._problem: UserProblem | None = None
        self._title = Label(theme, font="h2", wrap=True)
        self._file = Label(theme, font="meta", color="text2")
        self.figures = [_Figure(context) for _ in range(4)]
        self.list = RecordList(theme)
        self._state = Label(theme, font="meta", color="danger", wrap=True)
        self.board = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.BOARD)
        self.undo = Button(theme, icon=Icon.UNDO)
        self.again = Button(theme, icon=Icon.IMPORT)
        self._lay_out()
        self.board.clicked.connect(self.board_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.again.clicked.connect(self.again_asked)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def result(self) -> ImportResult | None:
        """What is reported."""
        return self._result

    def show_result(self, result: ImportResult) -> None:
        """Report this."""
        self._result, self._is_undone, self._problem = result, False, None
        self._say()

    def show_busy(self, *, busy: bool) -> None:
        """Rows are on their way out."""
        self.undo.set_busy(busy)

    def show_undone(self) -> None:
        """All of it is out of the lab again."""
        self._is_undone, self._problem = True, None
        self.undo.set_busy(False)
        self._say()

    def show_problem(self, problem: UserProblem) -> None:
        """It could not be undone."""
        self._problem = problem
        self.undo.set_busy(False)
        self._say()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.board.setText(self.tr("Show the board"))
        self.undo.setText(self.tr("Undo this import"))
        self.again.setText(self.tr("Import something else"))
        self.list.setAccessibleName(self.tr("Report"))
        self._say()

    def restyle(self) -> None:
        """Scale the width."""
        self._panel.setMaximumWidth(self._context.theme.px(_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines anew."""
        super().resizeEvent(event)
        self.list.fit()

    def heading(self) -> str:
        """What happened, in one sentence."""
        result = self._result
        if result is None:
            return ""
        if self._is_undone:
            return self.tr("The import was undone. Nothing of it is left in the lab.")
        if not result.added and not result.restored:
            return self.tr("Everything was here already. Nothing changed.")
        return self.tr("The import is done")

    def _say(self) -> None:
        result = self._result
        if result is None:
            return
        language = self._context.language.code
        self._title.setText(self.heading())
        self._file.setText(", ".join(result.report.file_names))
        posts = sum(result.new.get(kind, 0) for kind in _POSTS)
        counts = (
            (result.report.rows_read, self.tr("Rows read")),
            (posts, self.tr("New posts")),
            (result.new.get("comment", 0), self.tr("New comments")),
            (result.new.get("opinion", 0), self.tr("New votes")),
        )
        for figure, (count, words) in zip(self.figures, counts, strict=True):
            figure.show_count(count, words)
        self.list.show_rows(report_rows(result, language))
        self.list.setVisible(bool(self.list.rows.rowCount()))
        self.list.fit()
        problem = self._problem
        self._state.setText(sentence(problem.code, problem.params, language) if problem is not None else "")
        self._state.setVisible(problem is not None)
        self.undo.setVisible(bool(result.batch_ids) and not self._is_undone)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._panel = Panel(theme)
        self._panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inner = Column(theme, self._panel, gap=14, margins=(28, 26, 28, 24))
        inner.addWidget(self._title)
        inner.addWidget(self._file)
        figures = QWidget()
        flow = FlowLayout(theme, figures, gap=12, line_gap=12)
        for figure in self.figures:
            flow.addWidget(figure)
        inner.addWidget(figures)
        inner.addWidget(self.list, 1)
        inner.addWidget(self._state)
        ways = QWidget()
        buttons = FlowLayout(theme, ways, gap=8)
        for button in (self.board, self.undo, self.again):
            buttons.addWidget(button)
        inner.addWidget(ways)
        column = Column(theme, self, gap=0)
        row = Row(theme, gap=0)
        row.addStretch(1)
        row.addWidget(self._panel, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


class _Figure(QWidget):
    """A number above its words."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self._number = Label(theme, font="h1", tabular=True)
        self._words = Label(theme, font="meta", color="text2")
        column = Column(theme, self, gap=0, margins=(16, 12, 16, 12))
        column.addWidget(self._number)
        column.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_count(self, count: int, words: str) -> None:
        """Show a number."""
        self._number.setText(number_text(count))
        self._words.setText(words)
        self.setAccessibleName(f"{words}: {number_text(count)}")

    def sizeHint(self) -> QSize:
        """At least as wide that four stand in a line evenly."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._theme.px(164)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A well."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = theme.traits.is_high_contrast
        painter.setPen(theme.pen("line") if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        half = theme.traits.line_width / 2 if outlined else 0
        radius = theme.corner("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()
