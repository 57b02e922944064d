"""Full-text search on the replica's own index."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import text as sql
from sqlalchemy.engine import RowMapping

from colab_app.service.queries import Search, SearchCount, Similar, SubjectByKey
from colab_app.service.views import SearchHit, SimilarItem
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import parse_key
from colab_app.store.reads.places import Place, places
from colab_app.store.replica.search_index import searched_text
from colab_app.store.rows import parts, row_images
from colab_app.store.tables import TABLE_NAMED
from colab_app.text.excerpt import excerpt
from colab_app.text.grams import match_query, similar_query, similar_tokens

EXCERPT_CHARACTERS = 120
SMALL_LAB = 50
"""Below so many subjects a word that a fifth of them share still says what they are about."""


def matching_ids(context: ReadContext, text: str, kinds: frozenset[str]) -> frozenset[str]:
    """Ids of all subjects of these kinds that match."""
    match = match_query(text)
    if match is None:
        return frozenset()
    rows = _matches(context, match, kinds, order="", limit=-1)
    return frozenset(str(row["subject_id"]) for row in rows)


def count(context: ReadContext, query: SearchCount) -> int:
    """How many subjects match."""
    match = match_query(query.text)
    if match is None:
        return 0
    if not query.kinds:
        statement = sql("SELECT count(*) FROM search_index WHERE search_index MATCH :match")
        return int(context.connection.execute(statement, {"match": match}).scalar_one())
    return len(matching_ids(context, query.text, query.kinds))


def search(context: ReadContext, query: Search) -> tuple[SearchHit, ...]:
    """Best matches first."""
    match = match_query(query.text)
    if match is None:
        return ()
    # Board and stage are looked at one by one: among many better matches elsewhere these must be found too.
    limit = -1 if query.board_id or query.stage else query.limit * 2
    rows = _matches(context, match, query.kinds, order="ORDER BY rank", limit=limit)
    hits: list[SearchHit] = []
    for part in parts([(str(row["kind"]), str(row["subject_id"])) for row in rows]):
        wanted = [
            place
            for place in places(context, part)
            if (not query.board_id or place.board_id == query.board_id)
            and (not query.stage or place.stage == query.stage)
        ]
        hits += _hits(context, query.text, wanted[: query.limit - len(hits)])
        if len(hits) >= query.limit:
            break
    return tuple(hits)


def similar(context: ReadContext, query: Similar) -> tuple[SimilarItem, ...]:
    """What reads alike, best first."""
    match = similar_query(query.text, *_frequencies(context, query.text))
    if match is None:
        return ()
    kinds = frozenset({query.kind}) if query.kind else frozenset({"challenge", "proposal", "idea"})
    rows = _matches(context, match, kinds, order="ORDER BY rank", limit=query.limit)
    found = places(context, [(str(row["kind"]), str(row["subject_id"])) for row in rows])
    return tuple(
        SimilarItem(place.kind, place.subject_id, place.key, place.title, place.stage) for place in found
    )


def _frequencies(context: ReadContext, text: str) -> tuple[dict[str, int], int]:
    """In how many subjects each token of the text stands, and how many subjects to measure that by."""
    tokens = list(similar_tokens(text))
    listed = json.dumps(tokens, ensure_ascii=False)
    statement = sql("SELECT term, doc FROM search_terms WHERE term IN (SELECT value FROM json_each(:tokens))")
    rows = context.connection.execute(statement, {"tokens": listed})
    total = context.connection.execute(sql("SELECT count(*) FROM search_entry")).scalar_one()
    return {str(row.term): int(row.doc) for row in rows}, max(int(total), SMALL_LAB)


def subject_by_key(context: ReadContext, query: SubjectByKey) -> tuple[str, str] | None:
    """The subject of a short key."""
    parsed = parse_key(query.key)
    if parsed is None:
        return None
    kind, number = parsed
    table = TABLE_NAMED[kind]
    found = context.connection.execute(
        table.select().where(table.c.number == number).with_only_columns(table.c.id)
    ).scalar()
    return None if found is None else (kind, str(found))


def _matches(
    context: ReadContext, match: str, kinds: frozenset[str], order: str, limit: int
) -> Sequence[RowMapping]:
    condition = " AND e.kind IN (SELECT value FROM json_each(:kinds))" if kinds else ""
    statement = sql(
        "SELECT e.kind AS kind, e.subject_id AS subject_id FROM search_index "
        "JOIN search_entry e ON e.entry = search_index.rowid "
        f"WHERE search_index MATCH :match{condition} {order} LIMIT :limit"
    )
    listed = "[" + ",".join(f'"{kind}"' for kind in sorted(kinds)) + "]"
    parameters: Mapping[str, object] = {"match": match, "limit": limit}
    if kinds:
        parameters = {**parameters, "kinds": listed}
    return context.connection.execute(statement, parameters).mappings().all()


def _hits(context: ReadContext, text: str, found: Sequence[Place]) -> Iterable[SearchHit]:
    images: dict[str, dict[str, dict[str, object]]] = {}
    for kind in {place.kind for place in found}:
        ids = [place.subject_id for place in found if place.kind == kind]
        images[kind] = row_images(context.connection, TABLE_NAMED[kind], ids)
    for place in found:
        row = images[place.kind][place.subject_id]
        cut = excerpt(searched_text(place.kind, row), text, EXCERPT_CHARACTERS)
        yield _hit(place, cut.text, cut.highlights, row)


def _hit(place: Place, text: str, spans: tuple[tuple[int, int], ...], row: Mapping[str, object]) -> SearchHit:
    return SearchHit(
        kind=place.kind,
        subject_id=place.subject_id,
        challenge_id=place.challenge_id,
        board_id=place.board_id,
        key=place.key,
        title=place.title,
        stage=place.stage,
        excerpt=text,
        spans=spans,
        at=str(row.get("updated_at", "")),
    )
