"""Many at once, on every kind of hub: nothing is lost, nothing is doubled, and readers miss nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from colab_app.domain import commands as c
from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream
from colab_app.service.hub_port import START, Hub, Receipt
from tests.support.hub_sites import HubSite, do, found, join, whole_stream

PEOPLE = 6


def _together(work: Sequence[Callable[[], list[Receipt]]]) -> list[Receipt]:
    """Runs everything at the same time, each in a thread of its own, and gives all receipts."""
    start = threading.Barrier(len(work))

    def run(each: Callable[[], list[Receipt]]) -> list[Receipt]:
        start.wait()
        return each()

    with ThreadPoolExecutor(len(work)) as pool:
        return [receipt for receipts in pool.map(run, work) for receipt in receipts]


def _pushing(hub: Hub, envelopes: Sequence[Envelope]) -> Callable[[], list[Receipt]]:
    return lambda: [hub.push(envelope) for envelope in envelopes]


def _people(site: HubSite) -> list[tuple[str, Hub]]:
    found(site)
    return [join(site, role="official") for _ in range(PEOPLE)]


def test_every_push_gets_a_revision_of_its_own(site: HubSite) -> None:
    people = _people(site)
    stream = board_stream(site.lab.board_id)
    receipts = _together(
        [
            _pushing(hub, [site.lab.envelope(site.lab.challenge(), member_id) for _ in range(5)])
            for member_id, hub in people
        ]
    )
    assert sorted(receipt.revisions[stream] for receipt in receipts) == list(range(2, 2 + PEOPLE * 5))
    rows = whole_stream(site.hub(site.lab.facilitator_id), stream)
    numbers = [row.values["number"] for row in rows if row.table == "challenge" and row.values]
    assert len(set(numbers)) == len(numbers) == PEOPLE * 5


def test_no_sentence_is_lost_when_all_write_the_same_text(site: HubSite) -> None:
    people = _people(site)
    challenge = site.lab.challenge(fields={"problem": "はじめ。", "owner_organisation_id": ""})
    do(site, challenge)
    for member_id, _ in people:
        do(site, c.ReviseMember(member_id=member_id, fields={"role": "facilitator"}))
    sentences = [f"{number}人目の文。" for number in range(PEOPLE)]
    edits = [
        site.lab.text(challenge.challenge_id, "はじめ。", f"はじめ。{sentence}") for sentence in sentences
    ]
    _together(
        [
            _pushing(hub, [site.lab.envelope(edit, member_id)])
            for edit, (member_id, hub) in zip(edits, people, strict=True)
        ]
    )
    rows = whole_stream(site.hub(site.lab.facilitator_id), board_stream(site.lab.board_id))
    texts = [str(row.values["problem"]) for row in rows if row.table == "challenge" and row.values]
    texts += [str(row.values["mine"]) for row in rows if row.table == "conflict_copy" and row.values]
    assert [sentence for sentence in sentences if sentence not in "".join(texts)] == []


def test_one_support_each_however_many_devices_say_so(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    challenge = site.lab.challenge()
    do(site, challenge)
    hubs = [hub, *(site.another_hub(member_id) for _ in range(3))]
    receipts = _together(
        [
            _pushing(each, [site.lab.envelope(site.lab.support(challenge.challenge_id), member_id)])
            for each in hubs
        ]
    )
    assert sorted(len(receipt.revisions) for receipt in receipts) == [0, 0, 0, 1]


def test_the_same_command_from_two_places_is_applied_once(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    hubs = [hub, *(site.another_hub(member_id) for _ in range(3))]
    envelopes = [site.lab.envelope(site.lab.idea(), member_id) for _ in range(8)]
    receipts = _together([_pushing(each, envelopes) for each in hubs])
    by_id = {receipt.command_id: receipt for receipt in receipts}
    assert len(receipts) == 32
    assert all(receipt == by_id[receipt.command_id] for receipt in receipts)
    rows = whole_stream(hub, board_stream(site.lab.board_id))
    assert len([row for row in rows if row.table == "idea"]) == 8


def test_only_one_of_many_founds_the_lab(site: HubSite) -> None:
    strangers = [site.lab.id() for _ in range(4)]
    founders, refused = [], []

    def founding(member_id: str, hub: Hub) -> Callable[[], list[Receipt]]:
        command = c.FoundLab(
            organisation_id=site.lab.id(),
            organisation_name="水辺市",
            organisation_kind="municipality",
            member_name="誰か",
            board_id=site.lab.id(),
            board_title="はじまり",
            template="pitch",
        )
        envelope = site.lab.envelope(command, member_id)

        def work() -> list[Receipt]:
            try:
                receipt = hub.push(envelope)
            except Refused as refusal:
                refused.append(refusal.code)
                return []
            founders.append(member_id)
            return [receipt]

        return work

    receipts = _together([founding(member_id, site.hub(member_id)) for member_id in strangers])
    assert len(receipts) == len(founders) == 1
    assert refused == ["permit.entry"] * 3
    rows = whole_stream(site.hub(founders[0]), "lab")
    assert [row.id for row in rows if row.table == "member"] == founders


def test_a_reader_who_follows_misses_nothing(site: HubSite) -> None:
    people = _people(site)
    stream = board_stream(site.lab.board_id)
    reader = site.another_hub(site.lab.facilitator_id)
    done = threading.Event()
    seen: set[str] = set()

    def follow() -> None:
        after, last = START, False
        while True:
            last = done.is_set()
            with reader.snapshot() as snapshot:
                page = snapshot.read(stream, after, 10)
            seen.update(row.id for row in page.rows if row.table == "idea")
            after = page.position
            if last and not page.more:
                return

    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(follow)
        try:
            receipts = _together(
                [
                    _pushing(hub, [site.lab.envelope(site.lab.idea(), member_id) for _ in range(15)])
                    for member_id, hub in people
                ]
            )
        finally:
            done.set()
        following.result()
    assert len(receipts) == len(seen) == PEOPLE * 15
