"""Before an import: how it is read and where it goes at the left, what would come in at the right."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.errors import UserProblem
from colab_app.exchange.preview_facts import Preview
from colab_app.exchange.records import ImportedComment, ImportedLine, ImportedPost, ImportedVote
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.controls.panel import Panel
from colab_app.ui.exchange.columns_panel import ColumnsPanel
from colab_app.ui.exchange.deep_work import Reading
from colab_app.ui.exchange.reading_form import ReadingForm
from colab_app.ui.exchange.record_list import RecordList
from colab_app.ui.exchange.record_rows import record_rows
from colab_app.ui.exchange.scrolling import scrolling
from colab_app.ui.exchange.target_form import TargetForm
from colab_app.ui.exchange.words import brought_text, dialect_name, rows_text
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import filled

_FORM_WIDTH = 340
_RECORDS_HEIGHT = 220
_AS_TABLE = "import.unknown_format"


class PlanView(QWidget):
    """`import_asked()`, `cancelled()`, `table_asked()`: read it as a table although nobody knows it."""

    import_asked = Signal()
    cancelled = Signal()
    table_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._name = ""
        self._preview: Preview | None = None
        self._problem: UserProblem | None = None
        self._may = True
        self.reading = ReadingForm(context)
        self.target = TargetForm(context)
        self.columns = ColumnsPanel(context)
        self.records = RecordList(theme)
        self.notice = InlineNotice(theme, tone=NoticeTone.WARN)
        self.as_table = Button(theme, small=True)
        self._file = Label(theme, font="h2")
        self._facts = Label(theme, font="meta", color="text2")
        self._records_title = Label(theme, font="h3", bold=True)
        self._count = Label(theme, font="meta", color="text2")
        self._empty = Label(theme, color="text2", wrap=True)
        self.start = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.IMPORT)
        self.cancel = Button(theme)
        self._lay_out()
        self.notice.add_action(self.as_table)
        self.start.clicked.connect(self.import_asked)
        self.cancel.clicked.connect(self.cancelled)
        self.as_table.clicked.connect(self.table_asked)
        theme.changed.connect(self.restyle)
        self.restyle()

    # -- showing ---------------------------------------------------------------------------------

    def begin(self, reading: Reading) -> None:
        """Another file was picked; nothing is known of it yet."""
        self._name, self._preview, self._problem = reading.name, None, None
        self.reading.forget()
        self.target.begin()
        self.show_loading(reading)

    def show_loading(self, reading: Reading) -> None:
        """It is being read; what was seen before stays until the answer comes."""
        self.start.set_busy(True)
        self.reading.show_reading(reading, None)
        self._say()

    def show_preview(self, reading: Reading, preview: Preview) -> None:
        """This is what would come in."""
        self._preview, self._problem = preview, None
        self.start.set_busy(False)
        self.reading.show_reading(reading, preview)
        kinds = [record.kind for record in preview.records if isinstance(record, ImportedPost)]
        title = preview.facts.title or preview.facts.file_names[0]
        self.target.show_found(preview.dialect, kinds[0] if kinds else None, title)
        self._say()

    def show_problem(self, reading: Reading, problem: UserProblem) -> None:
        """It cannot be read like this."""
        self._problem = problem
        self.start.set_busy(False)
        self.reading.show_reading(reading, None)
        self._say()

    def set_allowed(self, *, allowed: bool) -> None:
        """Whether this person may import at all."""
        self._may = allowed
        self._say()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.reading.retranslate()
        self.target.retranslate()
        self.columns.retranslate()
        self.records.setAccessibleName(self.tr("What comes in"))
        self.start.setText(self.tr("Import"))
        self.cancel.setText(self.tr("Cancel"))
        self.as_table.setText(self.tr("Read as a table"))
        self._say()

    def restyle(self) -> None:
        """Scale the widths."""
        self._forms.setFixedWidth(self._context.theme.px(_FORM_WIDTH))
        self.records.setMinimumHeight(self._context.theme.px(_RECORDS_HEIGHT))

    def _say(self) -> None:
        preview, problem = self._preview, self._problem
        language = self._context.language.code
        self._file.setText(self._name)
        self._facts.setText(dialect_name(preview.dialect) if preview is not None and problem is None else "")
        self.notice.setVisible(problem is not None or not self._may)
        self.as_table.setVisible(problem is not None and problem.code == _AS_TABLE)
        if problem is not None:
            self.notice.set_texts(sentence(problem.code, problem.params, language))
        elif not self._may:
            self.notice.set_texts(self.tr("Only facilitators and officials bring posts in."))
        table = preview.table if preview is not None and problem is None else None
        self.columns.setVisible(table is not None)
        if table is not None:
            self.columns.show_table(table, keeps_personal=self.target.personal.isChecked())
        self._show_records(preview if problem is None else None)
        self.start.setEnabled(preview is not None and problem is None and self._may)

    def _show_records(self, preview: Preview | None) -> None:
        self._records_title.setText(self.tr("What comes in"))
        today = date.fromisoformat(self._context.today_text())
        rows = record_rows(preview, self._context.language.code, today) if preview is not None else ()
        self.records.show_rows(rows)
        self.records.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        waits = preview is None and self._problem is None
        nothing = self.tr("Reading …") if waits else self.tr("Nothing would come in.")
        self._empty.setText(nothing)
        found = _found(preview) if preview is not None else ""
        words = (
            self.tr("all of it: %1")
            if preview is not None and preview.is_complete
            else self.tr("the first %1")
        )
        self._count.setText(filled(words, found) if found else "")

    # -- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        column = Column(theme, self, gap=14)
        head = Row(theme, gap=12)
        words = Column(theme, gap=0)
        words.addWidget(self._file)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.start)
        column.addLayout(head)
        column.addWidget(self.notice)
        row = Row(theme, gap=16)
        forms = QWidget()
        below = Column(theme, forms, gap=16)
        below.addWidget(self.target)
        below.addWidget(self.reading)
        below.addStretch(1)
        self._forms = scrolling(forms)
        row.addWidget(self._forms)
        beside = QWidget()
        right = Column(theme, beside, gap=16)
        right.addWidget(self.columns)
        right.addWidget(self._records_panel(), 1)
        row.addWidget(scrolling(beside), 1)
        column.addLayout(row, 1)

    def _records_panel(self) -> QWidget:
        theme = self._context.theme
        panel = Panel(theme)
        column = Column(theme, panel, gap=8, margins=(12, 14, 12, 10))
        head = Row(theme, gap=10, margins=(10, 0, 10, 0))
        head.addWidget(self._records_title)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column.addLayout(head)
        empty = Row(theme, margins=(10, 0, 10, 0))
        empty.addWidget(self._empty)
        column.addLayout(empty)
        column.addWidget(self.records, 1)
        column.addStretch(0)
        return panel


def _found(preview: Preview) -> str:
    """What a preview holds, counted."""
    kinds = Counter(type(record) for record in preview.records)
    if kinds[ImportedLine]:
        return rows_text(kinds[ImportedLine])
    if not preview.records:
        return ""
    return brought_text(kinds[ImportedPost], kinds[ImportedComment], kinds[ImportedVote])
