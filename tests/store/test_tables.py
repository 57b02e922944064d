"""Tables come from the records: one definition, the same values in and out."""

from __future__ import annotations

import dataclasses
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import UniqueConstraint
from sqlalchemy.dialects.sqlite import dialect

from colab_app.domain.records import RECORDS, Challenge, Idea, Record, record_name
from colab_app.store.fingerprint import fingerprint
from colab_app.store.tables import ORDER, RECORD_OF, TABLE_NAMED, TABLES, column_shape, record_from, values_of
from colab_app.store.types import JsonText
from tests.domain.command_strategies import SHAPES


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_a_table_has_the_columns_of_its_record(record: type[Record]) -> None:
    table = TABLES[record]
    assert [column.name for column in table.columns] == [field.name for field in dataclasses.fields(record)]
    assert [column.name for column in table.primary_key] == ["id"]
    assert not any(column.nullable for column in table.columns)
    assert TABLE_NAMED[record_name(record)] is table
    assert RECORD_OF[record_name(record)] is record


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_a_table_has_the_indexes_and_keys_of_its_record(record: type[Record]) -> None:
    table = TABLES[record]
    indexed = {tuple(column.name for column in index.columns) for index in table.indexes}
    assert {*record.indexed, ("stream",)} <= indexed
    unique = {
        tuple(column.name for column in constraint.columns)
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    }
    assert unique == set(record.unique)


def test_parents_come_first() -> None:
    assert tuple(record_name(record) for record in RECORDS) == ORDER


def test_a_row_survives_values_and_back() -> None:
    row = Idea(id="i", stream="s", board_id="b", title="案", extra={"a": [1]})
    assert record_from(Idea, values_of(row)) == row


def test_columns_of_a_newer_app_are_left_out() -> None:
    values = values_of(Idea(id="i", stream="s", board_id="b", title="案"))
    assert record_from(Idea, {**values, "from_the_future": 1}) == record_from(Idea, values)


def test_shapes_are_told() -> None:
    assert column_shape(Challenge, "success") == "JsonList"
    assert column_shape(Challenge, "number") == "int"


@given(SHAPES["JsonMap"] | SHAPES["JsonList"])
def test_json_survives_the_database(value: object) -> None:
    kind = JsonText()
    stored = kind.process_bind_param(value, dialect())
    assert stored is not None
    with sqlite3.connect(":memory:") as connection:
        (kept,) = connection.execute("SELECT ?", (stored,)).fetchone()
    connection.close()
    assert kind.process_result_value(kept, dialect()) == value


def test_no_json_stays_none() -> None:
    kind = JsonText()
    assert kind.process_bind_param(None, dialect()) is None
    assert kind.process_result_value(None, dialect()) is None


PAIRS = st.lists(st.tuples(st.text(max_size=6), st.integers(1, 99)), max_size=12)


@given(PAIRS, st.randoms(use_true_random=False))
def test_a_fingerprint_does_not_care_about_order(pairs: list[tuple[str, int]], chance: object) -> None:
    assert fingerprint(pairs) == fingerprint(reversed(pairs))


@given(st.lists(st.tuples(st.uuids(version=4).map(str), st.integers(1, 99)), min_size=1, max_size=12))
def test_a_fingerprint_sees_a_changed_version_and_a_missing_row(pairs: list[tuple[str, int]]) -> None:
    changed = [(pairs[0][0], pairs[0][1] + 1), *pairs[1:]]
    assert len({fingerprint(pairs), fingerprint(changed), fingerprint(pairs[1:])}) == 3


def test_a_fingerprint_is_a_count_and_eight_digits() -> None:
    assert fingerprint([]) == "0-00000000"
    assert fingerprint([("a", 1)]).startswith("1-")
    assert len(fingerprint([("a", 1)])) == 10
