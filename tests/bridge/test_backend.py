"""What the worker holds: a lab is entered whole or not at all; marks, files and news are told."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from colab_app.bridge.backend import Backend, Founding
from colab_app.bridge.sample import load_sample
from colab_app.bridge.sync_words import sync_view
from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.changes import Changes
from colab_app.domain.errors import Refused, UserProblem
from colab_app.exchange.sample import sample_member_id
from colab_app.hub.sqlite import create_hub
from colab_app.service.queries import Boards, Content, Inbox, Me, SyncSummary
from colab_app.service.views import SyncState, SyncView
from colab_app.store.replica.verify import verify_file
from colab_app.sync.driver import SyncReport
from tests.bridge.open_desk import FOUNDING


@pytest.fixture
def empty(folder: Path) -> Iterator[Backend]:
    """A backend whose desk has no lab."""
    made = Backend(folder / "empty.db", lambda changes: None, lambda view: None)
    yield made
    made.close()


def _idea(backend: Backend, title: str = "案") -> c.AddIdea:
    return c.AddIdea(idea_id=backend.new_id(), board_id=backend.answer(Boards())[0].id, title=title)


# -- entering a lab -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"member_name": " "}, "title.empty"),
        ({"board_title": ""}, "title.empty"),
        ({"organisation_kind": "club"}, "field.shape"),
        ({"template": "party"}, "field.shape"),
    ],
)
def test_a_founding_that_is_refused_leaves_the_desk_as_it_was(
    empty: Backend, changes: dict[str, str], code: str
) -> None:
    wrong: Founding = dataclasses.replace(FOUNDING, **changes)
    with pytest.raises(Refused) as refusal:
        empty.found_lab(wrong)
    assert refusal.value.code == code
    assert (empty.member_id, empty.answer(Me()), empty.answer(Boards())) == ("", None, ())
    empty.found_lab(FOUNDING)
    assert empty.answer(Me()) is not None


def test_a_lab_is_founded_once(backend: Backend) -> None:
    before = backend.member_id
    with pytest.raises(Refused) as refusal:
        backend.found_lab(FOUNDING)
    assert refusal.value.code == "permit.entry"
    assert backend.member_id == before


def test_a_desk_knows_itself_and_its_person_after_opening_again(folder: Path) -> None:
    first = Backend(folder / "r.db", lambda changes: None, lambda view: None)
    first.found_lab(FOUNDING)
    known = (first.device_id, first.member_id, first.future_member_id())
    first.close()
    again = Backend(folder / "r.db", lambda changes: None, lambda view: None)
    assert (again.device_id, again.member_id, again.future_member_id()) == known
    again.close()


def test_a_replica_that_breaks_while_opening_is_let_go_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Backend, key: str) -> str:
        raise UserProblem("database.damaged")

    with monkeypatch.context() as patched:
        patched.setattr(Backend, "_remembered_id", broken)
        with pytest.raises(UserProblem):
            Backend(folder / "r.db", lambda changes: None, lambda view: None)
    Backend(folder / "r.db", lambda changes: None, lambda view: None).close()


# -- the sample ---------------------------------------------------------------------------------------


def test_the_sample_fills_an_empty_desk(empty: Backend, folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    count = load_sample(empty, date(2026, 11, 25), lambda done, total: steps.append((done, total)))
    assert steps[-1] == (count, count)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    me = empty.answer(Me())
    assert me is not None
    assert me.id == sample_member_id()
    assert len(empty.answer(Boards())) > 0
    assert empty.answer(Inbox()) != ()
    assert empty.replica.missing_contents(10) == ()
    assert verify_file(folder / "empty.db") == ()


def test_the_sample_does_not_come_into_somebodys_lab(backend: Backend) -> None:
    before = (backend.member_id, backend.answer(Boards()))
    with pytest.raises(UserProblem) as problem:
        load_sample(backend, date(2026, 11, 25))
    assert problem.value.code == "lab.exists"
    assert (backend.member_id, backend.answer(Boards())) == before


# -- doing --------------------------------------------------------------------------------------------


@pytest.fixture
def listening(folder: Path) -> Iterator[tuple[Backend, list[Changes], list[SyncView]]]:
    """A backend and what it tells."""
    changes: list[Changes] = []
    views: list[SyncView] = []
    made = Backend(folder / "heard.db", changes.append, views.append)
    made.found_lab(FOUNDING)
    changes.clear()
    views.clear()
    yield made, changes, views
    made.close()


Listening = tuple[Backend, list[Changes], list[SyncView]]


def test_a_wish_is_told_at_once_with_the_state_of_sync(listening: Listening) -> None:
    backend, changes, views = listening
    idea = _idea(backend)
    backend.submit(idea)
    assert [each.ids("idea") for each in changes] == [{idea.idea_id}]
    assert [(view.state, view.pending) for view in views] == [(SyncState.ALONE, 2)]


def test_many_wishes_are_told_together(listening: Listening) -> None:
    backend, changes, _ = listening
    found = [backend.submit_quietly(_idea(backend)) for _ in range(3)]
    assert changes == []
    backend.announce(found[0])
    assert changes == [found[0]]


def test_a_bulk_change_tells_to_read_everything(listening: Listening) -> None:
    backend, changes, views = listening
    backend.everything_changed()
    assert [each.everything for each in changes] == [True]
    assert len(views) == 1


def test_marks_are_told_when_they_are_news(listening: Listening) -> None:
    backend, changes, _ = listening
    challenge = c.CreateChallenge(
        challenge_id=backend.new_id(),
        board_id=backend.answer(Boards())[0].id,
        stage="open",
        position="m",
        fields={"title": "課題"},
    )
    history_id = backend.submit(challenge).command_id
    changes.clear()
    backend.marks.mark_read(challenge.challenge_id)
    backend.marks.mark_read(challenge.challenge_id)
    backend.marks.mark_unread(history_id)
    backend.marks.mark_unread("nowhere")
    backend.marks.mark_inbox(history_id, done=True)
    assert [set(each.rows) for each in changes] == [{"read_mark"}, {"read_mark"}, {"inbox_mark"}]
    backend.marks.keep_text("comment:1", {"body": "書きかけ"})
    assert backend.marks.kept_text("comment:1") == {"body": "書きかけ"}
    assert len(changes) == 3


def test_files_are_kept_under_their_bytes(backend: Backend) -> None:
    sha256 = backend.put_attachment(b"plan")
    assert sha256 == hashlib.sha256(b"plan").hexdigest()
    assert backend.answer(Content(sha256)) == b"plan"
    with pytest.raises(UserProblem) as problem:
        backend.put_attachment(b"x" * (limits.ATTACHMENT_BYTES + 1))
    assert problem.value.code == "attachment.large"


def test_a_refused_command_is_sent_again_or_given_up(listening: Listening) -> None:
    backend, changes, views = listening
    ids = [backend.submit(_idea(backend, f"案 {number}")).command_id for number in range(2)]
    for command_id in ids:
        backend.replica.refuse(command_id, "permit.role", {})
    assert backend.sync_state().state is SyncState.ATTENTION
    changes.clear()
    backend.retry(ids[0])
    backend.discard(ids[1])
    assert [each.ids("outbox") for each in changes] == [{ids[0]}, {ids[1]}]
    assert (views[-1].refused, views[-1].state) == (0, SyncState.ALONE)


def test_the_words_of_an_unsent_command_can_be_taken_up_again(backend: Backend) -> None:
    idea = _idea(backend, "取り戻す案")
    command_id = backend.submit(idea).command_id
    assert backend.unsent_command(command_id) == idea
    assert backend.unsent_command("nowhere") is None
    with backend.replica.writing() as connection:
        connection.exec_driver_sql("UPDATE outbox SET name = 'idea.add.9'")
    assert backend.unsent_command(command_id) is None


# -- sync ---------------------------------------------------------------------------------------------


def test_a_desk_alone_says_so_and_can_be_nudged(backend: Backend) -> None:
    view = backend.answer(SyncSummary())
    assert (view.state, view.hub_name, view.last_contact_at) == (SyncState.ALONE, "", "")
    backend.sync_now()
    backend.accept_mass_delete()
    backend.disconnect()


def test_an_address_that_cannot_be_used_stops_sync_with_its_reason(backend: Backend, folder: Path) -> None:
    with pytest.raises(UserProblem) as problem:
        backend.connect(str(folder / "Dropbox" / "hub.db"))
    assert problem.value.code == "hub.shared_folder"
    state = backend.sync_state()
    assert (state.state, state.code) == (SyncState.STOPPED, "hub.shared_folder")
    assert backend.hub_address == ""


def test_leaving_a_hub_forgets_its_address_and_nothing_else(backend: Backend, folder: Path) -> None:
    create_hub(folder / "hub.db", "hub")
    backend.connect(str(folder / "hub.db"))
    backend.submit(_idea(backend))
    backend.work_alone()
    assert backend.hub_address == ""
    assert backend.sync_state().state is SyncState.ALONE
    assert backend.answer(Boards()) != ()


STATES: tuple[tuple[str, bool, Callable[[Backend], object], SyncState], ...] = (
    ("idle", False, lambda backend: None, SyncState.ALONE),
    ("idle", True, lambda backend: None, SyncState.WAITING),
    ("meeting", True, lambda backend: None, SyncState.SENDING),
    ("offline", True, lambda backend: None, SyncState.OFFLINE),
    ("stopped", True, lambda backend: None, SyncState.STOPPED),
    ("idle", True, lambda backend: _acknowledge_all(backend), SyncState.SYNCED),
    ("meeting", True, lambda backend: _acknowledge_all(backend), SyncState.SYNCED),
    ("idle", False, lambda backend: _refuse_one(backend), SyncState.ATTENTION),
    ("offline", True, lambda backend: _refuse_one(backend), SyncState.ATTENTION),
    ("stopped", True, lambda backend: _refuse_one(backend), SyncState.STOPPED),
)


def _acknowledge_all(backend: Backend) -> None:
    for entry in backend.replica.pending(100):
        backend.replica.acknowledge(entry.command_id, {})


def _refuse_one(backend: Backend) -> None:
    backend.replica.refuse(backend.submit(_idea(backend)).command_id, "permit.role", {})


@pytest.mark.parametrize(("phase", "connected", "prepare", "state"), STATES)
def test_the_state_of_sync_is_one_word(
    backend: Backend, phase: str, *, connected: bool, prepare: Callable[[Backend], object], state: SyncState
) -> None:
    prepare(backend)
    assert sync_view(backend.replica, SyncReport(phase), connected).state is state


def test_the_state_of_sync_has_its_figures(backend: Backend) -> None:
    _refuse_one(backend)
    backend.replica.remember("hub_address", "/srv/hub.db")
    backend.replica.remember("last_contact_at", "2026-11-25T10:00:00.000Z")
    report = SyncReport("offline", "disk.fault", {"name": "hub.db"}, doorbell=True)
    view = sync_view(backend.replica, report, connected=True)
    assert (view.pending, view.refused, view.conflicts) == (1, 1, 0)
    assert (view.hub_name, view.last_contact_at) == ("/srv/hub.db", "2026-11-25T10:00:00.000Z")
    assert (view.code, view.params, view.doorbell) == ("disk.fault", {"name": "hub.db"}, True)
