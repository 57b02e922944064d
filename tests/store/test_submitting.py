"""Submitting: a command is applied and queued in one step, or nothing of it is."""

from __future__ import annotations

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.service.queries import Me, OneChallenge
from colab_app.store.replica import Replica
from colab_app.store.replica.outbox import OutboxState
from tests.store.store_desk import StoreDesk
from tests.support.lab import LabBuilder


def test_a_submission_tells_what_changed_and_what_undoes_it(desk: StoreDesk) -> None:
    command = desk.lab.challenge()
    submission = desk.do(command)
    assert submission.changes.ids("challenge") == {command.challenge_id}
    assert submission.changes.ids("outbox") == submission.changes.ids("history") == {submission.command_id}
    assert submission.inverse == c.RemoveSubject(subject_kind="challenge", subject_id=command.challenge_id)
    (entry,) = [item for item in desk.replica.pending(100) if item.command_id == submission.command_id]
    assert entry.envelope is not None
    assert entry.envelope.command == command
    assert (entry.state, entry.tries, entry.code) == (OutboxState.PENDING, 0, "")


def test_a_refused_command_leaves_nothing(desk: StoreDesk) -> None:
    before = desk.rows("SELECT count(*) FROM outbox") + desk.rows("SELECT count(*) FROM shadow")
    with pytest.raises(Refused) as refusal:
        desk.do(desk.lab.comment("nowhere"))
    assert refusal.value.code == "gone"
    assert desk.rows("SELECT count(*) FROM outbox") + desk.rows("SELECT count(*) FROM shadow") == before


def test_many_commands_go_in_together(desk: StoreDesk) -> None:
    ideas = [desk.lab.idea(f"案 {number}") for number in range(3)]
    changes = desk.replica.submit_many([desk.lab.envelope(idea) for idea in ideas])
    assert changes.ids("idea") == {idea.idea_id for idea in ideas}
    assert desk.rows("SELECT count(*) FROM idea") == [(3,)]


def test_of_many_commands_none_goes_in_when_one_is_refused(desk: StoreDesk) -> None:
    envelopes = [desk.lab.envelope(command) for command in (desk.lab.idea(), desk.lab.comment("nowhere"))]
    with pytest.raises(Refused):
        desk.replica.submit_many(envelopes)
    assert desk.rows("SELECT count(*) FROM idea") == [(0,)]
    assert not any(entry.command_id == envelopes[0].id for entry in desk.replica.pending(100))


def test_commands_wait_in_the_order_they_were_made(desk: StoreDesk) -> None:
    made = [desk.do(desk.lab.idea(f"案 {number}")).command_id for number in range(5)]
    waiting = [entry.command_id for entry in desk.replica.pending(100)]
    assert waiting[-5:] == made
    assert [entry.command_id for entry in desk.replica.pending(2)] == waiting[:2]


def test_what_a_command_makes_true_is_remembered_with_it(replica: Replica) -> None:
    lab = LabBuilder()
    with pytest.raises(Refused):
        replica.submit(lab.envelope(lab.idea()), {"member_id": "x"})
    assert replica.remembered("member_id") == ""
    replica.submit(lab.envelope(lab.found()), {"member_id": lab.facilitator_id})
    assert replica.remembered("member_id") == lab.facilitator_id


def test_small_facts_are_kept_and_changed(replica: Replica) -> None:
    assert replica.remembered("hub_address") == ""
    replica.remember("hub_address", "一")
    replica.remember("hub_address", "二")
    assert replica.remembered("hub_address") == "二"


def test_contents_are_kept_once(replica: Replica) -> None:
    assert replica.get_content("a" * 64) is None
    replica.put_content("a" * 64, b"first")
    replica.put_content("a" * 64, b"second")
    assert replica.get_content("a" * 64) == b"first"


def test_files_whose_bytes_are_elsewhere_are_told(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()

    def lay(mark: str) -> c.AddAttachment:
        return c.AddAttachment(
            attachment_id=desk.lab.id(),
            subject_kind="challenge",
            subject_id=challenge_id,
            name="計画.pdf",
            media_type="application/pdf",
            size_bytes=1,
            sha256=mark * 64,
        )

    here, away, removed = lay("a"), lay("b"), lay("c")
    for command in (here, away, removed):
        desk.do(command)
    desk.replica.put_content(here.sha256, b"x")
    desk.do(c.RemoveAttachment(attachment_id=removed.attachment_id))
    assert desk.replica.missing_contents(10) == (away.sha256,)
    assert desk.replica.missing_contents(0) == ()


def test_a_replica_opened_again_has_everything(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("残る課題")
    desk.close()
    again = StoreDesk(desk.path)
    try:
        page = again.ask(OneChallenge(challenge_id), desk.me)
        assert page is not None
        assert page.card.title == "残る課題"
        assert again.ask(Me(), desk.me) is not None
    finally:
        again.close()


def test_an_unreadable_command_stays_in_the_outbox(desk: StoreDesk) -> None:
    command_id = desk.do(desk.lab.idea()).command_id
    with desk.replica.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE outbox SET name = 'idea.add.99' WHERE command_id = ?", (command_id,)
        )
    (entry,) = [item for item in desk.replica.pending(100) if item.command_id == command_id]
    assert entry.envelope is None
    assert entry.name == "idea.add.99"
