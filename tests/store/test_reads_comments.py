"""Conversations in reading order, with what each reader may do."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.vocabulary import Role
from colab_app.service.queries import OneChallenge
from colab_app.service.views import CommentView
from colab_app.store.replica.marks import mark_read
from tests.store.store_desk import StoreDesk


def _comments(desk: StoreDesk, challenge_id: str, me: str = "") -> tuple[CommentView, ...]:
    page = desk.ask(OneChallenge(challenge_id), me)
    assert page is not None
    return page.comments


def _remove(desk: StoreDesk, comment_id: str) -> None:
    desk.do(c.RemoveSubject(subject_kind="comment", subject_id=comment_id))


def test_replies_stand_under_what_they_answer(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    first = desk.comment(challenge_id, "一", desk.partner)
    second = desk.comment(challenge_id, "二")
    reply = desk.comment(challenge_id, "一への答え", parent_id=first)
    deeper = desk.comment(challenge_id, "その答え", desk.partner, parent_id=reply)
    shown = [(view.id, view.depth, view.reply_to) for view in _comments(desk, challenge_id)]
    assert shown == [
        (first, 0, ""),
        (reply, 1, "森 つばさ"),
        (deeper, 2, "水野 あかり"),
        (second, 0, ""),
    ]


def test_a_removed_comment_keeps_its_place_while_it_has_answers(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    alone, answered = desk.comment(challenge_id, "ひとり"), desk.comment(challenge_id, "答えあり")
    reply = desk.comment(challenge_id, "答え", parent_id=answered)
    _remove(desk, alone)
    _remove(desk, answered)
    views = _comments(desk, challenge_id)
    assert [(view.id, view.body, view.removed) for view in views] == [
        (answered, "", True),
        (reply, "答え", False),
    ]
    _remove(desk, reply)
    assert [view.id for view in _comments(desk, challenge_id)] == [answered]


def test_an_orphan_stands_at_the_beginning_level(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    record = {
        "kind": "comment",
        "id": "orphan",
        "subject_kind": "challenge",
        "subject_id": challenge_id,
        "parent_id": "elsewhere",
        "comment_kind": "concern",
        "body": "外の声",
        "author_name": "匿名さん",
        "said_at": "2020-01-01T00:00:00.000Z",
    }
    desk.do(
        c.ImportRecords(batch_id="b", board_id=desk.lab.board_id, source="s", file_name="f", records=[record])
    )
    reply = desk.comment(challenge_id, parent_id="orphan")
    orphan, answer = _comments(desk, challenge_id)
    assert (orphan.depth, orphan.author_name, orphan.created_at) == (
        0,
        "匿名さん",
        "2020-01-01T00:00:00.000Z",
    )
    assert (answer.id, answer.depth, answer.reply_to) == (reply, 1, "匿名さん")


def test_a_comment_shows_supports_reactions_and_marks(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    comment_id = desk.comment(challenge_id, actor_id=desk.partner)
    about = {"subject_kind": "comment", "subject_id": comment_id}
    for actor_id in (desk.me, desk.official):
        desk.do(c.SetSupport(**about, on=True), actor_id)
        desk.do(c.SetReaction(**about, mark="thanks", on=True), actor_id)
    desk.do(c.SetReaction(**about, mark="agree", on=True), desk.partner)
    desk.do(c.MarkAnswer(comment_id=comment_id, on=True))
    (view,) = _comments(desk, challenge_id)
    assert (view.supports, view.supported, view.answers) == (2, True, True)
    assert view.reactions == (("agree", 1, False), ("thanks", 2, True))
    (other,) = _comments(desk, challenge_id, desk.partner)
    assert (other.supported, other.reactions) == (False, (("agree", 1, True), ("thanks", 2, False)))


def test_an_edited_comment_says_so(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    comment_id = desk.comment(challenge_id, "もとの言葉。")
    (before,) = _comments(desk, challenge_id)
    edit = desk.lab.text(comment_id, "もとの言葉。", "直した言葉。", "body")
    desk.do(dataclasses.replace(edit, subject_kind="comment"))
    (after,) = _comments(desk, challenge_id)
    assert (before.edited, after.edited, after.body) == (False, True, "直した言葉。")


def test_comments_of_others_are_unread_since_the_last_look(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    desk.comment(challenge_id, "古い", desk.partner)
    # Nobody has looked yet: the card says so, not every single comment.
    assert [view.unread for view in _comments(desk, challenge_id)] == [False]
    mark_read(desk.replica, challenge_id)
    desk.comment(challenge_id, "新しい", desk.partner)
    desk.comment(challenge_id, "自分の")
    assert [view.unread for view in _comments(desk, challenge_id)] == [False, True, False]


def test_each_reader_may_do_what_fits_them(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    comment_id = desk.comment(challenge_id, actor_id=desk.partner)
    desk.comment(challenge_id, parent_id=comment_id)
    observer = desk.person(Role.OBSERVER, "見る人")

    def may(me: str) -> frozenset[str]:
        return _comments(desk, challenge_id, me)[0].may

    assert may(desk.partner) == {"reply", "react", "edit", "remove", "mark_answer"}
    assert may(desk.me) == {"reply", "react", "remove", "mark_answer"}
    assert may(desk.official) == {"reply", "react"}
    assert may(observer) == may("stranger") == frozenset()
    _remove(desk, comment_id)
    assert may(desk.partner) == {"restore", "mark_answer"}
    assert may(desk.official) == frozenset()


def test_a_thread_of_thousands_of_replies_is_read_without_recursion(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    depth = 1_500

    def record(number: int) -> dict[str, object]:
        return {
            "kind": "comment",
            "id": f"m{number}",
            "subject_kind": "challenge",
            "subject_id": challenge_id,
            "parent_id": f"m{number - 1}" if number else "",
            "comment_kind": "opinion",
            "body": str(number),
            "said_at": f"2020-01-01T00:00:00.{number:04}Z",
        }

    for start in range(0, depth, 200):
        records = [record(number) for number in range(start, min(depth, start + 200))]
        desk.do(
            c.ImportRecords(
                batch_id="b", board_id=desk.lab.board_id, source="s", file_name="f", records=records
            )
        )
    views = _comments(desk, challenge_id)
    assert [view.depth for view in views] == list(range(depth))


@given(parents=st.lists(st.integers(-1, 8), max_size=9))
@settings(max_examples=25)
def test_every_comment_is_shown_once_after_its_parent(desk: StoreDesk, parents: list[int]) -> None:
    challenge_id = desk.challenge()
    made: list[str] = []
    for parent in parents:
        parent_id = made[parent] if 0 <= parent < len(made) else ""
        made.append(desk.comment(challenge_id, parent_id=parent_id))
    views = _comments(desk, challenge_id)
    assert sorted(view.id for view in views) == sorted(made)
    places = {view.id: place for place, view in enumerate(views)}
    depths = {view.id: view.depth for view in views}
    for view in views:
        if view.parent_id:
            assert places[view.parent_id] < places[view.id]
            assert depths[view.id] == depths[view.parent_id] + 1
