"""The pane at the right: a challenge at a glance, with a box to comment, beside a board that stays usable."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from colab_app.domain.changes import Changes
from colab_app.domain.commands import AddComment, SetFollow, SetSupport
from colab_app.domain.errors import UserProblem
from colab_app.domain.vocabulary import CommentKind, SubjectKind
from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage
from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import PROPOSE, Place, Route
from colab_app.ui.peek.comment_box import CommentBox
from colab_app.ui.peek.peek_body import PeekBody
from colab_app.ui.peek.peek_head import PeekHead

PANE_WIDTH = 456
_WATCHED = (
    "challenge", "proposal", "comment", "support", "follow", "tagging", "organisation", "member",
)  # fmt: skip


def _now() -> datetime:
    return datetime.now(UTC)


class PeekPane(QWidget):
    """Shows one challenge; `closed()` when it was put away with Esc or the cross."""

    closed = Signal()

    def __init__(
        self, context: UiContext, parent: QWidget | None = None, now: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._now = now
        self._challenge_id = ""
        self._page: ChallengePage | None = None
        theme = context.theme
        self.head = PeekHead(theme, context.language)
        self.body = PeekBody(theme, context.language)
        self.comment_box = CommentBox(context)
        self._scroll = QScrollArea()
        self._build()
        self._connect()
        theme.changed.connect(self.updateGeometry)
        context.desk.changed.connect(self._on_changed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Challenge at a glance"))
        self.hide()

    @property
    def challenge_id(self) -> str:
        """Whose challenge is shown, or an empty text."""
        return self._challenge_id

    def show_challenge(self, challenge_id: str) -> None:
        """Show a challenge; the pane appears with its answer."""
        if challenge_id != self._challenge_id:
            self._challenge_id = challenge_id
            self._scroll.verticalScrollBar().setValue(0)
            self.comment_box.show_subject(challenge_id)
        self._ask()

    def put_away(self) -> None:
        """Hide the pane."""
        if self._challenge_id:
            self._challenge_id = ""
            self.comment_box.show_subject("")
            self.hide()
            self.closed.emit()

    def write_comment(self) -> None:
        """Give the keyboard to the comment box."""
        self.comment_box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """456 pixels wide at 100 %."""
        return QSize(self._context.theme.px(PANE_WIDTH), 400)

    def minimumSizeHint(self) -> QSize:
        """It does not get narrower."""
        return QSize(self._context.theme.px(PANE_WIDTH), 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away, not while an input method composes."""
        if event.key() == Qt.Key.Key_Escape and not focus_is_composing():
            event.accept()
            self.put_away()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language without losing caret or scroll."""
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Challenge at a glance"))
            self.head.retranslate()
            self.body.retranslate()
            self._show()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface and the line at its left and above the box."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(theme.pen("line"))
        painter.drawLine(0, 0, 0, self.height())
        if self.comment_box.isVisible():
            top = self.comment_box.y()
            painter.drawLine(0, top, self.width(), top)
        painter.end()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._context.theme
        content = QWidget()
        inner = Column(theme, content, gap=18, margins=(24, 16, 24, 20))
        inner.addWidget(self.head)
        inner.addWidget(self.body, 1)
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = Column(theme, self, gap=0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.comment_box)

    def _connect(self) -> None:
        self.head.close_asked.connect(self.put_away)
        self.head.open_asked.connect(lambda: self._go(""))
        self.head.propose_asked.connect(lambda: self._go(PROPOSE))
        self.head.support_asked.connect(self._set_support)
        self.head.follow_asked.connect(self._set_follow)
        self.body.more_asked.connect(lambda: self._go(""))
        self.body.proposal_asked.connect(
            lambda proposal_id: self._context.go(Route(Place.PROPOSAL, proposal_id))
        )
        self.comment_box.sent.connect(self._send)

    # -- showing ---------------------------------------------------------------------------------

    def _ask(self) -> None:
        asked = self._challenge_id
        if asked:
            self._context.desk.ask(OneChallenge(asked), lambda page: self._take(asked, page), self)

    def _take(self, asked: str, page: ChallengePage | None) -> None:
        if asked != self._challenge_id:
            return
        if page is None:
            self.put_away()
            return
        self._page = page
        self._show()
        self.show()
        if page.card.unread:
            self._context.desk.perform(lambda backend: backend.marks.mark_read(asked))

    def _show(self) -> None:
        if self._page is not None and self._page.card.id == self._challenge_id:
            self.head.show_page(self._page, self._now())
            self.body.show_page(self._page, self._now())
            self.comment_box.allow("comment" in self._page.may)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(_WATCHED):
            self._ask()

    # -- doing -----------------------------------------------------------------------------------

    def _go(self, anchor: str) -> None:
        self._context.go(Route(Place.CHALLENGE, self._challenge_id, anchor))

    def _set_support(self, on: bool) -> None:
        command = SetSupport(subject_kind=SubjectKind.CHALLENGE, subject_id=self._challenge_id, on=on)
        self._context.desk.submit(command, refused=self._refuse)

    def _set_follow(self, on: bool) -> None:
        command = SetFollow(subject_kind=SubjectKind.CHALLENGE, subject_id=self._challenge_id, on=on)
        self._context.desk.submit(command, refused=self._refuse)

    def _refuse(self, problem: UserProblem) -> None:
        self._show()
        self._context.desk.problem.emit(problem)

    def _send(self, challenge_id: str, text: str) -> None:
        def give_back(problem: UserProblem) -> None:
            self.comment_box.give_back(challenge_id, text)
            self._context.desk.problem.emit(problem)

        command = AddComment(
            comment_id=self._context.desk.new_id(),
            subject_kind=SubjectKind.CHALLENGE,
            subject_id=challenge_id,
            kind=CommentKind.OPINION,
            body=text,
        )
        self._context.desk.submit(command, refused=give_back)
