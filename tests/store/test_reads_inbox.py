"""The inbox: what others did that concerns me, with the strongest reason, newest first."""

from __future__ import annotations

import dataclasses

from colab_app.domain import commands as c
from colab_app.domain.records import Proposal
from colab_app.service.queries import Inbox
from colab_app.service.views import InboxItem, InboxReason
from colab_app.store.replica.marks import mark_read
from colab_app.store.rows import put_rows
from colab_app.store.tables import values_of
from colab_app.text.mentions import mention
from tests.store.store_desk import StoreDesk


def _inbox(desk: StoreDesk, me: str = "", **options: bool) -> tuple[InboxItem, ...]:
    return desk.ask(Inbox(**options), me)


def _reasons(desk: StoreDesk, me: str = "") -> list[InboxReason]:
    return [item.reason for item in _inbox(desk, me)]


def test_what_happens_to_mine_concerns_me(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("私の課題")
    comment_id = desk.comment(challenge_id, "質問です", desk.partner)
    (item,) = _inbox(desk)
    assert (item.reason, item.unread, item.done) == (InboxReason.MINE, True, False)
    assert (item.key, item.title, item.challenge_id) == ("C-1", "私の課題", challenge_id)
    assert (item.history.command, item.history.actor.id) == ("comment.add", desk.partner)
    assert item.history.details["comment_id"] == comment_id


def test_what_i_do_myself_does_not_concern_me(desk: StoreDesk) -> None:
    desk.comment(desk.challenge())
    assert _inbox(desk) == ()


def test_what_has_nothing_to_do_with_me_does_not_concern_me(desk: StoreDesk) -> None:
    desk.comment(desk.challenge(actor_id=desk.partner), actor_id=desk.official)
    assert _inbox(desk) == ()


def test_a_challenge_i_own_and_a_proposal_i_wrote_are_mine(desk: StoreDesk) -> None:
    owned = desk.challenge("持ち場", desk.partner, owner_id=desk.official)
    proposal_id = desk.proposal(desk.challenge(actor_id=desk.partner), desk.official)
    desk.comment(owned, actor_id=desk.partner)
    desk.do(dataclasses.replace(desk.lab.comment(proposal_id), subject_kind="proposal"), desk.partner)
    keys = {item.key for item in _inbox(desk, desk.official)}
    assert keys == {"C-1", "P-1"}


def test_what_i_follow_concerns_me(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    desk.do(c.SetFollow(subject_kind="challenge", subject_id=challenge_id, on=True))
    desk.comment(challenge_id, actor_id=desk.official)
    assert _reasons(desk) == [InboxReason.FOLLOWED, InboxReason.FOLLOWED]
    desk.do(c.SetFollow(subject_kind="challenge", subject_id=challenge_id, on=False))
    assert _reasons(desk) == []


def test_a_mention_is_the_strongest_reason(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    mine = desk.comment(challenge_id, "どう思いますか")
    desk.comment(challenge_id, f"{mention('水野', desk.me)}さん", desk.partner, parent_id=mine)
    assert _reasons(desk) == [InboxReason.MENTION]


def test_a_mention_reaches_me_anywhere(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    desk.comment(challenge_id, f"{mention('水野', desk.me)}さん", desk.official)
    desk.comment(challenge_id, f"{mention('高瀬', desk.official)}さん", desk.partner)
    assert _reasons(desk) == [InboxReason.MENTION]


def test_a_reply_reaches_me_anywhere(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(actor_id=desk.partner)
    mine = desk.comment(challenge_id)
    desk.comment(challenge_id, "返事", desk.official, parent_id=mine)
    assert _reasons(desk) == [InboxReason.REPLY]


def test_a_clash_in_mine_is_told_as_one(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="一。", owner_id=desk.official)
    desk.do(desk.lab.text(challenge_id, "一。", "先。"))
    desk.do(desk.lab.text(challenge_id, "一。", "後。"), desk.official)
    assert _reasons(desk) == [InboxReason.CONFLICT]


def test_small_things_are_quiet(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.do(desk.lab.support(challenge_id), desk.partner)
    desk.do(desk.lab.tag(challenge_id), desk.partner)
    about = {"subject_kind": "challenge", "subject_id": challenge_id}
    desk.do(c.SetReaction(**about, mark="thanks", on=True), desk.partner)
    assert _inbox(desk) == ()


def test_newest_first_and_no_more_than_asked_for(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    for number in range(4):
        desk.comment(challenge_id, f"意見 {number}", desk.partner)
    items = desk.ask(Inbox(limit=2))
    assert [item.history.details["excerpt"] for item in items] == ["意見 3", "意見 2"]


def test_seen_things_are_no_longer_unread(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.comment(challenge_id, actor_id=desk.partner)
    mark_read(desk.replica, challenge_id)
    desk.comment(challenge_id, actor_id=desk.partner)
    assert [item.unread for item in _inbox(desk)] == [True, False]


def test_what_is_about_something_in_the_bin_is_left_out(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.comment(challenge_id, actor_id=desk.partner)
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id), desk.me)
    assert _inbox(desk) == ()


def test_an_importer_of_tens_of_thousands_has_an_inbox(desk: StoreDesk) -> None:
    # More than the 32,766 values that one statement can carry.
    many = Proposal(id="", stream="board:b", board_id="b", challenge_id="c", title="声", author_id=desk.me)
    rows = [{**values_of(many), "id": f"p{number}"} for number in range(33_000)]
    with desk.replica.writing() as connection:
        put_rows(connection, "proposal", rows)
    challenge_id = desk.challenge()
    desk.comment(challenge_id, actor_id=desk.partner)
    assert _reasons(desk) == [InboxReason.MINE]
