"""The contract of pushing, held to every kind of hub: once, in order, or not at all."""

from __future__ import annotations

import re

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream, own_stream
from colab_app.service.hub_port import START, Receipt
from tests.support.hub_sites import HubSite, do, found, join, whole_stream

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def _values(site: HubSite, table: str, row_id: str, stream: str = "") -> dict[str, object]:
    """The row as the facilitator's desk would pull it."""
    rows = whole_stream(site.hub(site.lab.facilitator_id), stream or board_stream(site.lab.board_id))
    found_rows = [row.values for row in rows if (row.table, row.id) == (table, row_id)]
    assert len(found_rows) == 1
    assert found_rows[0] is not None
    return dict(found_rows[0])


def _digests(site: HubSite) -> dict[str, object]:
    with site.hub(site.lab.facilitator_id).snapshot() as snapshot:
        return {stream: snapshot.digest(stream) for stream in snapshot.streams(site.lab.facilitator_id)}


def test_a_receipt_names_the_revision_of_each_stream(site: HubSite) -> None:
    hub = site.hub(site.lab.facilitator_id)
    board = board_stream(site.lab.board_id)
    envelope = site.lab.envelope(site.lab.found())
    assert hub.push(envelope) == Receipt(envelope.id, {"lab": 1, board: 1})
    envelope = site.lab.envelope(site.lab.challenge())
    assert hub.push(envelope) == Receipt(envelope.id, {board: 2})


def test_a_command_is_applied_once_however_often_it_is_pushed(site: HubSite) -> None:
    hub = found(site)
    envelope = site.lab.envelope(site.lab.idea())
    receipt = hub.push(envelope)
    before = _digests(site)
    assert [hub.push(envelope) for _ in range(3)] == [receipt] * 3
    assert site.another_hub(site.lab.facilitator_id).push(envelope) == receipt
    assert _digests(site) == before


def test_founding_can_be_pushed_again_too(site: HubSite) -> None:
    hub = site.hub(site.lab.facilitator_id)
    envelope = site.lab.envelope(site.lab.found())
    assert hub.push(envelope) == hub.push(envelope)


def test_a_refused_command_leaves_nothing_behind(site: HubSite) -> None:
    hub = found(site)
    before = _digests(site)
    envelope = site.lab.envelope(site.lab.comment("nowhere"))
    with pytest.raises(Refused) as refusal:
        hub.push(envelope)
    assert refusal.value.code == "gone"
    assert _digests(site) == before
    with hub.snapshot() as snapshot:
        assert snapshot.missing_commands([envelope.id]) == {envelope.id}


def test_a_refused_command_may_be_tried_again_when_things_have_changed(site: HubSite) -> None:
    found(site)
    member_id, hub = join(site)
    challenge = site.lab.challenge(stage="triage")
    do(site, challenge)
    envelope = site.lab.envelope(site.lab.proposal(challenge.challenge_id), member_id)
    with pytest.raises(Refused) as refusal:
        hub.push(envelope)
    assert refusal.value.code == "permit.stage"
    do(
        site,
        c.MoveChallenge(
            challenge_id=challenge.challenge_id, from_stage="triage", to_stage="open", position="W"
        ),
    )
    assert hub.push(envelope).revisions == {board_stream(site.lab.board_id): 4}


def test_a_command_that_changes_nothing_is_remembered(site: HubSite) -> None:
    hub = found(site)
    challenge = site.lab.challenge()
    do(site, challenge)
    do(site, site.lab.support(challenge.challenge_id))
    before = _digests(site)
    envelope = site.lab.envelope(site.lab.support(challenge.challenge_id))
    assert hub.push(envelope) == Receipt(envelope.id, {})
    assert hub.push(envelope) == Receipt(envelope.id, {})
    assert _digests(site) == before
    with hub.snapshot() as snapshot:
        assert snapshot.missing_commands([envelope.id, "unheard of"]) == {"unheard of"}


def test_the_hub_sets_who_when_and_the_number(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site)
    first, second = site.lab.challenge("一つめ"), site.lab.challenge("二つめ")
    do(site, first)
    do(site, second, member_id)
    row = _values(site, "challenge", second.challenge_id)
    assert (row["author_id"], row["version"], row["number"]) == (member_id, 1, 2)
    assert MOMENT.fullmatch(str(row["created_at"]))
    assert row["created_at"] == row["updated_at"] == row["stage_since_at"]
    assert row["removed_at"] == ""


def test_a_change_raises_the_version_and_stamps_the_moment(site: HubSite) -> None:
    found(site)
    challenge = site.lab.challenge()
    do(site, challenge)
    site.lab.clock.advance(60)
    do(site, c.RemoveSubject(subject_kind="challenge", subject_id=challenge.challenge_id))
    row = _values(site, "challenge", challenge.challenge_id)
    assert row["version"] == 2
    assert MOMENT.fullmatch(str(row["removed_at"]))
    assert row["removed_at"] == row["updated_at"] > row["created_at"]  # type: ignore[operator]  # moments are texts
    do(site, c.RestoreSubject(subject_kind="challenge", subject_id=challenge.challenge_id))
    row = _values(site, "challenge", challenge.challenge_id)
    assert (row["removed_at"], row["version"]) == ("", 3)


def test_lists_and_mappings_come_back_as_they_went(site: HubSite) -> None:
    found(site)
    fields = {
        "success": ["待ち時間を半分に", 'a "quoted" \\ text', {"a": [1, 2.5, None, True]}],
        "schedule": {"開始": "2026-12-01", "b": ["c"]},
        "problem": "'; drop table lab.challenge; -- %s {}\n改行\t😀",
    }
    challenge = site.lab.challenge(fields=fields)
    do(site, challenge)
    row = _values(site, "challenge", challenge.challenge_id)
    assert {key: row[key] for key in fields} == fields


