"""The page of a proposal."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import SetProposalState
from colab_app.domain.vocabulary import ProposalState, SubjectKind
from colab_app.service.queries import OneProposal
from colab_app.service.views import ProposalPage
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.controls.pill import PillTone
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.proposal.challenge_link import ChallengeLink
from colab_app.ui.proposal.state_button import StateButton
from colab_app.ui.proposal.state_dialog import StateDialog
from colab_app.ui.subject.opening_guide import OpeningGuide
from colab_app.ui.subject.subject_screen import SubjectScreen
from colab_app.ui.subject.subject_view import SubjectView, of_proposal
from colab_app.ui.words import state_name

_WITH_WORDS = (ProposalState.DECLINED, ProposalState.WITHDRAWN, ProposalState.MERGED, ProposalState.RESERVE)
_TONES = {
    ProposalState.SHORTLISTED: PillTone.PRIMARY,
    ProposalState.SELECTED: PillTone.SUCCESS,
    ProposalState.RESERVE: PillTone.WARN,
}


class ProposalScreen(SubjectScreen):
    """Everything about one proposal: read it, talk about it, decide on it."""

    kind = SubjectKind.PROPOSAL
    place = Place.PROPOSAL

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page: ProposalPage | None = None
        self.challenge_title = Label(theme, font="h3")
        self.challenge_link = ChallengeLink(context)
        self.guide = OpeningGuide(theme, self.kind)
        self.decision = InlineNotice(theme, tone=NoticeTone.INFO)
        self.state_button = StateButton(theme)
        self.actions_bar.add_buttons([], [])
        self.head.crumb_row.addWidget(self.state_button)
        self.add_to_rail(self.challenge_title, self.challenge_link)
        column = self.frame.column
        for widget in (self.decision, self.guide):
            column.insertWidget(column.indexOf(self.sections), widget)
        self.decision.hide()
        self.challenge_link.clicked.connect(self._go_to_challenge)
        self.state_button.chosen.connect(self.decide)
        self.guide.field_asked.connect(self.edit_field)
        self.keys.add("M", self.state_button.open_menu)
        self.retranslate()

    def ask(self) -> None:
        """Ask for the proposal."""
        self.context.desk.ask(OneProposal(self.subject_id), self._take, self)

    def has_tags(self, subject: SubjectView) -> bool:
        """Proposals carry no tags of their own on the page."""
        return False

    def retranslate(self) -> None:
        """Set the page's own words."""
        super().retranslate()
        self.setAccessibleName(self.tr("Proposal"))
        self.challenge_title.setText(self.tr("Answers the challenge"))
        self.challenge_link.retell()
        self.missing.set_texts(
            self.tr("This proposal is not here"),
            self.tr("It was moved to the bin, or it has not arrived on this computer yet."),
        )
        self._tell_state()

    def decide(self, state: str) -> None:
        """Take the proposal to a state; some ask for words first."""
        page = self.page
        if page is None:
            return
        if state not in _WITH_WORDS:
            self.context.desk.submit(_step(page, state))
            return
        dialog = StateDialog(self.context, self.window(), state)
        dialog.decided.connect(
            lambda reason, feedback: self.context.desk.submit(
                _step(page, state, reason, feedback), dialog.finish, dialog.refuse
            )
        )
        dialog.open()

    def _take(self, page: ProposalPage | None) -> None:
        self.page = page
        if page is None:
            self.show_missing()
            return
        self.state_button.show_states(page.next_states)
        self.challenge_link.show_card(page.challenge)
        self.context.names.remember(page.challenge.id, page.challenge.key, page.challenge.title)
        self.guide.show_missing(page.missing, is_wanted="edit" in page.may)
        self._tell_state()
        self.show_subject(of_proposal(page))

    def _tell_state(self) -> None:
        page = self.page
        if page is None:
            return
        state = page.proposal.state
        known = ProposalState(state) if state in set(ProposalState) else ProposalState.SUBMITTED
        self.head.set_state(state_name(state), _TONES.get(known, PillTone.NEUTRAL))
        has_words = bool(page.state_reason or page.feedback)
        self.decision.setVisible(has_words)
        if not has_words:
            return
        title = self.tr("Decision: {state}").format(state=state_name(state))
        feedback = self.tr("To the proposer: {words}").format(words=page.feedback) if page.feedback else ""
        self.decision.set_texts(title, "\n".join(part for part in (page.state_reason, feedback) if part))

    def _go_to_challenge(self) -> None:
        if self.page is not None:
            self.context.go(Route(Place.CHALLENGE, self.page.challenge.id))


def _step(page: ProposalPage, state: str, reason: str = "", feedback: str = "") -> SetProposalState:
    return SetProposalState(
        proposal_id=page.proposal.id,
        from_state=page.proposal.state,
        to_state=state,
        reason=reason,
        feedback=feedback,
    )
