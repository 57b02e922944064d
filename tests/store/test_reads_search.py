"""Searching as screens do it: hits with their places and excerpts, filters, similar things, keys."""

from __future__ import annotations

import dataclasses

from colab_app.domain import commands as c
from colab_app.service.queries import Search, SearchCount, Similar, SubjectByKey
from tests.store.store_desk import StoreDesk


def test_a_hit_leads_to_where_it_belongs(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("通学路の見守り", problem="朝は暗い。湧水が凍る。危ない。")
    (hit,) = desk.ask(Search("湧水"))
    assert (hit.kind, hit.subject_id, hit.challenge_id) == ("challenge", challenge_id, challenge_id)
    assert (hit.key, hit.title, hit.stage, hit.board_id) == (
        "C-1",
        "通学路の見守り",
        "open",
        desk.lab.board_id,
    )
    assert [hit.excerpt[start:end] for start, end in hit.spans] == ["湧水"]
    assert hit.at == desk.lab.clock()


def test_a_comment_takes_key_and_title_of_what_it_is_about(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("見守り")
    proposal_id = desk.proposal(challenge_id)
    comment = dataclasses.replace(desk.lab.comment(proposal_id, "湧水の話"), subject_kind="proposal")
    desk.do(comment)
    (hit,) = desk.ask(Search("湧水"))
    assert (hit.kind, hit.subject_id, hit.key) == ("comment", comment.comment_id, "P-1")
    assert (hit.challenge_id, hit.title, hit.stage) == (challenge_id, "地域の目をつなぐ地図", "open")


def test_an_idea_without_a_challenge_leads_to_none(desk: StoreDesk) -> None:
    desk.do(desk.lab.idea("湧水を守る"))
    (hit,) = desk.ask(Search("湧水"))
    assert (hit.kind, hit.key, hit.challenge_id, hit.stage) == ("idea", "I-1", "", "")


def test_what_says_nothing_finds_nothing(desk: StoreDesk) -> None:
    desk.challenge()
    for text in ("", "  ", "・", "!?"):
        assert desk.ask(Search(text)) == ()
        assert desk.ask(SearchCount(text)) == 0
        assert desk.ask(Similar(text)) == ()
    assert desk.ask(SearchCount("", frozenset({"idea"}))) == 0


def test_operators_of_the_index_are_just_text(desk: StoreDesk) -> None:
    desk.challenge('AND "OR" NOT (x*) title:y', problem="-1 ^2")
    for text in ('"', "AND", "NOT OR", "x*", "title:y", "(", "-1", "NEAR(a b)"):
        desk.ask(Search(text))
        desk.ask(SearchCount(text))
    assert len(desk.ask(Search("not or"))) == 1


def test_hits_are_narrowed_by_kind_board_and_stage(desk: StoreDesk) -> None:
    other = desk.lab.board(title="別の盤")
    desk.do(other)
    here = desk.challenge("湧水の課題")
    desk.do(desk.lab.challenge("湧水の課題", other.board_id, stage="pilot"))
    desk.do(desk.lab.idea("湧水の案"))
    desk.comment(here, "湧水の意見")
    assert len(desk.ask(Search("湧水"))) == 4
    assert {hit.kind for hit in desk.ask(Search("湧水", frozenset({"idea", "comment"})))} == {
        "idea",
        "comment",
    }
    assert [hit.board_id for hit in desk.ask(Search("湧水", board_id=other.board_id))] == [other.board_id]
    assert [hit.stage for hit in desk.ask(Search("湧水", stage="pilot"))] == ["pilot"]
    assert len(desk.ask(Search("湧水", stage="open"))) == 2
    assert len(desk.ask(Search("湧水", limit=3))) == 3


def test_what_is_rare_on_a_board_is_found_among_much_elsewhere(desk: StoreDesk) -> None:
    other = desk.lab.board(title="別の盤")
    desk.do(other)
    # Shorter texts rank better: all of these come before the one that is looked for.
    crowd = [desk.lab.idea("湧水", desk.lab.board_id) for _ in range(600)]
    desk.replica.submit_many([desk.lab.envelope(idea) for idea in crowd])
    desk.do(desk.lab.challenge("湧水のことを長く書いた題", other.board_id, {"problem": "湧水の話。" * 30}))
    (hit,) = desk.ask(Search("湧水", board_id=other.board_id, limit=5))
    assert hit.title == "湧水のことを長く書いた題"
    assert len(desk.ask(Search("湧水", board_id=desk.lab.board_id, limit=5))) == 5


def test_titles_match_better_than_long_texts(desk: StoreDesk) -> None:
    desk.challenge("別の題", problem="いろいろな話。" * 50 + "湧水。")
    short = desk.challenge("湧水")
    assert desk.ask(Search("湧水"))[0].subject_id == short


def test_what_reads_alike_is_offered(desk: StoreDesk) -> None:
    shelter = desk.challenge("避難所の混み具合を知らせたい")
    for number in range(8):
        desk.challenge(f"図書館の予約 {number}")
    desk.do(desk.lab.idea("避難所の混雑マップ"))
    desk.comment(shelter, "避難所の混み具合が知りたい")
    found = desk.ask(Similar("避難所の混み具合を見たい"))
    assert [(item.kind, item.key) for item in found] == [("challenge", "C-1"), ("idea", "I-1")]
    assert [item.kind for item in desk.ask(Similar("避難所の混み具合を見たい", kind="idea"))] == ["idea"]
    assert desk.ask(Similar("天文台")) == ()
    assert len(desk.ask(Similar("避難所の混み具合", limit=1))) == 1


def test_a_key_leads_to_its_subject(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    assert desk.ask(SubjectByKey("c-1")) == ("challenge", challenge_id)
    assert desk.ask(SubjectByKey("C-2")) is None
    assert desk.ask(SubjectByKey("避難所")) is None


def test_a_removed_subject_is_not_found(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("湧水")
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert desk.ask(Search("湧水")) == ()