def test_an_id_is_used_once(site: HubSite) -> None:
    hub = found(site)
    idea = site.lab.idea()
    do(site, idea)
    with pytest.raises(Refused) as refusal:
        site.lab.push(hub, idea)
    assert refusal.value.code == "exists"


def test_a_lab_is_founded_once(site: HubSite) -> None:
    found(site)
    stranger = site.lab.id()
    with pytest.raises(Refused) as refusal:
        site.lab.push(site.hub(stranger), site.lab.found(), stranger)
    assert refusal.value.code == "permit.entry"


def test_a_stranger_changes_nothing(site: HubSite) -> None:
    found(site)
    stranger = site.lab.id()
    with pytest.raises(Refused) as refusal:
        site.lab.push(site.hub(stranger), site.lab.idea(), stranger)
    assert refusal.value.code == "permit.unknown_member"


def test_a_published_draft_moves_from_ones_own_stream_to_the_board(site: HubSite) -> None:
    hub = found(site)
    own, board = own_stream(site.lab.facilitator_id), board_stream(site.lab.board_id)
    draft = site.lab.draft()
    assert do(site, draft).revisions == {own: 1}
    published = c.CreateChallenge(
        challenge_id=draft.draft_id,
        board_id=site.lab.board_id,
        stage="open",
        position="V",
        fields={"title": "公開"},
    )
    assert do(site, published).revisions == {own: 2, board: 2}
    assert [(row.id, row.values) for row in whole_stream(hub, own)] == [(draft.draft_id, None)]


def test_both_texts_of_a_clash_are_kept(site: HubSite) -> None:
    found(site)
    member_id, _ = join(site, "official")
    challenge = site.lab.challenge(fields={"problem": "もとの文。", "owner_id": member_id})
    do(site, challenge)
    do(site, site.lab.text(challenge.challenge_id, "もとの文。", "先に着いた文。"), member_id)
    clashing = site.lab.text(challenge.challenge_id, "もとの文。", "後から来た文。")
    do(site, clashing)
    assert _values(site, "challenge", challenge.challenge_id)["problem"] == "先に着いた文。"
    copy = _values(site, "conflict_copy", clashing.conflict_id)
    assert (copy["mine"], copy["theirs"]) == ("後から来た文。", "先に着いた文。")


def test_an_import_brings_each_foreign_post_once(site: HubSite) -> None:
    hub = found(site)

    def batch(count: int) -> c.ImportRecords:
        records = [
            {"kind": "idea", "id": site.lab.id(), "title": f"声 {number}", "source_id": str(number)}
            for number in range(count)
        ]
        return c.ImportRecords(
            batch_id=site.lab.id(),
            board_id=site.lab.board_id,
            source="voices",
            file_name="voices.csv",
            records=records,
        )

    do(site, batch(120))
    do(site, batch(200))
    ideas = [row for row in whole_stream(hub, board_stream(site.lab.board_id)) if row.table == "idea"]
    assert len(ideas) == 200
    assert sorted(int(str(row.values["number"])) for row in ideas if row.values) == list(range(1, 201))


def test_an_import_can_be_taken_out_and_brought_back(site: HubSite) -> None:
    found(site)
    ids = [site.lab.id() for _ in range(3)]
    batch = c.ImportRecords(
        batch_id=site.lab.id(),
        board_id=site.lab.board_id,
        source="voices",
        file_name="voices.csv",
        records=[{"kind": "idea", "id": each, "title": "声"} for each in ids],
    )
    do(site, batch)
    for undone in (True, False):
        # A row named twice, and one of nowhere, make no difference.
        rows = [["idea", each] for each in (*ids, ids[0], "nowhere")]
        do(site, c.SetImportUndone(batch_id=batch.batch_id, undone=undone, rows=rows, last=True))
        values = [_values(site, "idea", each) for each in ids]
        assert [bool(each["removed_at"]) for each in values] == [undone] * 3
        assert [each["version"] for each in values] == [2 if undone else 3] * 3


def test_a_malformed_import_is_refused(site: HubSite) -> None:
    found(site)
    for records in (["nothing"], [{"kind": "king", "id": "x"}], [{"kind": "idea"}], [{"kind": ["idea"]}]):
        command = c.ImportRecords(
            batch_id="b", board_id=site.lab.board_id, source="", file_name="", records=records
        )
        with pytest.raises(Refused) as refusal:
            do(site, command)
        assert refusal.value.code == "import.record"


def test_a_set_is_the_same_whoever_says_so(site: HubSite) -> None:
    hub = found(site)
    member_id, _ = join(site)
    challenge = site.lab.challenge()
    do(site, challenge)
    do(site, site.lab.tag(challenge.challenge_id))
    assert do(site, site.lab.tag(challenge.challenge_id), member_id).revisions == {}
    assert do(site, site.lab.tag(challenge.challenge_id, on=False), member_id).revisions
    assert do(site, site.lab.tag(challenge.challenge_id, on=False)).revisions == {}
    gone = [row for row in whole_stream(hub, board_stream(site.lab.board_id)) if row.table == "tagging"]
    assert [row.values for row in gone] == [None]


def test_nothing_is_in_a_new_hub(site: HubSite) -> None:
    hub = site.hub(site.lab.facilitator_id)
    assert hub.identity().hub_id == "hub-of-the-test"
    with hub.snapshot() as snapshot:
        heads = snapshot.streams(site.lab.facilitator_id)
        assert heads == {"lab": START, own_stream(site.lab.facilitator_id): START}
        assert snapshot.digest("lab") == {}
