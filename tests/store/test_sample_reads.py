"""Every question of every screen, asked by everybody in the sample lab."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection

from colab_app.domain.vocabulary import Sector
from colab_app.exchange.sample import ANCHOR, sample_member_id
from colab_app.service import queries as q
from colab_app.service.views import CardFilter, SortOrder
from colab_app.store.reads import _READERS, answer
from colab_app.store.replica import Replica

TODAY = ANCHOR.isoformat()


@pytest.fixture
def connection(sample: Replica) -> Iterator[Connection]:
    """One look at the sample lab."""
    with sample.reading() as opened:
        yield opened


@pytest.fixture
def member_ids(connection: Connection) -> list[str]:
    """Everybody in the sample."""
    return [member.id for member in answer(connection, q.People(), "").members]


def test_everybody_gets_an_answer_to_every_question(connection: Connection, member_ids: list[str]) -> None:
    assert len(member_ids) > 5
    for me in [*member_ids, "stranger"]:
        for board in answer(connection, q.Boards(), me):
            view = answer(connection, q.BoardCards(board.id, TODAY), me)
            assert view is not None
            assert sum(len(column.cards) for column in view.columns) == view.shown
            assert (
                view.shown - sum(card.draft for column in view.columns for card in column.cards)
                == board.cards
            )
            answer(connection, q.Ideas(board_id=board.id), me)
        queries: tuple[q.Query[Any], ...] = (
            q.MyWork(TODAY),
            q.Inbox(),
            q.Inbox(include_done=True),
            q.Conflicts(),
            q.MyDrafts(),
            q.Workshops(),
            q.Outbox(),
            q.ImportBatches(),
            q.Search("避難"),
            q.Similar("避難所の混み具合"),
        )
        for query in queries:
            assert isinstance(answer(connection, query, me), tuple)
        found = answer(connection, q.Me(), me)
        assert (found is None) == (me == "stranger")


def test_every_page_agrees_with_its_card(connection: Connection) -> None:
    me = sample_member_id()
    for board in answer(connection, q.Boards(), me):
        view = answer(connection, q.BoardCards(board.id, TODAY), me)
        assert view is not None
        for column in view.columns:
            for card in (card for card in column.cards if not card.draft):
                page = answer(connection, q.OneChallenge(card.id), me)
                assert page is not None
                assert page.card == card
                assert (page.board_id, page.card.stage) == (board.id, column.stage)
                assert card.proposals == len(page.proposals)
                assert card.comments == sum(not comment.removed for comment in page.comments)
                assert bool(page.conflicts) == card.two_versions
                assert answer(connection, q.SubjectByKey(card.key), me) == ("challenge", card.id)
                for proposal in page.proposals:
                    own = answer(connection, q.OneProposal(proposal.id), me)
                    assert own is not None
                    assert own.proposal == proposal
                    assert proposal.comments == sum(not comment.removed for comment in own.comments)


@pytest.mark.parametrize("order", list(SortOrder))
def test_orders_change_nothing_but_the_order(connection: Connection, order: SortOrder) -> None:
    me = sample_member_id()
    for board in answer(connection, q.Boards(), me):
        placed = answer(connection, q.BoardCards(board.id, TODAY), me)
        sorted_view = answer(connection, q.BoardCards(board.id, TODAY, sort=order), me)
        assert placed is not None
        assert sorted_view is not None
        for before, after in zip(placed.columns, sorted_view.columns, strict=True):
            assert {card.id for card in before.cards} == {card.id for card in after.cards}


@pytest.mark.parametrize(
    "wanted",
    [
        CardFilter(text="避難"),
        CardFilter(mine=True),
        CardFilter(unread=True),
        CardFilter(sectors=frozenset({Sector.PUBLIC})),
        CardFilter(changed_within_days=7),
        CardFilter(due_within_days=14),
    ],
)
def test_filters_hide_what_they_do_not_show(connection: Connection, wanted: CardFilter) -> None:
    me = sample_member_id()
    for board in answer(connection, q.Boards(), me):
        whole = answer(connection, q.BoardCards(board.id, TODAY), me)
        part = answer(connection, q.BoardCards(board.id, TODAY, wanted), me)
        assert whole is not None
        assert part is not None
        assert part.shown + part.hidden == whole.shown
        shown = {card.id for column in part.columns for card in column.cards}
        assert shown <= {card.id for column in whole.columns for card in column.cards}


def test_the_first_screen_has_something_to_show(connection: Connection) -> None:
    me = sample_member_id()
    assert answer(connection, q.Inbox(), me)
    assert answer(connection, q.Workshops(), me)
    assert answer(connection, q.MyWork(TODAY), me)
    assert answer(connection, q.SearchCount("避難"), me) > 0
    # The sample is a lab of its own: nothing in it waits for a hub.
    view = answer(connection, q.BoardCards(answer(connection, q.Boards(), me)[0].id, TODAY), me)
    assert view is not None
    assert not any(card.waiting for column in view.columns for card in column.cards)


def test_every_kind_of_question_has_an_answer_in_the_store() -> None:
    asked = {kind for kind in vars(q).values() if isinstance(kind, type) and issubclass(kind, q.Query)}
    # How it stands with the hub is known by who meets it, not by the rows.
    from_elsewhere = {q.Query, q.SyncSummary}
    assert set(_READERS) == asked - from_elsewhere
