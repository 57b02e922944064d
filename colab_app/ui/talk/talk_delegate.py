"""Measures and draws the rows of a conversation, with a memory of layouts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.ui.frame.language import Language
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.talk.comment_documents import CommentDocuments
from colab_app.ui.talk.comment_layout import Action, CommentLayout, FootWords, lay_out, rest_height
from colab_app.ui.talk.comment_painter import CommentPainter, RowState
from colab_app.ui.talk.talk_model import ROW_ROLE
from colab_app.ui.talk.talk_words import earlier_words
from colab_app.ui.talk.thread_rows import TalkRow
from colab_app.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_MOST_LAYOUTS = 600


class TalkDelegate(QStyledItemDelegate):
    """Measures and draws with the same width; `hovered` is (row key, thing to press), `marked` a row key."""

    def __init__(
        self, theme: Theme, language: Language, documents: CommentDocuments, view: WholeList
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._documents = documents
        self._painter = CommentPainter(theme, language)
        self._layouts: dict[str, tuple[TalkRow, int, CommentLayout]] = {}
        self.words = FootWords("", "")
        self.hovered: tuple[str, Action] | None = None
        self.marked = ""
        self.editor: QWidget | None = None

    def forget(self) -> None:
        """Measure everything anew: another look, language or width, or a picture came."""
        self._layouts.clear()

    def layout_of(self, row: TalkRow, width: int) -> CommentLayout:
        """The layout of a row with a comment, from the memory if nothing changed."""
        known = self._layouts.get(row.key)
        if known is not None and known[0] == row and known[1] == width:
            return known[2]
        made = lay_out(self._theme, row, width, self._documents, self.words)
        if len(self._layouts) > _MOST_LAYOUTS:
            self._layouts.clear()
        self._layouts[row.key] = (row, width, made)
        return made

    def height_of(self, row: TalkRow, width: int) -> int:
        """Height of any row, in pixels."""
        if row.comment is not None:
            return self.layout_of(row, width).height
        if row.hidden:
            return rest_height(self._theme)
        editor = self.editor
        if editor is None:
            return 0
        needed = editor.heightForWidth(width) if editor.hasHeightForWidth() else editor.sizeHint().height()
        return max(needed, editor.minimumSizeHint().height())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the view."""
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        return QSize(width, self.height_of(row, width)) if isinstance(row, TalkRow) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TalkRow):
            return
        box = QRectF(option.rect)
        is_focused = self._view.shows_ring and index == self._view.currentIndex()
        if row.comment is None:
            self._paint_other(painter, box, row, is_focused=is_focused)
            return
        hovered = self.hovered[1] if self.hovered is not None and self.hovered[0] == row.key else None
        state = RowState(is_focused, row.key == self.marked, hovered)
        self._painter.paint(painter, box, row, self.layout_of(row, self._view.viewport().width()), state)

    def _paint_other(self, painter: QPainter, box: QRectF, row: TalkRow, *, is_focused: bool) -> None:
        if not row.hidden:
            if row.goes_on:
                self._painter.paint_tie_past(painter, box)
            return
        theme = self._theme
        field = box.adjusted(0, theme.px(4), 0, -theme.px(6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen("line_strong" if theme.traits.is_high_contrast else "line"))
        painter.setBrush(theme.color("surface"))
        corner = theme.corner("control")
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        center = Qt.AlignmentFlag.AlignHCenter
        color = theme.color("primary_text")
        paint_line(painter, field, earlier_words(row.hidden), theme.font("ui"), color, center)
        painter.restore()
        if is_focused:
            paint_focus_ring(painter, theme, field, corner)
