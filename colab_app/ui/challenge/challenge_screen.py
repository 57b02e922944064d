"""The page of a challenge."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.domain.stages import Capability, Stage, needs_reason, rules_for
from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage
from colab_app.ui.challenge.facts import rail_facts
from colab_app.ui.challenge.facts_panel import FactsPanel
from colab_app.ui.challenge.move_button import MoveButton
from colab_app.ui.challenge.move_dialog import MoveDialog
from colab_app.ui.challenge.moving import move_challenge
from colab_app.ui.challenge.proposals_panel import ProposalsPanel
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.pill import PillTone
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import PROPOSE, Place, Route
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.proposal import NewProposalDialog
from colab_app.ui.subject.opening_guide import OpeningGuide
from colab_app.ui.subject.subject_screen import SubjectScreen
from colab_app.ui.subject.subject_view import of_challenge

_GUIDED = (Stage.DRAFT, Stage.TRIAGE, Stage.OPEN)
_TONES = {
    Stage.OPEN: PillTone.PRIMARY,
    Stage.SCREENING: PillTone.WARN,
    Stage.PILOT: PillTone.PRIMARY,
    Stage.ADOPTED: PillTone.SUCCESS,
}


class ChallengeScreen(SubjectScreen):
    """Everything about one challenge: read it, talk about it, propose, move it on."""

    kind = SubjectKind.CHALLENGE
    place = Place.CHALLENGE

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page: ChallengePage | None = None
        self.facts = FactsPanel(theme)
        self.proposals = ProposalsPanel(context)
        self.guide = OpeningGuide(theme, self.kind)
        self.propose_button = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.BULB)
        self.move_button = MoveButton(theme)
        self.actions_bar.add_buttons([self.propose_button], [])
        self.head.crumb_row.addWidget(self.move_button)
        self.add_to_rail(self.facts, self.proposals)
        column = self.frame.column
        column.insertWidget(column.indexOf(self.sections), self.guide)
        self.propose_button.clicked.connect(self.propose)
        self.move_button.chosen.connect(self.move_to)
        self.guide.field_asked.connect(self.edit_field)
        self.keys.add("P", self.propose)
        self.keys.add("M", self.move_button.open_menu)
        self.retranslate()

    def ask(self) -> None:
        """Ask for the challenge."""
        self.context.desk.ask(OneChallenge(self.subject_id), self._take, self)

    def retranslate(self) -> None:
        """Set the page's own words."""
        super().retranslate()
        self.setAccessibleName(self.tr("Challenge"))
        self.propose_button.setText(self.tr("Propose"))
        self.missing.set_texts(
            self.tr("This challenge is not here"),
            self.tr("It was moved to the bin, or it has not arrived on this computer yet."),
        )
        self._tell_facts()

    def propose(self) -> None:
        """Begin a proposal to this challenge."""
        page = self.page
        if page is None or "propose" not in page.may:
            return
        dialog = NewProposalDialog(self.context, page.card.id, self.window(), board_id=page.board_id)
        dialog.created.connect(lambda made: self.context.go(Route(Place.PROPOSAL, made)))
        dialog.open()

    def _bring_anchor(self, anchor: str) -> None:
        if anchor == PROPOSE:
            self.propose()
        else:
            super()._bring_anchor(anchor)

    def move_to(self, stage: str) -> None:
        """Move the challenge; closing asks for the reason first."""
        page = self.page
        if page is None:
            return
        if not needs_reason(known_stage(stage)):
            move_challenge(self.context, page, stage, "", self)
            return
        dialog = MoveDialog(self.context.theme, self.window(), stage)
        dialog.given.connect(lambda reason: move_challenge(self.context, page, stage, reason, self))
        dialog.open()

    def _take(self, page: ChallengePage | None) -> None:
        self.page = page
        if page is None:
            self.show_missing()
            return
        stage = page.card.stage
        may_propose, may_move = "propose" in page.may, "move" in page.may
        self.propose_button.setVisible(may_propose)
        takes_proposals = rules_for(known_stage(stage)).allows(Capability.POST)
        self.propose_button.set_kind(ButtonKind.PRIMARY if takes_proposals else ButtonKind.PLAIN)
        self.move_button.setVisible(may_move)
        self.move_button.show_stages(page.stages, stage)
        self.proposals.show_proposals(page.proposals, may_propose=may_propose)
        for proposal in page.proposals:
            self.context.names.remember(proposal.id, proposal.key, proposal.title)
        self.guide.show_missing(page.missing, is_wanted="edit" in page.may and known_stage(stage) in _GUIDED)
        self._tell_facts()
        self.show_subject(of_challenge(page), page.stages)

    def _tell_facts(self) -> None:
        page = self.page
        if page is None:
            return
        stage = known_stage(page.card.stage)
        self.head.state.set_stage(stage)
        self.head.set_state(stage_name(page.card.stage), _TONES.get(stage, PillTone.NEUTRAL))
        self.facts.show_facts(rail_facts(page, self.context.language, self.context.today_text()))
