"""Four outcomes of a push, refused, transient, unknown and a bug of ours: none blocks what comes after it."""

from __future__ import annotations

import hashlib

import pytest

from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Refused
from colab_app.service.hub_port import HubBusy, HubUnreachable, Receipt
from colab_app.store.replica.outbox import OutboxState
from colab_app.sync.courier import ROUNDS_PER_MEETING, Courier
from tests.sync.desk import Desk
from tests.sync.scripted_hub import ScriptedHub
from tests.sync.small_lab import SmallLab, problem_of


def test_a_refused_command_stays_with_its_reason_and_the_next_one_goes(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    challenge = small.lab.challenge()
    small.do(founder, challenge)
    small.meet(founder)
    small.meet(partner)
    small.do(
        founder,
        c.MoveChallenge(
            challenge_id=challenge.challenge_id,
            from_stage="open",
            to_stage="closed",
            position="V",
            reason="終わりました。",
        ),
    )
    small.meet(founder)
    comment = small.lab.comment(challenge.challenge_id, "まだ言いたいことがあります。")
    refused, sent = small.do(partner, comment), small.do(partner, small.lab.idea())
    meeting = small.meet(partner)
    assert (meeting.sent, meeting.refused) == (1, 1)
    (entry,) = partner.replica.in_state(OutboxState.REFUSED)
    assert (entry.command_id, entry.code) == (refused, "permit.stage")
    assert entry.envelope is not None
    assert entry.envelope.command == comment
    assert partner.states()[sent] == "acknowledged"
    assert not partner.rows()["comment"]  # its effect is taken back


def test_a_refused_command_can_be_sent_again_or_given_up(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    board = small.lab.board(is_open=True)
    small.do(founder, board)
    small.meet(founder)
    small.meet(partner)
    small.do(founder, c.ReviseBoard(board_id=board.board_id, fields={"open": False}))
    small.meet(founder)
    first, second = (small.do(partner, small.lab.idea(board_id=board.board_id)) for _ in range(2))
    assert small.courier(partner).push() == (0, 2)
    small.do(founder, small.lab.place_on(board.board_id, partner.member_id))
    small.meet(founder)
    partner.replica.retry(first)
    partner.replica.discard(second)
    small.meet(partner)
    assert partner.states()[first] == "acknowledged"
    assert partner.states()[second] == "discarded"
    assert len(partner.rows()["idea"]) == 1


@pytest.mark.parametrize("trouble", [HubBusy("hub.busy"), HubUnreachable("hub.unreachable")])
def test_a_passing_trouble_ends_the_meeting_and_loses_nothing(small: SmallLab, trouble: Exception) -> None:
    desk = small.founder()
    command_ids = [small.do(desk, small.lab.idea()) for _ in range(3)]
    hub = ScriptedHub(small.hub())
    hub.troubles = [trouble]
    assert problem_of(lambda: small.meet(desk, hub)) is trouble
    assert hub.pushed == command_ids[:1]
    assert small.meet(desk, hub).sent == 3
    assert hub.pushed == [command_ids[0], *command_ids]  # in their order, the first once more


def test_a_line_cut_after_the_commit_leaves_nothing_twice(small: SmallLab) -> None:
    class CutAfterCommit(ScriptedHub):
        def push(self, envelope: Envelope) -> Receipt:
            super().push(envelope)
            raise HubUnreachable("hub.cut")

    desk = small.founder()
    command_id = small.do(desk, small.lab.idea())
    problem_of(lambda: small.meet(desk, CutAfterCommit(small.hub())))
    assert desk.states()[command_id] == "pending"
    assert command_id in small.place.command_ids()
    small.meet(desk)
    assert desk.states()[command_id] == "acknowledged"
    assert len(small.place.rows()["idea"]) == 1


def test_a_bug_parks_a_command_and_all_that_stands_on_it(small: SmallLab) -> None:
    desk = small.founder()
    hub = ScriptedHub(small.hub())
    hub.broken_names = {"challenge.create.1"}
    challenge = small.lab.challenge()
    proposal = small.lab.proposal(challenge.challenge_id)
    said = c.AddComment(
        comment_id=small.lab.id(),
        subject_kind="proposal",
        subject_id=proposal.proposal_id,
        kind="opinion",
        body="提案を読みました。",
    )
    parked = [small.do(desk, command) for command in (challenge, proposal, said)]
    free = small.do(desk, small.lab.idea())
    small.meet(desk, hub)
    entries = desk.replica.in_state(OutboxState.PARKED)
    assert [entry.command_id for entry in entries] == parked
    assert [entry.code for entry in entries] == ["command.bug", "command.held", "command.held"]
    assert hub.pushed == [parked[0]] * 3 + [free]
    assert len(desk.rows()["comment"]) == 1  # parked is not refused: the desk still shows it
    hub.broken_names = set()
    for command_id in parked:
        desk.replica.retry(command_id)
    assert small.meet(desk, hub).sent == 3


def test_a_command_of_a_newer_app_is_parked_not_dropped(small: SmallLab) -> None:
    desk = small.founder()
    unknown = small.do(desk, small.lab.idea())
    with desk.replica._database.writing() as connection:
        connection.exec_driver_sql("UPDATE outbox SET name = 'idea.add.9' WHERE command_id = ?", (unknown,))
    known = small.do(desk, small.lab.idea())
    small.meet(desk)
    (entry,) = desk.replica.in_state(OutboxState.PARKED)
    assert (entry.command_id, entry.code, entry.envelope) == (unknown, "command.unknown", None)
    assert desk.states()[known] == "acknowledged"


def test_the_bytes_of_a_file_go_first_and_once(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    content = "避難所の地図".encode()
    sha256 = _attach(small, founder, content)
    _attach(small, founder, content)
    founder.replica.put_content(sha256, content)
    small.meet(founder)
    assert small.hub().get_content(sha256) == content
    small.meet(partner)
    assert partner.replica.get_content(sha256) == content


def test_a_file_whose_bytes_are_nowhere_does_not_hold_up_its_row(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    sha256 = _attach(small, founder, b"lost")
    small.meet(founder)
    small.meet(partner)
    assert partner.replica.missing_contents(10) == (sha256,)
    small.hub().put_content(sha256, b"lost")
    small.meet(partner)
    assert partner.replica.get_content(sha256) == b"lost"


def test_files_that_are_not_shown_yet_do_not_spoil_a_meeting(small: SmallLab) -> None:
    founder, newcomer = small.founder(), small.desk(small.lab.id())
    sha256 = _attach(small, founder, b"for members")
    founder.replica.put_content(sha256, b"for members")
    small.meet(founder)
    hub = ScriptedHub(small.hub())
    hub.no_contents = Refused("permit.server")
    assert small.meet(newcomer, hub).complete
    hub.no_contents = None
    small.do(newcomer, small.lab.join())
    small.meet(newcomer, hub)
    assert newcomer.replica.get_content(sha256) == b"for members"


def _attach(small: SmallLab, desk: Desk, content: bytes) -> str:
    """A file of these bytes beside a new challenge; returns its SHA-256. The bytes are not on the desk."""
    challenge = small.lab.challenge()
    small.do(desk, challenge)
    sha256 = hashlib.sha256(content).hexdigest()
    attach = c.AddAttachment(
        attachment_id=small.lab.id(),
        subject_kind="challenge",
        subject_id=challenge.challenge_id,
        name="地図.txt",
        media_type="text/plain",
        size_bytes=len(content),
        sha256=sha256,
    )
    small.do(desk, attach)
    return sha256


def test_one_command_at_a_time(small: SmallLab) -> None:
    desk = small.founder()
    for _ in range(2):
        small.do(desk, small.lab.idea())
    courier = small.courier(desk)
    assert [courier.push_one() for _ in range(3)] == [True, True, False]


def test_a_meeting_ends_although_somebody_goes_on_writing(small: SmallLab) -> None:
    desk = small.founder()
    small.do(desk, small.lab.idea())

    def write_on(changes: Changes) -> None:
        # What the courier brings makes somebody write once more: there is always something to send.
        if changes.ids("idea"):
            small.do(desk, small.lab.idea())

    meeting = Courier(desk.replica, small.hub(), desk.member_id, write_on).meet()
    assert meeting.sent == ROUNDS_PER_MEETING
    assert desk.replica.pending(10)


def test_screens_hear_of_every_step(small: SmallLab) -> None:
    desk = small.founder()
    idea = small.lab.idea()
    command_id = small.do(desk, idea)
    heard: list[Changes] = []
    Courier(desk.replica, small.hub(), desk.member_id, heard.append).meet()
    assert heard[0].ids("outbox") == {command_id}
    assert any(changes.ids("idea") == {idea.idea_id} for changes in heard)
