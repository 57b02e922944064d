"""Former imports: where each came from, what it brought, whether it was undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from colab_app.service.views import ImportBatchView
from colab_app.ui.exchange.row_painter import LookPainter, RowLook
from colab_app.ui.exchange.words import brought_text, number_text
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import filled
from colab_app.ui.words.days import moment_text


class BatchWords:
    """Says a batch in the present language."""

    def __init__(self, language: Language, today: Callable[[], str]) -> None:
        self._language = language
        self._today = today

    def facts(self, batch: ImportBatchView) -> str:
        """Board, person, time."""
        board = self._language.preferred(batch.board_title, batch.board_title_other)
        today = date.fromisoformat(self._today())
        parts = (board, batch.author.name, moment_text(batch.created_at, self._language.code, today))
        return " · ".join(part for part in parts if part)

    def brought(self, batch: ImportBatchView) -> str:
        """What came, or that it is gone again."""
        if not batch.undone:
            return brought_text(batch.posts, batch.comments, batch.votes)
        undone = QCoreApplication.translate("Exchange", "Undone")
        if not batch.shown:
            return undone
        all_rows = batch.posts + batch.comments + batch.votes
        partly = QCoreApplication.translate("Exchange", "%1 of %2 are back")
        return f"{undone} · {filled(partly, number_text(batch.shown), number_text(all_rows))}"

    def look(self, batch: ImportBatchView) -> RowLook:
        """How its row looks: undone ones are pale and say so."""
        return RowLook(
            Icon.UNDO if batch.undone else Icon.IMPORT,
            batch.file_name or batch.source,
            self.brought(batch),
            self.facts(batch),
            icon_color="text3" if batch.undone else "primary_text",
            title_color="text3" if batch.undone else "text",
            lines=1,
        )

    def sentence(self, batch: ImportBatchView) -> str:
        """All of it in one sentence."""
        return " · ".join((batch.file_name or batch.source, self.brought(batch), self.facts(batch)))


class _BatchPainter:
    def __init__(self, theme: Theme, words: BatchWords) -> None:
        self._looks = LookPainter(theme)
        self._words = words

    def height(self, item: object, width: int) -> int:
        return self._looks.height(self._look(item), width)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        self._looks.paint(painter, box, self._look(item))

    def _look(self, item: object) -> RowLook:
        if not isinstance(item, ImportBatchView):
            raise TypeError(type(item))
        return self._words.look(item)


class BatchList(RowList):
    """Shows batches, newest first."""

    def __init__(self, theme: Theme, words: BatchWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, _BatchPainter(theme, words), parent=parent)
        self.rows: RowModel[ImportBatchView] = RowModel(lambda batch: batch.id, words.sentence, self)
        self.setModel(self.rows)

    def show_batches(self, batches: Sequence[ImportBatchView]) -> None:
        """Show these; the choice stays with its batch."""
        self.rows.show(batches)
        self.remeasure()

    @property
    def batch(self) -> ImportBatchView | None:
        """The chosen one."""
        current = self.current()
        return current if isinstance(current, ImportBatchView) else None
