"""What to export: format, how much, with or without names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from colab_app.service.views import BoardChoice
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.switch import Switch
from colab_app.ui.exchange.row_painter import LookPainter, RowLook
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.theme.theme import Theme

WHOLE_LAB = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format to write: its name for `run_export`, and the ending of files (empty: a folder)."""

    name: str
    suffix: str
    icon: Icon


FORMATS = (
    Format("xlsx", "xlsx", Icon.TABLE),
    Format("csv", "", Icon.FOLDER),
    Format("markdown", "md", Icon.DOCUMENT),
    Format("lines", "jsonl", Icon.DATABASE),
)


def format_words(format_: Format) -> tuple[str, str]:
    """Name and use of a format."""
    words = {
        "xlsx": (
            QCoreApplication.translate("Export", "Excel workbook"),
            QCoreApplication.translate("Export", "A sheet for each kind. Texts never become formulas."),
        ),
        "csv": (
            QCoreApplication.translate("Export", "CSV folder"),
            QCoreApplication.translate("Export", "A file for each kind, readable by every spreadsheet."),
        ),
        "markdown": (
            QCoreApplication.translate("Export", "Markdown document"),
            QCoreApplication.translate("Export", "Challenges, proposals and comments to read and to print."),
        ),
        "lines": (
            QCoreApplication.translate("Export", "JSON lines"),
            QCoreApplication.translate("Export", "Everything, for machines and for bringing it back here."),
        ),
    }
    return words[format_.name]


class ExportForm(Panel):
    """`changed()` when anything was decided otherwise, `board_changed(board id or empty)`."""

    changed = Signal()
    board_changed = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._boards: tuple[BoardChoice, ...] = ()
        self._title = Label(theme, font="h3", bold=True)
        self.formats = RowList(theme, _FormatPainter(theme), gap=4)
        self.rows: RowModel[Format] = RowModel(lambda one: one.name, lambda one: ", ".join(format_words(one)))
        self.formats.setModel(self.rows)
        self.rows.show(FORMATS)
        self.formats.choose(self.rows.index(0, 0))
        self.board = IdCombo(theme)
        self.names = Switch(theme, "")
        self.names.setChecked(True)
        self.everything = Switch(theme, "")
        self._board = Captioned(theme, self.board)
        column = Column(theme, self, gap=14, margins=(20, 16, 20, 20))
        column.addWidget(self._title)
        column.addWidget(self.formats)
        column.addWidget(self._board)
        column.addWidget(self.names)
        column.addWidget(self.everything)
        self.formats.chosen.connect(lambda _: self._tell())
        self.board.id_chosen.connect(self.board_changed)
        self.names.toggled.connect(lambda _: self._tell())
        self.everything.toggled.connect(lambda _: self._tell())
        theme.changed.connect(self.measure)

    @property
    def format(self) -> Format:
        """The chosen format."""
        current = self.formats.current()
        return current if isinstance(current, Format) else FORMATS[0]

    @property
    def board_id(self) -> str:
        """The chosen board, or an empty text for the whole lab."""
        return self.board.chosen_id

    @property
    def board_title(self) -> str:
        """What the chosen board is called, empty for the whole lab."""
        board = next((board for board in self._boards if board.id == self.board_id), None)
        return self._context.language.preferred(board.title, board.title_other) if board else ""

    def offer_boards(self, boards: Sequence[BoardChoice]) -> None:
        """Offer these boards beside the whole lab."""
        self._boards = tuple(boards)
        self._say_boards()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("What to write"))
        self.formats.setAccessibleName(self.tr("Format"))
        self.rows.tell_words_changed()
        self.names.setText(self.tr("With names of people"))
        self.everything.setText(self.tr("With history and the bin"))
        self._say_boards()
        self.measure()

    def measure(self) -> None:
        """The list is as high as its rows."""
        self._follow()
        painter = _FormatPainter(self._context.theme)
        width = max(self.width(), self._context.theme.px(300))
        gap = self._context.theme.px(4)
        height = sum(painter.height(one, width) + gap for one in FORMATS)
        self.formats.setFixedHeight(height + 2)
        self.formats.remeasure()

    def _say_boards(self) -> None:
        language = self._context.language
        titles = [(board.id, language.preferred(board.title, board.title_other)) for board in self._boards]
        self.board.show_choices([(WHOLE_LAB, self.tr("The whole lab")), *titles])
        self._board.set_words(self.tr("How much"))

    def _follow(self) -> None:
        # A document is for reading; history and bin are for machines.
        self.everything.setVisible(self.format.name != "markdown")

    def _tell(self) -> None:
        self._follow()
        self.changed.emit()


class _FormatPainter:
    def __init__(self, theme: Theme) -> None:
        self._looks = LookPainter(theme)

    def height(self, item: object, width: int) -> int:
        return self._looks.height(_look(item), width)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        self._looks.paint(painter, box, _look(item))


def _look(item: object) -> RowLook:
    if not isinstance(item, Format):
        raise TypeError(type(item))
    name, use = format_words(item)
    return RowLook(item.icon, name, use, icon_color="primary_text", lines=1)
