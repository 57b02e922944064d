"""Founding, joining and looking after people and organisations."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest
from sqlalchemy import Connection

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Board, Member, Organisation
from colab_app.domain.stages import TEMPLATE_STAGES, Template
from colab_app.domain.streams import LAB, board_stream
from tests.service.workbench import Workbench

LONG = "あ" * (limits.TITLE_CHARACTERS + 1)


def _organisation(bench: Workbench, **fields: object) -> c.AddOrganisation:
    return c.AddOrganisation(
        organisation_id=bench.lab.id(), name="水辺市 広報課", kind="bureau", fields=fields
    )


def _member(bench: Workbench, **fields: object) -> c.AddMember:
    return c.AddMember(
        member_id=bench.lab.id(),
        organisation_id=bench.lab.organisation_id,
        name="高瀬 みなと",
        role="official",
        fields=fields,
    )


def _revised(bench: Workbench, member_id: str, **fields: object) -> c.ReviseMember:
    return c.ReviseMember(member_id=member_id, fields=fields)


# -- founding and joining -----------------------------------------------------------------------------


def test_a_lab_begins_with_a_facilitator_an_organisation_and_a_board(bench: Workbench) -> None:
    member = bench.row(Member, bench.facilitator)
    board = bench.row(Board, bench.lab.board_id)
    assert (member.role, member.stream) == ("facilitator", LAB)
    assert bench.row(Organisation, member.organisation_id).kind == "municipality"
    assert board.stages == [str(stage) for stage in TEMPLATE_STAGES[Template.FULL_PILOT]]
    assert (board.open, board.archived, board.stream) == (True, False, board_stream(board.id))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"member_name": "  "}, "title.empty"),
        ({"board_title": ""}, "title.empty"),
        ({"organisation_name": "\t"}, "title.empty"),
        ({"organisation_kind": "club"}, "field.shape"),
        ({"template": "party"}, "field.shape"),
        ({"board_id": ""}, "field.shape"),
        ({"organisation_id": "a:b"}, "field.shape"),
        ({"member_name": LONG}, "field.long"),
        ({"board_title": "a\x00"}, "field.shape"),
        ({"member_name": "\ud83d"}, "field.shape"),
    ],
)
def test_a_lab_needs_names_and_known_words(
    empty_connection: Connection, changes: Mapping[str, str], code: str
) -> None:
    bench = Workbench(empty_connection, founded=False)
    assert bench.refused(dataclasses.replace(bench.lab.found(), **changes)) == code


def test_a_lab_is_founded_once_and_founding_cannot_be_undone(empty_connection: Connection) -> None:
    bench = Workbench(empty_connection, founded=False)
    assert bench.do(bench.lab.found()).inverse is None
    assert bench.refused(bench.lab.found(), bench.lab.id()) == "permit.entry"
    assert bench.refused(bench.lab.found()) == "permit.entry"


def test_somebody_joins_with_an_organisation_of_their_own(bench: Workbench) -> None:
    newcomer = bench.person(name="千葉 るい")
    member = bench.row(Member, newcomer)
    assert (member.name, member.role, member.active) == ("千葉 るい", "partner", True)
    assert bench.row(Organisation, member.organisation_id).name == "株式会社ひなた工房"


def test_somebody_joins_an_organisation_that_is_there(bench: Workbench) -> None:
    before = bench.rows(Organisation)
    newcomer = bench.person(organisation_id=bench.lab.organisation_id)
    assert bench.row(Member, newcomer).organisation_id == bench.lab.organisation_id
    assert bench.rows(Organisation) == before


@pytest.mark.parametrize("role", ["facilitator", "screen", "king"])
def test_nobody_joins_as_more_than_a_guest(bench: Workbench, role: str) -> None:
    assert bench.refused(bench.lab.join(role=role), bench.lab.id()) == "permit.role"


def test_one_joins_once(bench: Workbench) -> None:
    assert bench.refused(bench.lab.join(), bench.partner) == "permit.entry"


def test_nobody_joins_a_lab_that_has_not_begun(empty_connection: Connection) -> None:
    bench = Workbench(empty_connection, founded=False)
    assert bench.refused(bench.lab.join(), bench.lab.id()) == "permit.entry"


# -- organisations ------------------------------------------------------------------------------------


def test_an_organisation_is_added_by_whoever_writes(bench: Workbench) -> None:
    command = _organisation(bench, reading="みずべし", code="131016", valid_from="2024-04-01")
    assert bench.do(command, bench.partner).inverse is None
    row = bench.row(Organisation, command.organisation_id)
    assert (row.name, row.reading, row.code, row.valid_from) == (
        "水辺市 広報課",
        "みずべし",
        "131016",
        "2024-04-01",
    )
    assert bench.last_history().subject_id == command.organisation_id


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"version": 7}, "field.unknown"),
        ({"nonsense": ""}, "field.unknown"),
        ({"kind": "club"}, "field.shape"),
        ({"reading": 5}, "field.shape"),
        ({"name": " "}, "title.empty"),
        ({"offers": "あ" * (limits.COMMENT_CHARACTERS + 1)}, "field.long"),
    ],
)
def test_an_organisation_takes_only_what_fits(
    bench: Workbench, fields: Mapping[str, object], code: str
) -> None:
    assert bench.refused(_organisation(bench, **fields)) == code
    there = c.ReviseOrganisation(organisation_id=bench.lab.organisation_id, fields=fields)
    assert bench.refused(there) == code


def test_an_organisation_is_revised_by_the_facilitator(bench: Workbench) -> None:
    command = c.ReviseOrganisation(
        organisation_id=bench.lab.organisation_id, fields={"name": "東雲市 未来課"}
    )
    assert bench.refused(command, bench.partner) == "permit.role"
    inverse = bench.do(command).inverse
    assert bench.row(Organisation, bench.lab.organisation_id).name == "東雲市 未来課"
    assert inverse == c.ReviseOrganisation(
        organisation_id=bench.lab.organisation_id, fields={"name": "東雲市 政策企画課"}
    )


def test_an_unknown_organisation_is_gone(bench: Workbench) -> None:
    assert bench.refused(c.ReviseOrganisation(organisation_id="x", fields={})) == "gone"


# -- members ------------------------------------------------------------------------------------------


def test_a_person_is_added_and_put_aside_again(bench: Workbench) -> None:
    command = _member(bench, reading="たかせ みなと", skills="統計")
    outcome = bench.do(command)
    row = bench.row(Member, command.member_id)
    assert (row.name, row.role, row.skills, row.active) == ("高瀬 みなと", "official", "統計", True)
    assert outcome.inverse is not None
    bench.do(outcome.inverse)
    assert not bench.row(Member, command.member_id).active
    assert bench.refused(bench.lab.idea(), command.member_id) == "permit.unknown_member"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"role": "king"}, "field.shape"),
        ({"active": "yes"}, "field.shape"),
        ({"login": "root"}, "field.unknown"),
        ({"joined_at": ""}, "field.unknown"),
        ({"name": ""}, "title.empty"),
        ({"skills": "a\x00b"}, "field.shape"),
    ],
)
def test_a_person_takes_only_what_fits(bench: Workbench, fields: Mapping[str, object], code: str) -> None:
    assert bench.refused(_member(bench, **fields)) == code
    assert bench.refused(_revised(bench, bench.partner, **fields)) == code


def test_a_person_belongs_to_an_organisation_that_is_there(bench: Workbench) -> None:
    assert bench.refused(dataclasses.replace(_member(bench), organisation_id="nowhere")) == "gone"
    assert bench.refused(_revised(bench, bench.partner, organisation_id="nowhere"), bench.partner) == "gone"
    bench.do(_revised(bench, bench.partner, organisation_id=bench.lab.organisation_id), bench.partner)
    assert bench.row(Member, bench.partner).organisation_id == bench.lab.organisation_id


def test_people_look_after_themselves_but_not_after_their_role(bench: Workbench) -> None:
    bench.do(_revised(bench, bench.partner, name="森 翼", name_other="Mori Tsubasa"), bench.partner)
    assert bench.row(Member, bench.partner).name == "森 翼"
    assert bench.refused(_revised(bench, bench.partner, role="facilitator"), bench.partner) == "permit.role"
    assert bench.refused(_revised(bench, bench.partner, active=True), bench.partner) == "permit.role"
    assert bench.refused(_revised(bench, bench.official, name="x"), bench.partner) == "permit.role"


def test_a_facilitator_gives_roles(bench: Workbench) -> None:
    inverse = bench.do(_revised(bench, bench.partner, role="facilitator")).inverse
    bench.do(bench.lab.board(), bench.partner)
    assert inverse is not None
    bench.do(inverse)
    assert bench.refused(bench.lab.board(), bench.partner) == "permit.role"


def test_an_unknown_person_is_gone(bench: Workbench) -> None:
    assert bench.refused(_revised(bench, "x")) == "gone"


def test_an_id_is_taken_once(bench: Workbench) -> None:
    twice = dataclasses.replace(_member(bench), member_id=bench.partner)
    assert bench.refused(twice) == "exists"
    again = dataclasses.replace(_organisation(bench), organisation_id=bench.lab.organisation_id)
    assert bench.refused(again) == "exists"
