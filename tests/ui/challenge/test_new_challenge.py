"""Beginning a challenge: short, long, as a draft; hints while typing; nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from colab_app.domain.fields import CHALLENGE_FIELDS, PROPOSAL_FIELDS
from colab_app.service.queries import MyDrafts, OneChallenge, OneProposal
from colab_app.service.views import DraftView
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.forms.inputs import NOT_ENTERED
from colab_app.ui.forms.record_form import RecordForm
from colab_app.ui.forms.simple_inputs import LineInput
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.proposal import NewProposalDialog
from colab_app.ui.subject.new_record import NewRecordDialog
from tests.ui.controls.typing_events import commit, compose
from tests.ui.subject.lab_desk import LabDesk


def opened(lab: LabDesk, dialog: NewRecordDialog) -> RecordForm:
    """The form of a dialog, when it is ready."""
    dialog.open()
    lab.wait(lambda: dialog.form is not None)
    lab.settle()
    assert dialog.form is not None
    return dialog.form


def challenge_dialog(lab: LabDesk, stage: str = "open", draft: DraftView | None = None) -> NewChallengeDialog:
    holder = QWidget()
    lab.put(holder, 1200, 900, fill=True)
    return NewChallengeDialog(lab.context, lab.made.board_id, stage, holder, draft)


def proposal_dialog(lab: LabDesk, challenge_id: str, draft: DraftView | None = None) -> NewProposalDialog:
    holder = QWidget()
    lab.put(holder, 1200, 900, fill=True)
    return NewProposalDialog(lab.context, challenge_id, holder, draft, board_id=lab.made.board_id)


def field_of(form: RecordForm, key: str) -> LineInput:
    """The entry of a line."""
    entry = form.boxes[key].input
    assert isinstance(entry, LineInput)
    return entry


def write(form: RecordForm, key: str, text: str) -> None:
    """Fill in a line, as a person would."""
    entry = field_of(form, key)
    entry.field.setText(text)
    entry.changed.emit()


def test_four_parts_are_enough(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    assert list(form.boxes) == ["title", "summary", "problem", "owner_organisation_id"]
    write(form, "title", "窓口の待ち時間")
    with lab.qtbot.waitSignal(dialog.created) as created:
        dialog.publish_button.click()
    page = lab.answer(OneChallenge(created.args[0]))
    assert page is not None
    assert (page.card.title, page.card.stage) == ("窓口の待ち時間", "open")
    assert page.fields["owner_organisation_id"] == lab.made.organisation_id
    assert page.owner.id == lab.made.facilitator_id


def test_all_fields_are_a_press_away_and_keep_what_is_there(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    write(form, "title", "題名")
    dialog.more_button.click()
    assert set(form.boxes) == {field.key for field in CHALLENGE_FIELDS}
    assert field_of(form, "title").value() == "題名"
    assert not dialog.more_button.isVisible()


@pytest.mark.parametrize(("stage", "arrives"), [("triage", "triage"), ("draft", "triage"), ("", "triage")])
def test_it_is_published_to_the_stage_it_began_in(lab: LabDesk, stage: str, arrives: str) -> None:
    dialog = challenge_dialog(lab, stage)
    write(opened(lab, dialog), "title", "題名")
    with lab.qtbot.waitSignal(dialog.created) as created:
        dialog.try_publish()
    page = lab.answer(OneChallenge(created.args[0]))
    assert page is not None
    assert page.card.stage == arrives


def test_without_a_title_it_says_so_beside_the_title(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    dialog.publish_button.click()
    assert form.boxes["title"].has_problem
    assert dialog.isVisible()


def test_a_refused_challenge_keeps_everything(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    write(form, "title", "題名")
    write(form, "summary", "あ" * 401)
    dialog.publish_button.click()
    lab.wait(lambda: form.boxes["summary"].has_problem)
    assert not dialog.publish_button.is_busy
    assert field_of(form, "title").value() == "題名"


def test_personal_data_is_asked_about(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    write(form, "title", "題名")
    write(form, "summary", "連絡は 090-1234-5678")
    dialog.publish_button.click()
    assert dialog.notice.isVisible()
    with lab.qtbot.waitSignal(dialog.created):
        dialog.notice.go_on_button.click()


def test_a_draft_is_kept_and_goes_on(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    write(form, "title", "途中の題名")
    dialog.more_button.click()
    write(form, "area", "北部")
    with lab.qtbot.waitSignal(dialog.drafted) as drafted:
        dialog.draft_button.click()
    (draft,) = lab.answer(MyDrafts())
    assert draft.id == drafted.args[0]
    assert draft.title == "途中の題名"
    again = challenge_dialog(lab, draft=draft)
    form = opened(lab, again)
    assert field_of(form, "area").value() == "北部"
    with lab.qtbot.waitSignal(again.created) as created:
        again.try_publish()
    assert created.args[0] == draft.id
    assert lab.answer(MyDrafts()) == ()


def test_closing_loses_nothing(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    write(opened(lab, dialog), "title", "また今度")
    dialog.cancel_button.click()
    lab.settle()
    again = challenge_dialog(lab)
    form = opened(lab, again)
    lab.wait(lambda: field_of(form, "title").value() == "また今度")
    with lab.qtbot.waitSignal(again.created):
        again.try_publish()
    third = challenge_dialog(lab)
    form = opened(lab, third)
    assert field_of(form, "title").value() == ""
    third.reject()


def test_what_reads_alike_is_shown_while_typing_and_composing(lab: LabDesk) -> None:
    known = lab.challenge("避難所の混み具合を住民に知らせたい")
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    title = field_of(form, "title").field
    commit(title, "避難所の")
    compose(title, "混み具合")
    lab.wait(dialog.similar.isVisible)
    assert "避難所の混み具合" in dialog.similar.buttons[0].text()
    dialog.similar.buttons[0].click()
    assert lab.routes == [Route(Place.CHALLENGE, known)]
    assert not dialog.isVisible()


def test_short_titles_are_not_looked_up(lab: LabDesk) -> None:
    lab.challenge("避難所")
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    commit(field_of(form, "title").field, "避難")
    dialog.similar._ask()
    lab.settle()
    assert not dialog.similar.isVisible()
    dialog.reject()


def test_the_words_follow_the_language_and_the_text_stays(lab: LabDesk) -> None:
    dialog = challenge_dialog(lab)
    form = opened(lab, dialog)
    write(form, "title", "題名")
    lab.language.use("en")
    lab.wait(lambda: dialog.publish_button.text() == "Post the challenge")
    assert field_of(form, "title").value() == "題名"
    dialog.reject()


# -- proposals -------------------------------------------------------------------------------------------


def test_a_proposal_is_submitted_for_ones_own_organisation(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    dialog = proposal_dialog(lab, challenge_id)
    form = opened(lab, dialog)
    assert list(form.boxes) == ["title", "summary", "solution", "needs_from_gov"]
    write(form, "title", "地図で知らせる")
    with lab.qtbot.waitSignal(dialog.created) as created:
        dialog.publish_button.click()
    page = lab.answer(OneProposal(created.args[0]))
    assert page is not None
    assert page.proposal.title == "地図で知らせる"
    assert page.proposal.organisation.id == lab.made.organisation_id
    assert page.challenge.id == challenge_id


def test_all_fields_of_a_proposal(lab: LabDesk) -> None:
    dialog = proposal_dialog(lab, lab.challenge())
    form = opened(lab, dialog)
    dialog.more_button.click()
    assert set(form.boxes) == {field.key for field in PROPOSAL_FIELDS} - NOT_ENTERED
    dialog.reject()


def test_a_proposal_can_wait_as_a_draft(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    dialog = proposal_dialog(lab, challenge_id)
    write(opened(lab, dialog), "title", "まだ途中")
    with lab.qtbot.waitSignal(dialog.drafted):
        dialog.draft_button.click()
    (draft,) = lab.answer(MyDrafts())
    assert (draft.kind, draft.challenge_id, draft.board_id) == ("proposal", challenge_id, lab.made.board_id)
    again = proposal_dialog(lab, challenge_id, draft)
    assert field_of(opened(lab, again), "title").value() == "まだ途中"
    again.reject()


def test_a_proposal_to_a_challenge_that_is_gone_stays_in_the_form(lab: LabDesk) -> None:
    dialog = proposal_dialog(lab, "gone")
    form = opened(lab, dialog)
    write(form, "title", "間に合わない")
    dialog.publish_button.click()
    lab.wait(dialog.problem.isVisible)
    assert field_of(form, "title").value() == "間に合わない"
    dialog.reject()
