"""Marks of this desk alone: read, put away, being typed; nobody else hears of them."""

from __future__ import annotations

from colab_app.service.queries import BoardCards, Inbox
from colab_app.store.replica.marks import (
    keep_text,
    kept_places,
    kept_text,
    mark_inbox,
    mark_read,
    mark_unread,
)
from tests.store.store_desk import TODAY, StoreDesk


def _unread(desk: StoreDesk) -> list[bool]:
    board = desk.ask(BoardCards(desk.lab.board_id, TODAY))
    assert board is not None
    return [card.unread for column in board.columns for card in column.cards]


def test_what_others_did_is_unread_until_it_was_seen(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    assert _unread(desk) == [False]
    desk.comment(challenge_id, actor_id=desk.partner)
    assert _unread(desk) == [True]
    assert mark_read(desk.replica, challenge_id)
    assert _unread(desk) == [False]
    # Seen again is no news, and one's own words are never unread.
    assert not mark_read(desk.replica, challenge_id)
    desk.comment(challenge_id)
    assert _unread(desk) == [False]
    assert mark_read(desk.replica, challenge_id)
    desk.comment(challenge_id, actor_id=desk.official)
    assert _unread(desk) == [True]


def test_what_has_no_history_cannot_be_read(desk: StoreDesk) -> None:
    assert not mark_read(desk.replica, "nowhere")


def test_a_notice_is_new_again(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    for _ in range(2):
        desk.comment(challenge_id, actor_id=desk.partner)
    mark_read(desk.replica, challenge_id)
    newest, older = desk.ask(Inbox())
    assert (newest.unread, older.unread) == (False, False)
    assert mark_unread(desk.replica, newest.history.id) == challenge_id
    assert [item.unread for item in desk.ask(Inbox())] == [True, False]
    assert mark_unread(desk.replica, older.history.id) == challenge_id
    assert [item.unread for item in desk.ask(Inbox())] == [True, True]
    assert mark_unread(desk.replica, "nowhere") == ""


def test_the_first_notice_of_all_is_new_again_too(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    ((first,),) = desk.rows("SELECT id FROM history WHERE subject_id = ?", challenge_id)
    mark_read(desk.replica, challenge_id)
    assert _unread(desk) == [False]
    assert mark_unread(desk.replica, str(first)) == challenge_id
    assert _unread(desk) == [True]


def test_a_notice_is_put_away_and_brought_back(desk: StoreDesk) -> None:
    desk.comment(desk.challenge(), actor_id=desk.partner)
    (item,) = desk.ask(Inbox())
    for _ in range(2):
        mark_inbox(desk.replica, item.history.id, done=True)
    assert desk.ask(Inbox()) == ()
    assert [found.done for found in desk.ask(Inbox(include_done=True))] == [True]
    mark_inbox(desk.replica, item.history.id, done=False)
    assert [found.done for found in desk.ask(Inbox())] == [False]


def test_what_is_being_typed_is_kept_by_place(desk: StoreDesk) -> None:
    assert kept_text(desk.replica, "comment:c1") is None
    keep_text(desk.replica, "comment:c1", {"body": "書きかけ", "kind": "question"})
    keep_text(desk.replica, "comment:c1", {"body": "書きかけの続き"})
    keep_text(desk.replica, "challenge:new", {"title": ""})
    assert kept_text(desk.replica, "comment:c1") == {"body": "書きかけの続き"}
    assert kept_places(desk.replica) == ("challenge:new", "comment:c1")
    keep_text(desk.replica, "comment:c1", None)
    assert kept_places(desk.replica) == ("challenge:new",)
    assert kept_text(desk.replica, "comment:c1") is None


def test_marks_are_not_told_to_the_hub(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    before = desk.rows("SELECT count(*) FROM outbox")
    mark_read(desk.replica, challenge_id)
    keep_text(desk.replica, "x", {"body": "y"})
    assert desk.rows("SELECT count(*) FROM outbox") == before
