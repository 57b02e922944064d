"""The page of a proposal: read, edited, decided on with words that stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from colab_app.domain import commands as c
from colab_app.service.queries import OneProposal
from colab_app.service.views import ProposalPage
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.proposal import ProposalScreen
from colab_app.ui.proposal.state_dialog import StateDialog
from tests.ui.controls.typing_events import click
from tests.ui.subject.lab_desk import LabDesk


class Shown:
    """A proposal page in a window."""

    def __init__(self, lab: LabDesk) -> None:
        self.lab = lab
        self.challenge_id = lab.challenge("避難所の混み具合")
        self.id = lab.proposal(self.challenge_id, "地図で知らせる", solution="スマホの地図。")
        self.screen = ProposalScreen(lab.context)
        self.window = lab.put(self.screen, 1300, 900, fill=True)
        self.screen.show_route(Route(Place.PROPOSAL, self.id))
        lab.wait(lambda: self.screen.page is not None)
        lab.settle()

    @property
    def page(self) -> ProposalPage:
        """The proposal of the lab."""
        found = self.lab.answer(OneProposal(self.id))
        assert found is not None
        return found

    def dialog(self) -> StateDialog:
        """The question about a decision."""
        (found,) = [each for each in self.window.findChildren(StateDialog) if each.isVisible()]
        return found


@pytest.fixture
def shown(lab: LabDesk) -> Shown:
    return Shown(lab)


def test_it_shows_the_proposal_and_leads_to_its_challenge(lab: LabDesk, shown: Shown) -> None:
    assert shown.screen.head.title.text() == "地図で知らせる"
    assert shown.screen.title() == "P-1 地図で知らせる"
    assert "solution" in shown.screen.sections.sections
    assert "C-1" in shown.screen.challenge_link.accessibleName()
    click(shown.screen.challenge_link, QPoint(20, 20))
    assert lab.routes == [Route(Place.CHALLENGE, shown.challenge_id)]


def test_only_allowed_steps_are_offered(shown: Shown) -> None:
    menu = shown.screen.state_button.menu()
    assert len(menu.actions()) == len(shown.page.next_states) == 4


def test_a_step_without_words_is_taken_at_once(lab: LabDesk, shown: Shown) -> None:
    shown.screen.state_button.chosen.emit("shortlisted")
    lab.wait(lambda: shown.page.proposal.state == "shortlisted")
    lab.wait(lambda: len(shown.screen.state_button.menu().actions()) == len(shown.page.next_states))


def test_declining_needs_a_reason_and_a_feedback(lab: LabDesk, shown: Shown) -> None:
    shown.screen.decide("declined")
    dialog = shown.dialog()
    dialog.decide_button.click()
    assert dialog.reason.has_problem
    dialog.reason.setPlainText("予算に合いません。")
    dialog.decide_button.click()
    assert dialog.feedback.has_problem
    assert dialog.isVisible()
    dialog.feedback.setPlainText("地図の見せ方がよかったです。")
    dialog.decide_button.click()
    lab.wait(lambda: shown.page.proposal.state == "declined")
    lab.wait(shown.screen.decision.isVisible)
    assert "地図の見せ方" in shown.screen.decision.accessibleName()
    assert (shown.page.state_reason, shown.page.feedback) == (
        "予算に合いません。",
        "地図の見せ方がよかったです。",
    )


def test_words_may_stay_empty_elsewhere(lab: LabDesk, shown: Shown) -> None:
    shown.screen.decide("withdrawn")
    shown.dialog().decide_button.click()
    lab.wait(lambda: shown.page.proposal.state == "withdrawn")
    assert not shown.screen.decision.isVisible()


def test_words_that_are_too_long_are_said(shown: Shown) -> None:
    shown.screen.decide("withdrawn")
    dialog = shown.dialog()
    dialog.feedback.setPlainText("あ" * 2001)
    dialog.decide_button.click()
    assert dialog.feedback.has_problem


def test_a_decision_somebody_took_meanwhile_keeps_the_words(lab: LabDesk, shown: Shown) -> None:
    shown.screen.decide("declined")
    dialog = shown.dialog()
    dialog.reason.setPlainText("理由")
    dialog.feedback.setPlainText("返事")
    step = c.SetProposalState(proposal_id=shown.id, from_state="submitted", to_state="withdrawn")
    page = shown.screen.page
    lab.do(step, lab.tsubasa)
    shown.screen.page = page
    dialog.decide_button.click()
    lab.wait(lambda: dialog.reason.has_problem)
    assert dialog.reason.toPlainText() == "理由"
    assert not dialog.decide_button.is_busy


def test_the_proposer_is_guided_the_reader_is_not(lab: LabDesk, shown: Shown) -> None:
    assert shown.screen.guide.isVisible()
    lab.work(lambda backend: backend.become(lab.mao))
    shown.screen.refresh()
    lab.wait(lambda: not shown.screen.guide.isVisible())
    assert not shown.screen.state_button.isVisible()
    assert not shown.screen.tags.isVisible()


def test_a_proposal_that_is_not_here_is_said(lab: LabDesk, shown: Shown) -> None:
    lab.do(c.RemoveSubject(subject_kind="proposal", subject_id=shown.id))
    lab.wait(shown.screen.missing.isVisible)


def test_the_words_follow_the_language(lab: LabDesk, shown: Shown) -> None:
    lab.language.use("en")
    lab.wait(lambda: shown.screen.state_button.text() == "Decide…")
    assert shown.screen.head.state.text() == "Submitted"
    assert "Open call" in shown.screen.challenge_link.accessibleName()
