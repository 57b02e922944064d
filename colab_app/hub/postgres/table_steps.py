"""Writes the SQL that makes the lab's tables on a server, from the records."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import StrEnum

from colab_app.domain import limits
from colab_app.domain.records import RECORDS, Record, record_name
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import CommentKind, OrganisationKind, ProposalState, ReactionMark, Role
from colab_app.store.tables import TABLES, column_shape

# Collation "C" orders texts by code point as Python and SQLite do, whatever the server's language.
SQL_TYPES = {
    "str": 'text collate "C"',
    "int": "bigint",
    "bool": "boolean",
    "JsonList": 'text collate "C"',
    "JsonMap": 'text collate "C"',
}
_JSON_KINDS = {"JsonList": "array", "JsonMap": "object"}

# A word outside these lists would break every desk that reads the row.
_WORDS: dict[tuple[str, str], type[StrEnum]] = {
    ("organisation", "kind"): OrganisationKind,
    ("member", "role"): Role,
    ("challenge", "stage"): Stage,
    ("proposal", "state"): ProposalState,
    ("comment", "kind"): CommentKind,
    ("reaction", "mark"): ReactionMark,
}
_LIMITS: dict[tuple[str, str], str] = {
    ("attachment", "sha256"): "sha256 ~ '^[0-9a-f]{64}$'",
    ("attachment", "size_bytes"): f"size_bytes between 0 and {limits.ATTACHMENT_BYTES}",
    ("opinion", "value"): '"value" in (-1, 0, 1)',
}
# Only where the parent is there in every history: imports may bring children of posts that stay out.
_PARENTS: dict[tuple[str, str], str] = {
    ("member", "organisation_id"): "organisation",
    ("board_member", "member_id"): "member",
    **{
        (name, "board_id"): "board"
        for name in ("board_member", "challenge", "proposal", "idea", "workshop", "comment", "import_batch")
    },
}


def quoted(name: str) -> str:
    """A name as SQL identifier; ours need no escaping."""
    return f'"{name}"'


def literal(text: str) -> str:
    """A text as SQL literal; ours hold no backslashes."""
    return "'" + text.replace("'", "''") + "'"


def table_statements() -> Iterator[str]:
    """Tables with their checks, sequences, unique constraints and indexes, parents before children."""
    for record in RECORDS:
        yield from _statements(record)
    yield "create unique index member_login on lab.member (login) where login <> ''"


def _statements(record: type[Record]) -> Iterator[str]:
    name = record_name(record)
    lines = [_column(record, field.name) for field in dataclasses.fields(record)]
    lines += [f"unique ({_names(columns)})" for columns in record.unique]
    if record.numbered:
        yield f"create sequence lab.{name}_number"
        lines.append("unique (number)")
    yield f"create table lab.{quoted(name)} (\n  " + ",\n  ".join(lines) + "\n)"
    if record.numbered:
        yield f"alter sequence lab.{name}_number owned by lab.{quoted(name)}.number"
    for index in sorted(TABLES[record].indexes, key=lambda each: str(each.name)):
        columns = tuple(str(column.name) for column in index.columns)
        yield f"create index {quoted(str(index.name))} on lab.{quoted(name)} ({_names(columns)})"
    yield (
        f"create trigger hub_touch after insert or update or delete on lab.{quoted(name)} "
        "for each row execute function lab.hub_touch()"
    )


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, columns))


def _column(record: type[Record], column: str) -> str:
    table, shape = record_name(record), column_shape(record, column)
    parts = [quoted(column), SQL_TYPES[shape], "not null"]
    if column == "id":
        parts += ["primary key", "check (octet_length(id) between 1 and 1000)"]
    if column == "stream":
        parts.append("check (stream = 'lab' or stream like 'board:_%' or stream like 'own:_%')")
    if shape in _JSON_KINDS:
        parts.append(f"check (json_typeof({quoted(column)}::json) = '{_JSON_KINDS[shape]}')")
    if words := _WORDS.get((table, column)):
        parts.append(f"check ({quoted(column)} in ({', '.join(literal(str(word)) for word in words)}))")
    if limit := _LIMITS.get((table, column)):
        parts.append(f"check ({limit})")
    parent = "member" if record.trusted.get(column) == "me" else _PARENTS.get((table, column))
    if parent:
        parts.append(f"references lab.{quoted(parent)}")
    return " ".join(parts)
