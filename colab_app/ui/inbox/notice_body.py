"""What a notice tells, in full: a comment with what it answers, or a change with what was before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from colab_app.service.views import CommentView, InboxItem
from colab_app.text.difference import difference
from colab_app.text.plain import to_plain
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.pill import Pill
from colab_app.ui.frame.context import UiContext
from colab_app.ui.inbox.notice_words import NoticeWords
from colab_app.ui.parts.difference_view import DifferenceView
from colab_app.ui.rich_text.links import open_link
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.subject.history_changes import FieldChange, field_changes
from colab_app.ui.words import comment_kind_name, field_label, filled, moment_text

_QUOTED_CHARACTERS = 160
_SIGN = 30


class NoticeBody(QWidget):
    """Who and when, then what was said or changed."""

    def __init__(self, context: UiContext, words: NoticeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._words = words
        self._item: InboxItem | None = None
        self._comment: CommentView | None = None
        self._parent_comment: CommentView | None = None
        self._sign: Avatar | None = None
        self._who = Label(theme, bold=True)
        self._when = Label(theme, font="meta", color="text3")
        self._kind = Pill(theme)
        self._quote = Label(theme, font="meta", color="text3", wrap=True, max_lines=2)
        self._what = Label(theme, font="read", wrap=True)
        self._fields = Label(theme, font="meta", bold=True, color="text2", wrap=True)
        self.post = MarkdownView(theme, PictureStore(context.desk, PICTURE_SIZE, self))
        self.change = DifferenceView(theme, strikes_removed=True)
        self._signs = Column(theme, gap=0)
        self._lay_out()
        self.post.link_asked.connect(lambda target: open_link(context, self, target))

    def show_item(
        self, item: InboxItem, comment: CommentView | None, parent_comment: CommentView | None
    ) -> None:
        """Show a notice, with the comment it tells of (None when it is gone or tells of something else)."""
        self._item, self._comment, self._parent_comment = item, comment, parent_comment
        self._show_who(item)
        self._show_comment()
        self._show_change(item)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self._item is not None:
            self.show_item(self._item, self._comment, self._parent_comment)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        row = Row(theme, self, gap=14)
        signs = QWidget()
        signs.setLayout(self._signs)
        row.addWidget(signs, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, gap=6)
        head = Row(theme, gap=10)
        head.addWidget(self._who)
        head.addWidget(self._kind)
        head.addWidget(self._when)
        head.addStretch(1)
        column.addLayout(head)
        for widget in (self._quote, self._what, self._fields, self.post, self.change):
            column.addWidget(widget)
        row.addLayout(column, 1)

    def _show_who(self, item: InboxItem) -> None:
        actor = item.history.actor
        organisation = actor.organisation
        name = self._words.who(item)
        if self._sign is None:
            self._sign = Avatar(
                self._context.theme, organisation.sector, organisation.initial, name, size=_SIGN
            )
            self._signs.addWidget(self._sign)
        self._sign.show_who(organisation.sector, organisation.initial, name)
        self._who.setText(name)
        self._when.setText(moment_text(item.history.at, self._context.language.code))

    def _show_comment(self) -> None:
        comment, parent = self._comment, self._parent_comment
        self.post.setVisible(comment is not None)
        self._kind.setVisible(comment is not None)
        self._quote.setVisible(comment is not None and parent is not None)
        if comment is not None:
            self.post.show_source(comment.body)
            self._kind.setText(comment_kind_name(comment.kind))
        if parent is not None:
            quoted = to_plain(parent.body, _QUOTED_CHARACTERS)
            said = self.tr("%1 had written: %2")
            self._quote.setText(filled(said, self._words.name(parent.author), quoted))

    def _show_change(self, item: InboxItem) -> None:
        changes = field_changes(item.history) if self._comment is None else ()
        self.change.setVisible(bool(changes))
        self._fields.setVisible(bool(changes))
        self._what.setVisible(self._comment is None and not changes)
        if changes:
            self._show_difference(item, changes[0])
        else:
            said = self._words.words(item)
            deed = self._words.what(item)
            self._what.setText(deed if said == item.title else f"{deed}\n{said}")

    def _show_difference(self, item: InboxItem, change: FieldChange) -> None:
        self._fields.setText(field_label(item.history.subject_kind, change.key))
        self.change.setAccessibleName(self._fields.text())
        self.change.show_spans(difference(change.before, change.after))
