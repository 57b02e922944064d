"""The conversation about a subject, with everything people do in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from colab_app.domain.errors import UserProblem
from colab_app.service.views import CommentView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.talk.comment_layout import FootWords, Part
from colab_app.ui.talk.compose_box import ComposeBox
from colab_app.ui.talk.reply_box import ReplyBox
from colab_app.ui.talk.talk_deeds import TalkDeeds, reply_kind
from colab_app.ui.talk.talk_head import TalkHead
from colab_app.ui.talk.talk_list import TalkList
from colab_app.ui.talk.talk_menu import Wish, comment_menu
from colab_app.ui.talk.thread_rows import EDITOR_KEY, MOST_ROWS, talk_rows, with_editor

_PARTS = {
    Part.SUPPORT: Wish.SUPPORT,
    Part.REPLY: Wish.REPLY,
    Part.REACTION: Wish.REACT,
    Part.RESTORE: Wish.RESTORE,
}


class TalkPanel(QWidget):
    """Head, comments, and a box to write; `link_asked(target)` for links in comments.

    Show a subject with `show_subject`, then its comments as often as they change with `show_comments`.
    """

    link_asked = Signal(str)

    def __init__(self, context: UiContext, pictures: PictureStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._comments: dict[str, CommentView] = {}
        self._deeds = TalkDeeds(context)
        self._most = MOST_ROWS
        self._keep = ""
        self.reply: ReplyBox | None = None
        theme = context.theme
        self.head = TalkHead(theme)
        self.list = TalkList(context, pictures)
        self.nothing = Label(theme, font="ui", color="text2", wrap=True)
        self.clear_filter = Button(theme, kind=ButtonKind.GHOST, small=True)
        self.compose = ComposeBox(context)
        column = Column(theme, self, gap=8)
        column.addWidget(self.head)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        column.addWidget(self.clear_filter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(4))
        column.addWidget(self.compose)
        self._connect()
        self.retranslate()

    # -- showing -------------------------------------------------------------------------------------------

    def show_subject(self, kind: str, subject_id: str) -> None:
        """Another subject: nothing of the one before stays, drafts of both are kept."""
        self._close_reply()
        self._comments.clear()
        self._most, self._keep = MOST_ROWS, ""
        self._deeds.show_subject(kind, subject_id)
        self.list.mark("")
        self.list.rows.show_rows(())
        self.compose.show_place(f"comment/{kind}/{subject_id}")

    def show_comments(self, comments: Sequence[CommentView], *, may_write: bool) -> None:
        """The comments as they are now; what is being written stays."""
        self._comments = {comment.id: comment for comment in comments}
        self.compose.setVisible(may_write or self.compose.is_open)
        self._refresh()

    def go_to(self, comment_id: str) -> None:
        """Bring a comment into view, whatever the filter."""
        if comment_id not in self._comments:
            return
        self._keep = comment_id
        self.head.clear_filter()
        self._refresh()
        self.list.mark(comment_id)

    def begin_comment(self) -> None:
        """Open the box for a new comment."""
        if not self.compose.isHidden():
            self.compose.open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        words = FootWords(self.tr("Reply"), self.tr("Bring back"))
        self.list.set_words(self.tr("Discussion"), words)
        self.clear_filter.setText(self.tr("Show all comments"))
        self._tell_nothing()

    # -- inside --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.head.changed.connect(self._refresh)
        self.clear_filter.clicked.connect(self.head.clear_filter)
        self.list.pressed_part.connect(self._on_part)
        self.list.menu_asked.connect(self._open_menu)
        self.list.earlier_asked.connect(self._show_earlier)
        self.list.link_asked.connect(self.link_asked)
        self.compose.said.connect(self._say)
        self.compose.closed.connect(self._focus_list)

    def _refresh(self) -> None:
        comments = tuple(self._comments.values())
        rows = talk_rows(comments, self.head.filter, self.head.order, self._most, self._keep)
        if self.reply is not None:
            rows = with_editor(rows, self.reply.comment.id)
            if not any(row.key.startswith(EDITOR_KEY) for row in rows):
                self._close_reply()
        self.list.rows.show_rows(rows)
        self.list.updateGeometry()
        self.head.show_count(sum(not comment.removed for comment in comments))
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        is_empty = self.list.rows.rowCount() == 0
        is_filtered = bool(self._comments) and self.head.filter.is_on
        self.list.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)
        self.clear_filter.setVisible(is_empty and is_filtered)
        self.nothing.setText(
            self.tr("No comment matches this filter.")
            if is_filtered
            else self.tr("Nobody has said anything yet. A first question or a word of advice helps most.")
        )

    def _show_earlier(self) -> None:
        self._most += MOST_ROWS
        self._refresh()

    def _on_part(self, comment_id: str, part: Part, mark: str) -> None:
        self._do(comment_id, _PARTS[part], mark)

    def _open_menu(self, comment_id: str, place: QPoint) -> None:
        comment = self._comments.get(comment_id)
        if comment is not None:
            menu = comment_menu(
                self._context.theme, self, comment, lambda wish, detail: self._do(comment_id, wish, detail)
            )
            menu.popup(place)

    def _do(self, comment_id: str, wish: Wish, detail: str) -> None:
        comment = self._comments.get(comment_id)
        if comment is None:
            return
        if wish in (Wish.REPLY, Wish.EDIT):
            self._open_reply(comment, edits=wish is Wish.EDIT)
        elif wish is Wish.COPY:
            QGuiApplication.clipboard().setText(comment.body)
        elif wish is Wish.FOLLOW_LINK:
            self.link_asked.emit(detail)
        elif wish is Wish.REACT:
            self._deeds.react(comment, detail)
        else:
            plain = {
                Wish.SUPPORT: self._deeds.support,
                Wish.ANSWER: self._deeds.mark_answer,
                Wish.REMOVE: self._deeds.remove,
                Wish.RESTORE: self._deeds.restore,
            }
            plain[wish](comment)

    def _say(self, text: str, kind: str) -> None:
        compose = self.compose

        def said(comment_id: str) -> None:
            self._keep = comment_id
            compose.finish()

        self._deeds.say(text, kind, compose.editor.files, said, self._give_back_to(compose))

    def _open_reply(self, comment: CommentView, *, edits: bool) -> None:
        self._close_reply()
        self.reply = box = ReplyBox(self._context, comment, edits=edits)
        box.sent.connect(lambda text: self._send_reply(box, text))
        box.given_up.connect(self._close_reply)
        self._keep = comment.id
        self._refresh()
        self.list.put_editor(f"{EDITOR_KEY}{comment.id}", box)
        box.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.row_wanted.emit(box.geometry())

    def _send_reply(self, box: ReplyBox, text: str) -> None:
        def done() -> None:
            box.editor.finish()
            self._close_reply()

        def said(comment_id: str) -> None:
            self._keep = comment_id
            done()

        files, refused = box.editor.files, self._give_back_to(box)
        if box.edits:
            self._deeds.edit(box.comment, box.editor.base, text, files, done, refused)
        else:
            kind = reply_kind(box.comment)
            self._deeds.say(text, kind, files, said, refused, parent_id=box.comment.id)

    def _give_back_to(self, box: ComposeBox | ReplyBox) -> Callable[[UserProblem], None]:
        language = self._context.language.code
        return lambda problem: box.editor.give_back(sentence(problem.code, problem.params, language))

    def _close_reply(self) -> None:
        if self.reply is None:
            return
        self.reply.editor.keeper.flush()
        self.list.put_editor("", None)
        self.reply = None
        self._refresh()
        self._focus_list()

    def _focus_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
