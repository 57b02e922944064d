"""The pages of a challenge and a proposal: what was written, who proposes, what is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.domain.commands import SetFollow, SetSupport
from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.service.queries import OneChallenge, OneProposal
from colab_app.service.views import ChallengePage, CommentView, ProposalPage, ProposalView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.links import open_link
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.talk.talk_panel import TalkPanel
from colab_app.ui.window.quick_forms import QuickProposal
from colab_app.ui.words import field_label, stage_name, state_name

READING_WIDTH = 720
_WATCHED = (
    "challenge", "proposal", "comment", "support", "reaction", "follow", "attachment", "conflict_copy",
    "member", "organisation", "read_mark",
)  # fmt: skip


class SubjectScreen(Page):
    """Head, actions, sections of text, a list of proposals, and the discussion."""

    watched = _WATCHED
    kind = "challenge"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._subject_id = ""
        self._title = ""
        self._shown: Mapping[str, object] | None = None
        self._pictures = PictureStore(context.desk, QSize(1440, 1440), self)
        self.meta = Label(theme, font="meta", color="text2")
        self.head = Label(theme, font="hero", wrap=True)
        self.summary = Label(theme, font="h3", bold=False, color="text2", wrap=True)
        self.support = Button(theme, icon=Icon.LEAF)
        self.follow = Button(theme, icon=Icon.BELL)
        self.propose = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.BULB)
        self.sections = Column(theme, gap=8)
        self.proposals = Column(theme, gap=8)
        self.talk = TalkPanel(context, self._pictures)
        self._supported = self._followed = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self.context.theme
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        scroll.setWidget(inside)
        row = Row(theme, inside, gap=0, margins=(24, 16, 24, 48))
        reading = QWidget()
        reading.setMaximumWidth(theme.px(READING_WIDTH))
        column = Column(theme, reading, gap=12)
        column.addWidget(self.meta)
        column.addWidget(self.head)
        column.addWidget(self.summary)
        actions = Row(theme, gap=8)
        for button in (self.propose, self.support, self.follow):
            actions.addWidget(button)
        actions.addStretch(1)
        column.addLayout(actions)
        column.addLayout(self.sections)
        column.addLayout(self.proposals)
        column.addWidget(self.talk)
        column.addStretch(1)
        row.addWidget(reading, 100)
        row.addStretch(1)
        outer = Column(theme, self, gap=0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        self.support.clicked.connect(self._toggle_support)
        self.follow.clicked.connect(self._toggle_follow)
        self.propose.clicked.connect(self._propose)
        self.talk.link_asked.connect(lambda target: open_link(self.context, self, target))

    def title(self) -> str:
        """The subject's own title."""
        return self._title

    def show_route(self, route: Route) -> None:
        """Another subject, or a comment of this one."""
        if route.subject_id and route.subject_id != self._subject_id:
            self._subject_id = route.subject_id
            self._shown = None
            self.talk.show_subject(self.kind, route.subject_id)
        subject_id = self._subject_id
        self.context.desk.perform(lambda backend: backend.mark_read(subject_id), owner=self)
        self.refresh()

    def retranslate(self) -> None:
        """Set all words."""
        self.propose.setText(self.tr("Propose"))
        self._shown = None
        self._name_buttons()
        if self._subject_id:
            self.refresh()

    def show_texts(self, title: str, summary: str, fields: Mapping[str, object]) -> None:
        """Head and the sections that say something; sections stay as they are when nothing changed."""
        self._title = title
        self.title_changed.emit()
        self.head.setText(title)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        if self._shown == fields:
            return
        self._shown = dict(fields)
        _clear(self.sections)
        theme = self.context.theme
        for field in FIELDS_OF[self.kind].values():
            text = fields[field.key]
            if field.shape is FieldShape.TEXT and isinstance(text, str) and text.strip():
                label = field_label(self.kind, field.key)
                self.sections.addSpacing(theme.px(8))
                self.sections.addWidget(Label(theme, label, font="h3"))
                view = MarkdownView(theme, self._pictures, name=label)
                view.show_source(text)
                view.link_asked.connect(lambda target: open_link(self.context, self, target))
                self.sections.addWidget(view)

    def show_marks(self, supports: int, *, supported: bool, followed: bool, may: frozenset[str]) -> None:
        """Buttons as the reader may press them."""
        self._supported, self._followed = supported, followed
        self._count = supports
        self.support.setEnabled("support" in may)
        self.propose.setVisible("propose" in may)
        self._name_buttons()

    def show_talk(self, comments: Sequence[CommentView], may: frozenset[str]) -> None:
        """The discussion."""
        self.talk.show_comments(comments, may_write="comment" in may)

    _count = 0

    def _name_buttons(self) -> None:
        supporting = self.tr("Supported") if self._supported else self.tr("Support")
        self.support.setText(f"{supporting}  {self._count}")
        self.follow.setText(self.tr("Following") if self._followed else self.tr("Follow"))

    def _toggle_support(self) -> None:
        self.context.desk.submit(
            SetSupport(subject_kind=self.kind, subject_id=self._subject_id, on=not self._supported)
        )

    def _toggle_follow(self) -> None:
        self.context.desk.submit(
            SetFollow(subject_kind=self.kind, subject_id=self._subject_id, on=not self._followed)
        )

    def _propose(self) -> None:
        form = QuickProposal(self.context, self.window(), self._subject_id)
        form.created.connect(lambda row_id: self.context.go(Route(Place.PROPOSAL, row_id)))
        form.open()


