"""What a notice is about, at the right of the inbox: read it, answer it, put it away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import OneChallenge, OneProposal
from colab_app.service.views import ChallengePage, CommentView, InboxItem, InboxReason, ProposalPage
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.inbox.answering import AnswerBox, AnswerPlace
from colab_app.ui.inbox.notice_body import NoticeBody
from colab_app.ui.inbox.notice_words import NoticeWords
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.words import subject_kind_name


class ContextPane(Panel):
    """`open_asked()`, `done_asked()`, `unread_asked()`, `conflict_asked()`: what the buttons wish."""

    open_asked = Signal()
    done_asked = Signal()
    unread_asked = Signal()
    conflict_asked = Signal()

    def __init__(self, context: UiContext, words: NoticeWords, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._words = words
        self.item: InboxItem | None = None
        self._where = Label(theme, font="meta", color="text2")
        self._title = Label(theme, font="h2", wrap=True)
        self.open_button = Button(theme, icon=Icon.FORWARD, small=True)
        self.done_button = Button(theme, icon=Icon.CHECK, small=True, key_cap="E")
        self.unread_button = Button(theme, icon=Icon.EYE_OFF, small=True, key_cap="U")
        self.conflict_button = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.SWAP, small=True)
        self.body = NoticeBody(context, words)
        self.answer = AnswerBox(context)
        self._nothing = Label(theme, color="text3", wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._content = QWidget()
        self._lay_out()
        for button, signal in (
            (self.open_button, self.open_asked),
            (self.done_button, self.done_asked),
            (self.unread_button, self.unread_asked),
            (self.conflict_button, self.conflict_asked),
        ):
            button.clicked.connect(signal)
        self.show_item(None)

    def show_item(self, item: InboxItem | None) -> None:
        """Show a notice; another one begins at its top, the same one keeps what is being written."""
        is_other = item is None or self.item is None or item.history.id != self.item.history.id
        self.item = item
        self._scroll.setVisible(item is not None)
        self._nothing.setVisible(item is None)
        if item is None:
            return
        self._show_head(item)
        if is_other:
            self.answer.hide()
            self.body.show_item(item, None, None)
            self._scroll.verticalScrollBar().setValue(0)
        self._ask(item)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.open_button.setText(self.tr("Open"))
        self.unread_button.setText(self.tr("Unread"))
        self.conflict_button.setText(self.tr("Look at both versions"))
        self._nothing.setText(self.tr("Choose a notice to read and answer it here."))
        self.setAccessibleName(self.tr("What the notice is about"))
        self.body.retranslate()
        self.answer.retranslate()
        if self.item is not None:
            self._show_head(self.item)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        column = Column(theme, self._content, gap=14, margins=(28, 24, 28, 28))
        head = Column(theme, gap=6)
        head.addWidget(self._where)
        head.addWidget(self._title)
        column.addLayout(head)
        buttons = QWidget()
        flow = FlowLayout(theme, buttons)
        for button in (self.conflict_button, self.open_button, self.done_button, self.unread_button):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(Hairline(theme))
        column.addWidget(self.body)
        answer = Column(theme, gap=0, margins=(44, 6, 0, 0))
        answer.addWidget(self.answer)
        column.addLayout(answer)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content.setAutoFillBackground(False)
        outer = Column(theme, self, gap=0, margins=(2, 2, 2, 2))
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignVCenter)

    def _show_head(self, item: InboxItem) -> None:
        kind = subject_kind_name(item.history.subject_kind)
        self._where.setText(" · ".join(part for part in (item.key, kind) if part))
        self._title.setText(item.title)
        self.done_button.setText(self.tr("Bring back") if item.done else self.tr("Done"))
        self.unread_button.setEnabled(not item.unread)
        is_conflict = item.reason is InboxReason.CONFLICT
        self.conflict_button.setVisible(is_conflict)

    def _ask(self, item: InboxItem) -> None:
        kind, subject_id = item.history.subject_kind, item.history.subject_id
        if kind == SubjectKind.CHALLENGE:
            self._context.desk.ask(OneChallenge(subject_id), partial(self._take_challenge, item), self)
        elif kind == SubjectKind.PROPOSAL:
            self._context.desk.ask(OneProposal(subject_id), partial(self._take_proposal, item), self)
        else:
            self.body.show_item(item, None, None)

    def _take_challenge(self, item: InboxItem, page: ChallengePage | None) -> None:
        if page is not None:
            title = self._context.language.preferred(page.card.title, page.card.title_other)
            self._show_page(item, page.comments, title, page.may)

    def _take_proposal(self, item: InboxItem, page: ProposalPage | None) -> None:
        if page is not None:
            proposal = page.proposal
            title = self._context.language.preferred(proposal.title, proposal.title_other)
            self._show_page(item, page.comments, title, page.may)

    def _show_page(
        self, item: InboxItem, comments: tuple[CommentView, ...], title: str, may: frozenset[str]
    ) -> None:
        # An answer about a notice that is not shown any more is let go.
        if self.item is None or item.history.id != self.item.history.id:
            return
        by_id = {comment.id: comment for comment in comments if not comment.removed}
        comment = by_id.get(str(item.history.details.get("comment_id", "")))
        parent = by_id.get(comment.parent_id) if comment is not None else None
        self._title.setText(title)
        self.body.show_item(self.item, comment, parent)
        self.answer.setVisible("comment" in may)
        kind, subject_id = item.history.subject_kind, item.history.subject_id
        self.answer.show_place(AnswerPlace(kind, subject_id, comment))
