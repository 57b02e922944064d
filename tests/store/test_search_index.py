"""The search index finds what a scan over folded texts finds, and forgets what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain.records import Challenge, Idea
from colab_app.service.queries import Search, SearchCount
from colab_app.store.reads import answer
from colab_app.store.replica import schema, search_index, state
from colab_app.store.rows import delete_rows, put_rows
from colab_app.store.tables import values_of
from colab_app.text.normal import fold
from tests.bench.scan import finds
from tests.store.scratch import scratch_replica, taken_back
from tests.store.store_desk import StoreDesk

WORDS = (
    *("避難", "避難所", "難所", "所", "カタカナ", "ｶﾀｶﾅ", "かたかな"),
    *("data", "Database", "ＡＰＩ", "api2", "v2", "の", "道", "々"),
)
SEPARATORS = ("", " ", "、", "\n", "・", "-", "　", "😀")
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS)), max_size=8).map(
    lambda pairs: "".join(word + separator for word, separator in pairs)
)
# One, two and many Japanese characters, and beginnings of Latin words.
QUERY_WORDS = st.one_of(
    st.sampled_from(["避", "所", "道", "の", "避難", "難所", "避難所", "タカ", "カタカナ", "かな", "々"]),
    st.sampled_from(["d", "da", "DATA", "database", "api", "ＡＰＩ", "v", "v2", "2"]),
)
QUERIES = st.lists(QUERY_WORDS, min_size=1, max_size=3).map(" ".join)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A transaction on an empty replica, never committed."""
    with scratch_replica(tmp_path_factory.mktemp("index")) as opened:
        yield opened


def _idea(number: int, title: str, body: str = "") -> Idea:
    return Idea(id=f"i{number}", stream="board:b", board_id="b", number=number, title=title, body=body)


def _put(connection: Connection, ideas: Sequence[Idea]) -> None:
    put_rows(connection, "idea", [values_of(idea) for idea in ideas])
    search_index.refresh(connection, [("idea", idea.id) for idea in ideas])


def _found(connection: Connection, query: str) -> set[str]:
    hits = answer(connection, Search(query, limit=1_000), "somebody")
    assert len(hits) == answer(connection, SearchCount(query), "somebody")
    return {hit.subject_id for hit in hits}


@given(texts=st.lists(TEXTS, min_size=1, max_size=6), query=QUERIES)
@settings(max_examples=150)
def test_a_search_finds_what_a_scan_finds(connection: Connection, texts: list[str], query: str) -> None:
    with taken_back(connection):
        ideas = [_idea(number, text, texts[number - 1]) for number, text in enumerate(texts)]
        _put(connection, ideas)
        expected = {
            idea.id
            for idea in ideas
            if finds(query, fold(search_index.searched_text("idea", values_of(idea))))
        }
        assert _found(connection, query) == expected


@given(
    steps=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["put", "bin", "delete"]), TEXTS), max_size=12
    )
)
@settings(max_examples=50)
def test_the_index_follows_every_change(connection: Connection, steps: list[tuple[int, str, str]]) -> None:
    with taken_back(connection):
        alive: dict[str, str] = {}
        for number, deed, text in steps:
            idea = _idea(number, text)
            if deed == "delete":
                delete_rows(connection, "idea", [idea.id])
                alive.pop(idea.id, None)
            else:
                removed_at = "2026-11-25T10:00:00.000Z" if deed == "bin" else ""
                put_rows(connection, "idea", [{**values_of(idea), "removed_at": removed_at}])
                alive[idea.id] = text
                if removed_at:
                    del alive[idea.id]
            search_index.refresh(connection, [("idea", idea.id)])
        for query in ("避難", "所", "data", "かたかな"):
            expected = {key for key, text in alive.items() if finds(query, fold(text))}
            assert _found(connection, query) == expected
        # Built from nothing it is the same index.
        before = _tokens(connection)
        search_index.rebuild(connection)
        assert _tokens(connection) == before
        assert connection.exec_driver_sql("SELECT count(*) FROM search_index").scalar_one() == len(alive)


def _tokens(connection: Connection) -> set[tuple[str, str, str]]:
    rows = connection.exec_driver_sql("SELECT kind, subject_id, tokens FROM search_entry")
    return {(kind, subject_id, search_index.tokens_of(tokens)) for kind, subject_id, tokens in rows}


def test_two_kinds_may_have_the_same_id(connection: Connection) -> None:
    with taken_back(connection):
        challenge = Challenge(id="i1", stream="board:b", board_id="b", stage="open", title="避難所の課題")
        put_rows(connection, "challenge", [values_of(challenge)])
        _put(connection, [_idea(1, "避難所の案")])
        search_index.refresh(connection, [("challenge", "i1")])
        assert answer(connection, SearchCount("避難所"), "") == 2
        delete_rows(connection, "idea", ["i1"])
        search_index.refresh(connection, [("idea", "i1")])
        assert [hit.kind for hit in answer(connection, Search("避難所"), "")] == ["challenge"]


def test_words_are_cut_anew_when_the_cutting_changed(connection: Connection) -> None:
    with taken_back(connection):
        _put(connection, [_idea(1, "避難所の案")])
        connection.exec_driver_sql("DELETE FROM search_entry")
        connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES ('delete-all')")
        schema.renew(connection)
        assert answer(connection, SearchCount("避難所"), "") == 0
        state.put(connection, "tokenizer", "0")
        schema.renew(connection)
        assert answer(connection, SearchCount("避難所"), "") == 1


def test_every_kind_is_found_by_its_texts(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("課題の題", problem="湧水の保全", contact="窓口")
    desk.proposal(challenge_id, solution="湧水の地図")
    desk.do(desk.lab.idea("湧水を守る"))
    desk.comment(challenge_id, "湧水は大切です。")
    desk.do(
        c.AddWorkshop(
            workshop_id=desk.lab.id(),
            board_id=desk.lab.board_id,
            challenge_id="",
            title="湧水の会",
            fields={"minutes": "湧水の記録"},
            agenda=(),
        )
    )
    hits = desk.ask(Search("湧水"))
    assert {hit.kind for hit in hits} == {"challenge", "proposal", "idea", "comment", "workshop"}
    assert desk.ask(SearchCount("湧水", frozenset({"idea", "comment"}))) == 2
    assert desk.ask(SearchCount("窓口")) == 1
    assert desk.ask(SearchCount("湧水 地図")) == 1


def test_a_changed_text_is_found_by_its_new_words_only(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="古い言葉。")
    desk.do(desk.lab.text(challenge_id, "古い言葉。", "新しい表現。"))
    assert desk.ask(SearchCount("古い")) == 0
    assert desk.ask(SearchCount("表現")) == 1
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert desk.ask(SearchCount("表現")) == 0
    desk.do(c.RestoreSubject(subject_kind="challenge", subject_id=challenge_id))
    assert desk.ask(SearchCount("表現")) == 1
