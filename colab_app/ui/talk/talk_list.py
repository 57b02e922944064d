"""The conversation as a list that is as high as its rows; the page around it scrolls."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.talk.comment_documents import CommentDocuments
from colab_app.ui.talk.comment_layout import Action, FootWords, Part
from colab_app.ui.talk.talk_delegate import TalkDelegate
from colab_app.ui.talk.talk_keys import talk_key
from colab_app.ui.talk.talk_model import ROW_ROLE, TalkModel
from colab_app.ui.talk.talk_words import spoken_words
from colab_app.ui.talk.thread_rows import TalkRow
from colab_app.ui.words import reaction_name

_Index = QModelIndex | QPersistentModelIndex


class TalkList(WholeList):
    """`pressed_part(comment id, Part, mark)`, `link_asked(target)`, `menu_asked(comment id, global place)`,
    `earlier_asked()`.

    Up and Down go through the comments; Enter and R reply, S supports, the menu key opens the menu.
    """

    pressed_part = Signal(str, object, str)
    link_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    earlier_asked = Signal()

    # Asked for by Qt before the constructor has come this far.
    _editor: QWidget | None = None
    _editor_key = ""

    def __init__(self, context: UiContext, pictures: PictureStore, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._pressed: Action | None = None
        self._documents = CommentDocuments(context.theme, pictures, self)
        self._delegate = TalkDelegate(context.theme, context.language, self._documents, self)
        self.rows = TalkModel(lambda row: spoken_words(row, context.language), self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        for signal in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.dataChanged):
            signal.connect(self._on_rows)
        pictures.arrived.connect(self.remeasure)

    # -- what it shows -------------------------------------------------------------------------------------

    def set_words(self, name: str, words: FootWords) -> None:
        """The words of the present language."""
        self.setAccessibleName(name)
        self._delegate.words = words
        self.rows.retell()
        self.remeasure()

    def mark(self, key: str) -> None:
        """Tint a row that was looked for, and bring it into view."""
        self._delegate.marked = key
        number = self.rows.row_of(key)
        self.viewport().update()
        if number >= 0:
            self.doItemsLayout()
            self.setCurrentIndex(self.rows.index(number, 0))
            self.row_wanted.emit(self.visualRect(self.rows.index(number, 0)))

    def put_editor(self, key: str, editor: QWidget | None) -> None:
        """Lay a widget over the row with a key, in the place of the one before.

        Not as an index widget: those are hidden while rows come and go, and lose the keyboard by that.
        """
        before, self._editor, self._editor_key = self._editor, editor, key
        self._delegate.editor = editor
        if before is not None:
            before.removeEventFilter(self)
            before.hide()
            before.deleteLater()
        if editor is not None:
            editor.setParent(self.viewport())
            editor.installEventFilter(self)
            self.doItemsLayout()
            editor.show()
        self.remeasure()

    def doItemsLayout(self) -> None:
        """The editor goes along with its row."""
        super().doItemsLayout()
        if self._editor is None:
            return
        number = self.rows.row_of(self._editor_key)
        if number >= 0:
            self._editor.setGeometry(self.visualRect(self.rows.index(number, 0)))

    def remeasure(self) -> None:
        """Ask for all heights again."""
        self._delegate.forget()
        super().remeasure()

    def row_at(self, place: QPoint) -> TalkRow | None:
        """The row at a place of the viewport."""
        row = self.indexAt(place).data(ROW_ROLE)
        return row if isinstance(row, TalkRow) else None

    def row_height(self, row: int, width: int) -> int:
        """Height of a row at a width, in pixels."""
        return self._delegate.height_of(self.rows.rows[row], width)

    # -- pointer -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed."""
        super().mousePressEvent(event)
        found = self._action_at(event.position().toPoint())
        self._pressed = found[1] if found is not None else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press it, or follow a link."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row, found = self.row_at(place), self._action_at(place)
        if row is not None and row.hidden:
            self.earlier_asked.emit()
        elif found is not None and found[1] == self._pressed:
            self._press(found[0], found[1])
        elif target := self._link_at(place):
            self.link_asked.emit(target)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        place = event.position().toPoint()
        found = self._action_at(place)
        hovered = (found[0].key, found[1]) if found is not None else None
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()
        row = self.row_at(place)
        is_active = found is not None or (row is not None and bool(row.hidden)) or bool(self._link_at(place))
        shape = Qt.CursorShape.PointingHandCursor if is_active else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(QCursor(shape))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self._delegate.hovered = None
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips for links and reactions, as plain text."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._action_at(event.pos())
            mark = found[1].mark if found is not None else ""
            words = reaction_name(mark) if mark else self._link_at(event.pos())
            QToolTip.showText(event.globalPos(), tool_tip(words), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a comment, at the pointer or at its row."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        row = index.data(ROW_ROLE)
        if isinstance(row, TalkRow) and row.comment is not None:
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            place = event.globalPos() if by_mouse else self._menu_place(row)
            self.menu_asked.emit(row.comment.id, place)

    # -- keyboard ------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Letters that mean something to a comment are not the page's while the list has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            row = self.currentIndex().data(ROW_ROLE)
            if isinstance(row, TalkRow) and talk_key(self._context, event, row) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a comment, then those of a list."""
        row = self.currentIndex().data(ROW_ROLE)
        if not isinstance(row, TalkRow):
            super().keyPressEvent(event)
        elif row.hidden and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.earlier_asked.emit()
        elif (part := talk_key(self._context, event, row)) is not None and row.comment is not None:
            if part is Part.MORE:
                self.menu_asked.emit(row.comment.id, self._menu_place(row))
            else:
                self.pressed_part.emit(row.comment.id, part, "")
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The editor in the list grows with its text."""
        if watched is self._editor and event.type() is QEvent.Type.LayoutRequest:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    # -- inside --------------------------------------------------------------------------------------------

    def _on_rows(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _local(self, place: QPoint) -> tuple[TalkRow, QPointF] | None:
        index = self.indexAt(place)
        row = index.data(ROW_ROLE)
        if not isinstance(row, TalkRow) or row.comment is None:
            return None
        return row, QPointF(place - self.visualRect(index).topLeft())

    def _action_at(self, place: QPoint) -> tuple[TalkRow, Action] | None:
        found = self._local(place)
        if found is None:
            return None
        layout = self._delegate.layout_of(found[0], self.viewport().width())
        action = layout.action_at(found[1])
        return (found[0], action) if action is not None else None

    def _link_at(self, place: QPoint) -> str:
        found = self._local(place)
        if found is None:
            return ""
        return self._delegate.layout_of(found[0], self.viewport().width()).link_at(found[1])

    def _menu_place(self, row: TalkRow) -> QPoint:
        rect = self.visualRect(self.rows.index(self.rows.row_of(row.key), 0))
        layout = self._delegate.layout_of(row, self.viewport().width())
        more = next((action.box for action in layout.actions if action.part is Part.MORE), layout.head)
        return self.viewport().mapToGlobal(rect.topLeft() + more.bottomLeft().toPoint())

    def _press(self, row: TalkRow, action: Action) -> None:
        if row.comment is None:
            return
        if action.part is Part.MORE:
            self.menu_asked.emit(row.comment.id, self._menu_place(row))
        else:
            self.pressed_part.emit(row.comment.id, action.part, action.mark)
