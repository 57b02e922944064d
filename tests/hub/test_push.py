"""The contract of pushing, held to every kind of hub: once, in order, or not at all."""

from __future__ import annotations

import re

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused
from colab_app.domain.streams import board_stream, own_stream
from colab_app.service.hub_port import START, Receipt
from tests.support.hub_sites import HubSite, do, found, join, row_values, whole_stream

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


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
    row = row_values(site, "challenge", second.challenge_id)
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
    row = row_values(site, "challenge", challenge.challenge_id)
    assert row["version"] == 2
    assert MOMENT.fullmatch(str(row["removed_at"]))
    assert row["removed_at"] == row["updated_at"] > row["created_at"]  # type: ignore[operator]  # moments are texts
    do(site, c.RestoreSubject(subject_kind="challenge", subject_id=challenge.challenge_id))
    row = row_values(site, "challenge", challenge.challenge_id)
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
    row = row_values(site, "challenge", challenge.challenge_id)
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
    assert row_values(site, "challenge", challenge.challenge_id)["problem"] == "先に着いた文。"
    copy = row_values(site, "conflict_copy", clashing.conflict_id)
    assert (copy["mine"], copy["theirs"]) == ("後から来た文。", "先に着いた文。")


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