class ChallengeScreen(SubjectScreen):
    """The page of a challenge."""

    def refresh(self) -> None:
        """Ask again."""
        self.context.desk.ask(OneChallenge(self._subject_id), self._take, self)

    def _take(self, page: ChallengePage | None) -> None:
        if page is None or page.card.id != self._subject_id:
            return
        card = page.card
        self.meta.setText("  ·  ".join((card.key, stage_name(card.stage), card.organisation.name)))
        prefer = self.context.language.preferred
        other = str(page.fields["summary_other"])
        self.show_texts(prefer(card.title, card.title_other), prefer(card.summary, other), page.fields)
        self.show_marks(card.supports, supported=card.supported, followed=page.followed, may=page.may)
        self._show_proposals(page.proposals)
        self.show_talk(page.comments, page.may)

    def _show_proposals(self, proposals: Sequence[ProposalView]) -> None:
        _clear(self.proposals)
        theme = self.context.theme
        if proposals:
            self.proposals.addWidget(Label(theme, self.tr("Proposals"), font="h3"))
        for proposal in proposals:
            title = self.context.language.preferred(proposal.title, proposal.title_other)
            words = f"{proposal.key}  {title}  —  {state_name(proposal.state)}"
            button = Button(theme, words, kind=ButtonKind.GHOST, icon=Icon.BULB)
            button.clicked.connect(
                lambda _=False, row_id=proposal.id: self.context.go(Route(Place.PROPOSAL, row_id))
            )
            self.proposals.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class ProposalScreen(SubjectScreen):
    """The page of a proposal."""

    kind = "proposal"

    def refresh(self) -> None:
        """Ask again."""
        self.context.desk.ask(OneProposal(self._subject_id), self._take, self)

    def _take(self, page: ProposalPage | None) -> None:
        if page is None or page.proposal.id != self._subject_id:
            return
        proposal = page.proposal
        parts = (proposal.key, state_name(proposal.state), proposal.organisation.name, page.challenge.title)
        self.meta.setText("  ·  ".join(part for part in parts if part))
        prefer = self.context.language.preferred
        self.show_texts(prefer(proposal.title, proposal.title_other), proposal.summary, page.fields)
        self.show_marks(proposal.supports, supported=proposal.supported, followed=page.followed, may=page.may)
        self.show_talk(page.comments, page.may)


def _clear(layout: Column) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
