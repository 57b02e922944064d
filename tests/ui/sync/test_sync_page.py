"""The sync page says how it stands in every state, and has a way out of each."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Founding
from colab_app.domain.commands import (
    AddComment,
    AddIdea,
    Command,
    CreateChallenge,
    CreateProposal,
    EditText,
    SaveDraft,
    SetSupport,
)
from colab_app.hub.sqlite.schema import create_hub
from colab_app.service.queries import Boards, MyDrafts, Outbox
from colab_app.service.views import DraftView, SyncState, SyncView
from colab_app.support.log import file_log
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.sync import SyncScreen
from colab_app.ui.sync.log_text import latest_lines, state_lines
from colab_app.ui.sync.question import Question
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import press
from tests.ui.sync.trays import item, refused


@pytest.fixture
def founded(empty_desk: SampleDesk) -> SyncScreen:
    """The sync page of a lab that was just founded."""
    founding = Founding("鈴木", "東雲市", "municipality", "課題ボード", "full_pilot")
    empty_desk.perform(lambda backend: backend.found_lab(founding))
    made = SyncScreen(empty_desk.context)
    empty_desk.show(made, Route(Place.SYNC))
    return made


def _texts(screen: SyncScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_alone_nothing_is_a_fault(founded: SyncScreen) -> None:
    assert not founded.state.try_now.isVisible()
    assert founded.hub.address.isVisible()
    assert not founded.hub.leave.isVisible()
    assert "Everything is kept on this computer" in _texts(founded)


@pytest.mark.parametrize("state", list(SyncState))
def test_each_state_is_said_in_words(founded: SyncScreen, state: SyncState) -> None:
    hub = "" if state is SyncState.ALONE else "/srv/lab/hub.db"
    founded._show(
        SyncView(state, hub_name=hub, pending=3, refused=1, last_contact_at="2026-11-25T01:00:00.000Z")
    )
    assert founded.state.try_now.isVisible() is bool(hub)
    assert founded.hub.leave.isVisible() is bool(hub)
    assert "Last met the hub: Wed 25 Nov" in _texts(founded)


def test_offline_says_since_when_and_that_nothing_is_lost(founded: SyncScreen) -> None:
    founded._show(
        SyncView(
            SyncState.OFFLINE,
            hub_name="/srv/lab/hub.db",
            offline_since_at="2026-11-25T01:21:00.000Z",
            code="hub.unreachable",
        )
    )
    assert "All changes are safe on this computer." in _texts(founded)
    assert "The hub cannot be reached." in _texts(founded)


def test_many_deletions_are_a_question(founded: SyncScreen, empty_desk: SampleDesk) -> None:
    heard: list[bool] = []
    founded.state.accept_asked.connect(lambda: heard.append(True))
    founded._show(
        SyncView(
            SyncState.STOPPED,
            hub_name="/srv/lab/hub.db",
            code="pull.mass_delete",
            params={"gone": 240, "total": 600},
        )
    )
    assert founded.state.question.isVisible()
    assert "240 of 600" in founded.state.question.accessibleName()
    founded.state.accept.click()
    empty_desk.settle()
    assert heard == [True]
    founded._show(SyncView(SyncState.SYNCED, hub_name="/srv/lab/hub.db"))
    assert not founded.state.question.isVisible()


@pytest.mark.parametrize(
    ("seconds", "words"), [(600.0, "10 min ahead"), (-180.0, "3 min behind"), (30.0, ""), (0.0, "")]
)
def test_a_clock_that_differs_is_pointed_out(founded: SyncScreen, seconds: float, words: str) -> None:
    founded._show(SyncView(SyncState.SYNCED, hub_name="h.db", clock_difference_seconds=seconds))
    assert founded.state.clock.isVisible() is bool(words)
    assert words in founded.state.clock.accessibleName() or not words


def test_conflicts_lead_to_both_versions(founded: SyncScreen, empty_desk: SampleDesk) -> None:
    founded._show(SyncView(SyncState.ATTENTION, hub_name="h.db", conflicts=1))
    founded.state.conflicts.click()
    assert empty_desk.routes == [Route(Place.CONFLICTS)]


# -- the tray --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SmallLab:
    """A lab with one challenge: taking a change back replays all that waits, so little waits."""

    desk: SampleDesk
    screen: SyncScreen
    board_id: str
    challenge_id: str

    def comment(self, parent_id: str = "") -> AddComment:
        """Something to say about the challenge."""
        return AddComment(
            comment_id=self.desk.desk.new_id(),
            subject_kind="challenge",
            subject_id=self.challenge_id,
            parent_id=parent_id,
            kind="opinion",
            body="聞いてみます",
        )

    def stuck(self) -> dict[str, str]:
        """Changes that wait for a decision, by id."""
        return {one.command_id: one.state for one in self.desk.ask(Outbox()) if one.state != "pending"}

    def kept(self, place: str) -> tuple[object, object]:
        """Text and base kept at a place; empty ones when there is none."""
        kept = self.desk.perform(lambda backend: backend.marks.kept_text(place)) or {}
        return kept.get("text", ""), kept.get("base", "")

    def take_up(self, command: Command) -> str:
        """Have a change refused and take its words up again; returns its id."""
        command_id = refused(self.desk, command)
        self.screen.tray.edit_asked.emit(command_id)
        self.desk.settle()
        return command_id

    def draft(self, draft_id: str) -> DraftView:
        """One of my drafts."""
        return next(draft for draft in self.desk.ask(MyDrafts()) if draft.id == draft_id)


@pytest.fixture
def lab(founded: SyncScreen, empty_desk: SampleDesk) -> SmallLab:
    """A small lab and its sync page."""
    board_id = empty_desk.ask(Boards())[0].id
    challenge_id = empty_desk.desk.new_id()
    challenge = CreateChallenge(
        challenge_id=challenge_id, board_id=board_id, stage="open", position="a", fields={"title": "避難所"}
    )
    empty_desk.desk.submit(challenge)
    empty_desk.settle()
    return SmallLab(empty_desk, founded, board_id, challenge_id)


def test_a_refused_comment_is_sent_again(lab: SmallLab) -> None:
    command_id = refused(lab.desk, lab.comment())
    lab.desk.settle()
    assert [row.item.command_id for row in lab.screen.tray.list.rows.items] == [command_id]
    lab.screen.tray.retry.click()
    lab.desk.settle()
    assert lab.stuck() == {}
    assert not lab.screen.tray.list.isVisible()


def test_giving_up_is_asked_first(lab: SmallLab) -> None:
    command_id = refused(lab.desk, lab.comment())
    lab.desk.settle()
    lab.screen.tray.discard.click()
    question = lab.desk.dialog(Question)
    assert question.keep_button.hasFocus()
    press(question, Qt.Key.Key_Escape)
    lab.desk.settle()
    assert lab.stuck() == {command_id: "refused"}
    lab.screen.tray.discard.click()
    lab.desk.dialog(Question).go_on_button.click()
    lab.desk.settle()
    assert lab.stuck() == {}


def test_a_refused_comment_goes_back_to_its_box(lab: SmallLab) -> None:
    refused(lab.desk, lab.comment())
    lab.desk.settle()
    lab.screen.tray.edit.click()
    lab.desk.settle()
    assert lab.kept(f"comment/challenge/{lab.challenge_id}") == ("聞いてみます", "")
    assert lab.desk.routes == [Route(Place.CHALLENGE, lab.challenge_id)]
    assert lab.stuck() == {}


def test_a_refused_reply_goes_back_below_what_it_answers(lab: SmallLab) -> None:
    first = lab.comment()
    lab.desk.desk.submit(first)
    lab.take_up(lab.comment(first.comment_id))
    assert lab.kept(f"reply/{first.comment_id}") == ("聞いてみます", "")
    assert lab.desk.routes[-1].anchor == first.comment_id


@pytest.mark.parametrize(
    ("kind", "place"), [("challenge", "field/challenge/{}/problem"), ("comment", "edit/{}")]
)
def test_a_refused_edit_goes_back_with_the_text_it_began_from(lab: SmallLab, kind: str, place: str) -> None:
    comment = lab.comment()
    lab.desk.desk.submit(comment)
    subject_id = lab.challenge_id if kind == "challenge" else comment.comment_id
    base = "" if kind == "challenge" else comment.body
    lab.take_up(
        EditText(
            subject_kind=kind,
            subject_id=subject_id,
            field_key="problem" if kind == "challenge" else "body",
            base=base,
            text="聞きました",
            conflict_id=lab.desk.desk.new_id(),
        )
    )
    assert lab.kept(place.format(subject_id)) == ("聞きました", base)


def test_a_refused_challenge_becomes_a_draft_again(lab: SmallLab) -> None:
    command = CreateChallenge(
        challenge_id=lab.desk.desk.new_id(),
        board_id=lab.board_id,
        stage="open",
        position="b",
        fields={"title": "回覧板を紙とスマホで"},
    )
    lab.take_up(command)
    assert lab.draft(command.challenge_id).title == "回覧板を紙とスマホで"
    assert lab.desk.routes == [Route(Place.MY_WORK)]


def test_a_refused_proposal_becomes_a_draft_of_its_challenge(lab: SmallLab) -> None:
    command = CreateProposal(
        proposal_id=lab.desk.desk.new_id(),
        challenge_id=lab.challenge_id,
        organisation_id="",
        fields={"title": "旗で知らせる"},
    )
    lab.take_up(command)
    draft = lab.draft(command.proposal_id)
    assert (draft.kind, draft.challenge_id, draft.board_id) == ("proposal", lab.challenge_id, lab.board_id)


def test_refused_ideas_and_drafts_become_drafts(lab: SmallLab) -> None:
    new_id = lab.desk.desk.new_id
    lab.take_up(AddIdea(idea_id=new_id(), board_id=lab.board_id, title="掲示板", body="入口に"))
    draft = SaveDraft(
        draft_id=new_id(), kind="challenge", board_id=lab.board_id, title="まだ", fields={"title": "まだ"}
    )
    lab.take_up(draft)
    assert lab.draft(draft.draft_id).title == "まだ"
    assert {one.title for one in lab.desk.ask(MyDrafts())} == {"掲示板", "まだ"}


def test_what_has_no_words_or_is_gone_is_left_alone(lab: SmallLab) -> None:
    support = SetSupport(subject_kind="challenge", subject_id=lab.challenge_id, on=True)
    command_id = lab.take_up(support)
    lab.screen.tray.edit_asked.emit("nobody")
    lab.desk.settle()
    assert lab.stuck() == {command_id: "refused"}
    assert lab.desk.routes == []


# -- the hub ---------------------------------------------------------------------------------------


def test_an_empty_hub_takes_the_lab_over_and_is_left_again(
    founded: SyncScreen, empty_desk: SampleDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "hub.db"
    create_hub(path, "hub-1")
    founded.hub.address.setText(str(path))
    founded.hub.connect_button.click()
    assert founded.hub.connect_button.is_busy
    qtbot.waitUntil(lambda: founded.view.state is SyncState.SYNCED, timeout=10_000)
    assert not founded.hub.connect_button.isVisible()
    assert founded.hub.leave.isVisible()
    assert empty_desk.ask(Outbox()) == ()
    founded.state.try_now.click()
    founded.hub.leave.click()
    qtbot.waitUntil(lambda: founded.view.state is SyncState.ALONE)
    assert empty_desk.perform(lambda backend: backend.hub_address) == ""
    assert founded.hub.connect_button.isVisible()


def test_a_hub_that_is_not_there_is_told_and_what_was_typed_stays(
    founded: SyncScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    founded.hub.address.setText(str(tmp_path / "none.db"))
    founded.hub.connect_button.click()
    qtbot.waitUntil(lambda: founded.view.code == "hub.file_missing")
    assert "“none.db” was not found." in _texts(founded)
    assert founded.hub.address.isVisible()
    assert founded.hub.address.text() == str(tmp_path / "none.db")
    assert not founded.hub.connect_button.is_busy


def test_a_place_that_can_be_no_hub_is_told_beside_the_field(
    founded: SyncScreen, empty_desk: SampleDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    founded.hub.address.setText("postgresql://suzuki:geheim@hub.example/lab")
    founded.hub.connect_button.click()
    qtbot.waitUntil(founded.hub.problem.isVisible)
    assert "There is a password inside the address." in founded.hub.problem.accessibleName()
    assert not founded.hub.connect_button.is_busy


def test_nowhere_is_no_address(founded: SyncScreen) -> None:
    founded.hub.connect_button.click()
    assert founded.hub.address.has_problem
    assert not founded.hub.connect_button.is_busy


def test_only_a_server_is_asked_for_a_password(founded: SyncScreen) -> None:
    heard: list[tuple[str, str]] = []
    founded.hub.connect_asked.disconnect()
    founded.hub.connect_asked.connect(lambda address, password: heard.append((address, password)))
    assert not founded.hub.password.isVisible()
    founded.hub.address.setText("postgresql://suzuki@hub.example/lab")
    assert founded.hub.password.isVisible()
    founded.hub.password.setText("秘密")
    press(founded.hub.password, Qt.Key.Key_Return)
    assert heard == [("postgresql://suzuki@hub.example/lab", "秘密")]
    founded.hub.show_problem(None)
    assert founded.hub.password.text() == ""


def test_a_login_that_was_not_taken_is_asked_again(founded: SyncScreen) -> None:
    address = "postgresql://suzuki@hub.example/lab"
    founded._show(SyncView(SyncState.STOPPED, hub_name=address, code="hub.login"))
    assert founded.hub.address.text() == address
    assert founded.hub.password.isVisible()


def test_leaving_with_unsent_changes_is_asked_first(founded: SyncScreen, empty_desk: SampleDesk) -> None:
    empty_desk.perform(lambda backend: backend.replica.remember("hub_address", "/srv/hub.db"))
    founded._show(SyncView(SyncState.OFFLINE, hub_name="/srv/hub.db", pending=2))
    founded.hub.leave.click()
    empty_desk.dialog(Question).keep_button.click()
    empty_desk.settle()
    assert empty_desk.perform(lambda backend: backend.hub_address) == "/srv/hub.db"
    founded.hub.leave.click()
    empty_desk.dialog(Question).go_on_button.click()
    empty_desk.settle()
    assert empty_desk.perform(lambda backend: backend.hub_address) == ""


# -- the log ---------------------------------------------------------------------------------------


def test_the_log_has_codes_and_no_address(
    founded: SyncScreen, empty_desk: SampleDesk, tmp_path: Path
) -> None:
    with file_log(tmp_path / "logs"):
        logging.getLogger("colab_app.sync").warning("meeting ended with %s", "hub.unreachable")
        founded._show(SyncView(SyncState.OFFLINE, hub_name="postgresql://suzuki@hub.example/lab"))
        empty_desk.settle()
        founded.log.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "state: offline" in copied
    assert "meeting ended with hub.unreachable" in copied
    assert "suzuki" not in copied
    assert "hub.example" not in copied
    assert empty_desk.notices == ["Copied"]


def test_a_log_that_cannot_be_read_is_empty(tmp_path: Path) -> None:
    assert latest_lines(None) == ""
    assert latest_lines(tmp_path / "none.log") == ""
    long = tmp_path / "long.log"
    long.write_text("\n".join(f"line {number}" for number in range(20_000)))
    lines = latest_lines(long).splitlines()
    assert lines[-1] == "line 19999"
    assert len(lines) == 200


def test_the_kind_of_hub_is_named_without_where_it_is() -> None:
    assert "hub: file" in state_lines(SyncView(SyncState.SYNCED, hub_name="/srv/秘密/hub.db"))
    assert "hub: none" in state_lines(SyncView(SyncState.ALONE))


def test_everything_is_said_in_japanese_too(
    founded: SyncScreen, empty_desk: SampleDesk, qtbot: QtBot
) -> None:
    founded.hub.address.setText("/srv/書きかけ")
    founded._show_tray((item("1", text="返事", code="gone"),))
    empty_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: founded.head.text == "同期")
    assert founded.hub.address.text() == "/srv/書きかけ"
    assert founded.tray.retry.text() == "もう一度送る"
    spoken = founded.tray.list.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "相手がもうありません" in spoken
