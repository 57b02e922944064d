"""What becomes of a command: acknowledged, refused, parked, sent again, given up; its effect follows."""

from __future__ import annotations

import pytest

from colab_app.domain.changes import Changes
from colab_app.store.replica.outbox import OutboxState
from tests.store.store_desk import StoreDesk


def _state(desk: StoreDesk, command_id: str) -> str:
    ((found,),) = desk.rows("SELECT state FROM outbox WHERE command_id = ?", command_id)
    return str(found)


@pytest.fixture
def refused(desk: StoreDesk) -> str:
    """An idea that the hub refused."""
    command_id = desk.do(desk.lab.idea("断られる案")).command_id
    desk.replica.refuse(command_id, "permit.stage", {"stage": "closed"})
    return command_id


def test_a_refusal_takes_the_effect_back_and_keeps_the_words(desk: StoreDesk, refused: str) -> None:
    assert desk.rows("SELECT count(*) FROM idea") == [(0,)]
    (entry,) = desk.replica.in_state(OutboxState.REFUSED)
    assert (entry.command_id, entry.code, entry.params) == (refused, "permit.stage", {"stage": "closed"})
    assert entry.envelope is not None
    assert desk.replica.pending(100)[-1].command_id != refused


def test_a_refusal_tells_what_changed(desk: StoreDesk) -> None:
    command = desk.lab.idea()
    command_id = desk.do(command).command_id
    changes = desk.replica.refuse(command_id, "gone", {})
    assert command.idea_id in changes.ids("idea")
    assert changes.ids("outbox") == {command_id}


def test_what_stands_on_a_refused_command_loses_its_effect_but_waits(desk: StoreDesk) -> None:
    challenge = desk.lab.challenge()
    first = desk.do(challenge).command_id
    second = desk.do(desk.lab.comment(challenge.challenge_id)).command_id
    desk.replica.refuse(first, "permit.role", {})
    assert desk.rows("SELECT count(*) FROM challenge") + desk.rows("SELECT count(*) FROM comment") == [
        (0,),
        (0,),
    ]
    assert _state(desk, second) == "pending"
    desk.replica.retry(first)
    assert desk.rows("SELECT count(*) FROM challenge") + desk.rows("SELECT count(*) FROM comment") == [
        (1,),
        (1,),
    ]


def test_a_retry_brings_the_effect_and_the_place_in_the_queue_back(desk: StoreDesk, refused: str) -> None:
    later = desk.do(desk.lab.idea("後の案")).command_id
    changes = desk.replica.retry(refused)
    assert changes.ids("outbox") == {refused}
    assert desk.rows("SELECT title FROM idea ORDER BY number") == [("断られる案",), ("後の案",)]
    waiting = [entry.command_id for entry in desk.replica.pending(100)]
    assert waiting.index(refused) < waiting.index(later)
    (entry,) = [item for item in desk.replica.pending(100) if item.command_id == refused]
    assert (entry.code, entry.params) == ("", {})


def test_what_is_given_up_stays_readable(desk: StoreDesk, refused: str) -> None:
    desk.replica.discard(refused)
    assert _state(desk, refused) == "discarded"
    assert desk.rows("SELECT count(*) FROM idea") == [(0,)]
    (entry,) = desk.replica.in_state(OutboxState.DISCARDED)
    assert entry.envelope is not None
    assert desk.replica.retry(refused) == Changes()
    assert _state(desk, refused) == "discarded"


@pytest.mark.parametrize("unknown", [True, False])
def test_only_what_is_stuck_is_retried_or_given_up(desk: StoreDesk, *, unknown: bool) -> None:
    command_id = "nowhere" if unknown else desk.do(desk.lab.idea()).command_id
    assert desk.replica.retry(command_id) == Changes()
    assert desk.replica.discard(command_id) == Changes()
    assert desk.rows("SELECT count(*) FROM idea") == [(0 if unknown else 1,)]


def test_an_error_of_ours_parks_a_command_after_some_tries(desk: StoreDesk) -> None:
    command_id = desk.do(desk.lab.idea()).command_id
    for _ in range(2):
        desk.replica.failed_unexpectedly(command_id, "command.bug", 3)
        assert _state(desk, command_id) == "pending"
    desk.replica.failed_unexpectedly(command_id, "command.bug", 3)
    assert _state(desk, command_id) == "parked"
    # Its effect stays: nobody has refused it.
    assert desk.rows("SELECT count(*) FROM idea") == [(1,)]
    desk.replica.retry(command_id)
    assert _state(desk, command_id) == "pending"


def test_an_acknowledged_command_is_a_receipt_until_it_comes_back(desk: StoreDesk) -> None:
    command_id = desk.do(desk.lab.idea()).command_id
    changes = desk.replica.acknowledge(command_id, {"lab": 3})
    assert changes.ids("outbox") == {command_id}
    assert desk.replica.receipts_ahead() == (command_id,)
    assert desk.rows("SELECT count(*) FROM idea") == [(1,)]
    assert command_id not in [entry.command_id for entry in desk.replica.pending(100)]


def test_receipts_can_be_queued_again(desk: StoreDesk) -> None:
    ids = [desk.do(desk.lab.idea()).command_id for _ in range(3)]
    for command_id in ids:
        desk.replica.acknowledge(command_id, {})
    assert desk.replica.requeue(ids[:2]) == 2
    assert desk.replica.requeue(["nowhere"]) == 0
    assert desk.replica.receipts_ahead() == (ids[2],)


def test_a_refusal_after_others_changed_the_row_takes_back_only_its_own(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="一。二。")
    desk.do(desk.lab.text(challenge_id, "一。二。", "壱。二。"))
    second = desk.do(desk.lab.text(challenge_id, "壱。二。", "壱。弐。")).command_id
    third = desk.do(desk.lab.support(challenge_id)).command_id
    desk.replica.refuse(second, "permit.role", {})
    assert desk.rows("SELECT problem FROM challenge") == [("壱。二。",)]
    assert desk.rows("SELECT count(*) FROM support") == [(1,)]
    assert _state(desk, third) == "pending"
