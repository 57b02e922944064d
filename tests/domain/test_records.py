"""Records keep the promises every store relies on."""

from __future__ import annotations

import dataclasses
import re

import pytest

from colab_app.domain.records import (
    RECORDS,
    BoardMember,
    Challenge,
    ConflictCopy,
    History,
    Record,
    record_name,
)

SHAPES = {"str", "int", "bool", "JsonList", "JsonMap"}
PARENT_KEYS = {
    "organisation_id": "organisation",
    "member_id": "member",
    "board_id": "board",
    "challenge_id": "challenge",
    "idea_id": "idea",
}


def _columns(record: type[Record]) -> dict[str, dataclasses.Field[object]]:
    return {field.name: field for field in dataclasses.fields(record)}


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_columns_have_shapes_that_every_database_has(record: type[Record]) -> None:
    assert {str(field.type) for field in _columns(record).values()} <= SHAPES


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_promises_speak_of_columns_that_exist(record: type[Record]) -> None:
    columns = set(_columns(record))
    spoken_of = {name for names in (*record.unique, *record.indexed) for name in names} | set(record.trusted)
    assert spoken_of <= columns
    assert set(record.trusted.values()) <= {"me", "now"}
    assert record.numbered == ("number" in columns)


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_the_store_knows_who_and_when(record: type[Record]) -> None:
    columns = set(_columns(record))
    when = {"created_at", "updated_at", "joined_at"} & columns
    # A draft of an import has a name and a moment that its source claims; they stand in columns of their own.
    assert when <= set(record.trusted)
    assert ("author_id" in columns) == (record.trusted.get("author_id") == "me")


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_what_the_store_sets_needs_no_value_from_a_caller(record: type[Record]) -> None:
    columns = _columns(record)
    for name in (*record.trusted, *(["number"] if record.numbered else []), "version"):
        assert columns[name].default is not dataclasses.MISSING, name


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_a_record_stands_after_what_it_belongs_to(record: type[Record]) -> None:
    order = [record_name(each) for each in RECORDS]
    for column, parent in PARENT_KEYS.items():
        if column in _columns(record):
            assert order.index(parent) <= order.index(record_name(record)), column


def test_moments_and_sizes_carry_their_unit() -> None:
    for record in RECORDS:
        for name, field in _columns(record).items():
            if name.startswith(("created", "updated", "removed", "said", "issued", "joined")):
                assert name.endswith("_at")
            if field.type == "int" and name not in {"version", "number", "value"}:
                assert re.search(r"_(bytes|seconds)$", name), name


def test_names_of_tables_are_the_names_of_records() -> None:
    assert record_name(Challenge) == "challenge"
    assert record_name(BoardMember) == "board_member"
    assert record_name(ConflictCopy) == "conflict_copy"
    assert record_name(History) == "history"
    assert len({record_name(record) for record in RECORDS}) == len(RECORDS)


def test_a_new_row_is_alive_open_and_unsettled() -> None:
    defaults = {
        (record_name(record), name): field.default
        for record in RECORDS
        for name, field in _columns(record).items()
        if field.type == "bool"
    }
    assert {key for key, value in defaults.items() if value} == {("member", "active"), ("board", "open")}
    for record in RECORDS:
        if "removed_at" in _columns(record):
            assert _columns(record)["removed_at"].default == ""


def test_records_do_not_change() -> None:
    row = BoardMember(id="b:m", stream="board:b", board_id="b", member_id="m")
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.member_id = "x"  # type: ignore[misc]  # that is what is tried
    assert row == BoardMember(id="b:m", stream="board:b", board_id="b", member_id="m")


def test_a_new_row_begins_with_version_one() -> None:
    assert BoardMember(id="b:m", stream="board:b", board_id="b", member_id="m").version == 1
