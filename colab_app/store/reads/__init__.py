"""Answers the questions of screens from the replica."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from colab_app.service import queries as q
from colab_app.store.reads import around, boards, imports, inbox, pages, people, search, sync
from colab_app.store.reads.content import content
from colab_app.store.reads.context import ReadContext

T = TypeVar("T")

# Each reader takes its own kind of question; the table is keyed by that kind, so the pair always fits.
_READERS: Mapping[type[q.Query[Any]], Callable[[ReadContext, Any], object]] = {
    q.Boards: boards.boards,
    q.BoardCards: boards.board_cards,
    q.MyWork: boards.my_work,
    q.OneChallenge: pages.challenge_page,
    q.OneProposal: pages.proposal_page,
    q.Ideas: around.ideas,
    q.MyDrafts: around.drafts,
    q.Inbox: inbox.inbox,
    q.Conflicts: around.conflicts,
    q.People: people.people,
    q.Me: people.me,
    q.Workshops: around.workshops,
    q.Search: search.search,
    q.SearchCount: search.count,
    q.Similar: search.similar,
    q.SubjectByKey: search.subject_by_key,
    q.ImportBatches: imports.import_batches,
    q.Outbox: sync.outbox,
    q.Content: content,
}


def answer(connection: Connection, query: q.Query[T], me_id: str) -> T:
    """The answer to a question, as the member `me_id` sees it."""
    return cast("T", _READERS[type(query)](ReadContext(connection, me_id), query))
