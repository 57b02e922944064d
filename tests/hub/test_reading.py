"""The contract of pulling: whole revisions, in order, nothing twice, and a history that cannot be faked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from colab_app.domain import commands as c
from colab_app.domain.streams import board_stream
from colab_app.service.hub_port import START, FeedRow, Hub, Position, StreamPage
from colab_app.store.fingerprint import fingerprint
from tests.support.hub_sites import HubSite, do, found, whole_stream


def _pages(hub: Hub, stream: str, row_limit: int) -> list[StreamPage]:
    """All pages from the start, as one pull reads them."""
    pages: list[StreamPage] = []
    after = START
    with hub.snapshot() as snapshot:
        while not pages or pages[-1].more:
            pages.append(snapshot.read(stream, after, row_limit))
            after = pages[-1].position
    return pages


def _fill(site: HubSite) -> str:
    """Ten single posts, a batch of twelve and ten changes; gives the board's stream."""
    ideas = [site.lab.idea(f"案 {number}") for number in range(10)]
    for idea in ideas:
        do(site, idea)
    records = [{"kind": "idea", "id": site.lab.id(), "title": f"声 {number}"} for number in range(12)]
    do(
        site,
        c.ImportRecords(
            batch_id=site.lab.id(), board_id=site.lab.board_id, source="", file_name="", records=records
        ),
    )
    for idea in ideas:
        do(site, c.GroupIdea(idea_id=idea.idea_id, grouping="足"))
    return board_stream(site.lab.board_id)


def _keys(rows: Sequence[FeedRow]) -> list[tuple[str, str]]:
    return [(row.table, row.id) for row in rows]


@pytest.mark.parametrize("row_limit", [1, 3, 7, 14, 1000])
def test_pages_of_any_size_give_every_row_once(site: HubSite, row_limit: int) -> None:
    hub = found(site)
    stream = _fill(site)
    pages = _pages(hub, stream, row_limit)
    keys = _keys([row for page in pages for row in page.rows])
    assert keys == _keys(whole_stream(hub, stream))
    assert len(set(keys)) == len(keys)
    assert all(len(page.rows) >= row_limit for page in pages[:-1])
    assert [page.position for page in pages] == sorted({page.position for page in pages})


def test_a_revision_is_never_torn_apart(site: HubSite) -> None:
    hub = found(site)
    stream = _fill(site)
    # The batch with its twelve posts and its mark in the history is one revision of 14 rows.
    sizes = [len(page.rows) for page in _pages(hub, stream, 1)]
    assert sizes.count(14) == 1
    assert max(sizes) == 14


def test_a_page_reaches_as_far_as_its_position_says(site: HubSite) -> None:
    hub = found(site)
    stream = _fill(site)
    with hub.snapshot() as snapshot:
        whole = snapshot.read(stream, START, 1000)
        head = snapshot.streams(site.lab.facilitator_id)[stream]
        assert (whole.position, whole.more) == (head, False)
        assert snapshot.read(stream, head, 10) == StreamPage(stream, (), head, more=False)
        first = snapshot.read(stream, START, 5)
        assert first.more
        rest = snapshot.read(stream, first.position, 1000)
    assert _keys(first.rows) + _keys(rest.rows) == _keys(whole.rows)


def test_a_snapshot_does_not_see_what_comes_after_it(site: HubSite) -> None:
    # A file hub is locked while somebody reads: there the writer waits for the reader instead.
    if site.name == "sqlite":
        site.close()
    hub = found(site)
    stream = board_stream(site.lab.board_id)
    if site.name == "sqlite":
        with hub.snapshot() as snapshot:
            before = snapshot.read(stream, START, 1000)
        do(site, site.lab.idea())
    else:
        with hub.snapshot() as snapshot:
            head = snapshot.streams(site.lab.facilitator_id)[stream]
            site.lab.push(site.another_hub(site.lab.facilitator_id), site.lab.idea())
            before = snapshot.read(stream, START, 1000)
            assert before.position == head
    assert len(whole_stream(hub, stream)) == len(before.rows) + 2


def test_a_row_changed_often_comes_once_at_its_newest_revision(site: HubSite) -> None:
    hub = found(site)
    stream = board_stream(site.lab.board_id)
    idea = site.lab.idea()
    do(site, idea)
    with hub.snapshot() as snapshot:
        middle = snapshot.streams(site.lab.facilitator_id)[stream]
    for grouping in "abc":
        do(site, c.GroupIdea(idea_id=idea.idea_id, grouping=grouping))
    with hub.snapshot() as snapshot:
        page = snapshot.read(stream, middle, 1000)
    ideas = [row for row in page.rows if row.table == "idea"]
    assert [(row.values or {})["grouping"] for row in ideas] == ["c"]
    assert page.position.revision == middle.revision + 3


def test_a_dropped_row_comes_as_gone(site: HubSite) -> None:
    hub = found(site)
    challenge = site.lab.challenge()
    do(site, challenge)
    do(site, site.lab.support(challenge.challenge_id))
    do(site, site.lab.support(challenge.challenge_id, on=False))
    stream = board_stream(site.lab.board_id)
    supports = [row for row in whole_stream(hub, stream) if row.table == "support"]
    assert supports == [FeedRow("support", f"{challenge.challenge_id}:{site.lab.facilitator_id}", None)]


def test_only_real_positions_are_known(site: HubSite) -> None:
    hub = found(site)
    stream = _fill(site)
    positions = [page.position for page in _pages(hub, stream, 1)]
    with hub.snapshot() as snapshot:
        assert snapshot.knows(stream, START)
        assert snapshot.knows("board:unheard of", START)
        assert all(snapshot.knows(stream, position) for position in positions)
        assert not snapshot.knows(stream, Position(positions[0].revision, positions[1].mark))
        assert not snapshot.knows(stream, Position(positions[-1].revision + 1, positions[-1].mark))
        assert not snapshot.knows("lab", positions[-1])
        assert not snapshot.knows("board:unheard of", positions[0])
    assert len({position.mark for position in positions}) == len(positions)


def test_commands_that_the_hub_forgot_are_named(site: HubSite) -> None:
    hub = found(site)
    envelopes = [site.lab.envelope(site.lab.idea()) for _ in range(3)]
    for envelope in envelopes:
        hub.push(envelope)
    ids = [envelope.id for envelope in envelopes]
    with hub.snapshot() as snapshot:
        assert snapshot.missing_commands([]) == frozenset()
        assert snapshot.missing_commands(ids) == frozenset()
        assert snapshot.missing_commands([*ids, "a", "b"]) == {"a", "b"}
        many = [f"lost {number}" for number in range(1200)]
        assert snapshot.missing_commands([*many, *ids]) == frozenset(many)


def test_the_digest_is_that_of_the_rows(site: HubSite) -> None:
    hub = found(site)
    stream = _fill(site)
    pairs: dict[str, list[tuple[str, int]]] = {}
    for row in whole_stream(hub, stream):
        if row.values is not None:
            pairs.setdefault(row.table, []).append((row.id, int(str(row.values["version"]))))
    with hub.snapshot() as snapshot:
        assert snapshot.digest(stream) == {table: fingerprint(rows) for table, rows in pairs.items()}
        assert snapshot.digest("board:unheard of") == {}
