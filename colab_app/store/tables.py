"""Tables of the lab, made from the records: one definition for the replica and every hub."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Index, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeEngine

from colab_app.domain.records import RECORDS, Record, record_name
from colab_app.store.types import JsonText

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "str": Text,
    "int": BigInteger,
    "bool": Boolean,
    "JsonList": JsonText,
    "JsonMap": JsonText,
}

METADATA = MetaData()


def column_shape(record: type[Record], name: str) -> str:
    """The annotation of a record's field: str, int, bool, JsonList or JsonMap."""
    return str(next(field.type for field in dataclasses.fields(record) if field.name == name))


def _table(record: type[Record]) -> Table:
    name = record_name(record)
    columns = [
        Column(field.name, _TYPES[str(field.type)], primary_key=field.name == "id", nullable=False)
        for field in dataclasses.fields(record)
    ]
    # The next number is the highest plus one: without an index each new row would read all others.
    numbered = (("number",),) if record.numbered else ()
    indexes = [
        Index(f"{name}_by_{'_'.join(columns_of_index)}", *columns_of_index)
        for columns_of_index in (*record.indexed, *numbered, ("stream",))
    ]
    uniques = [UniqueConstraint(*columns_of_unique) for columns_of_unique in record.unique]
    return Table(name, METADATA, *columns, *indexes, *uniques)


TABLES: Mapping[type[Record], Table] = {record: _table(record) for record in RECORDS}
RECORD_OF: Mapping[str, type[Record]] = {record_name(record): record for record in RECORDS}
TABLE_NAMED: Mapping[str, Table] = {record_name(record): table for record, table in TABLES.items()}
ORDER: tuple[str, ...] = tuple(record_name(record) for record in RECORDS)
"""Table names, parents before children."""


def values_of(row: Record) -> dict[str, object]:
    """A record as plain column values."""
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}


def record_from(record: type[Record], values: Mapping[str, object]) -> Record:
    """A record from column values; unknown columns (of a newer schema) are left out."""
    names = {field.name for field in dataclasses.fields(record)}
    return record(**{key: value for key, value in values.items() if key in names})  # type: ignore[arg-type]  # the table has the record's shapes
