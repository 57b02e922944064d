"""Writes one server function for each named operation: the only way anybody changes a lab's rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from colab_app.domain.commands.wire import canonical_json
from colab_app.domain.records import Member, Record
from colab_app.hub.postgres.table_steps import literal, quoted
from colab_app.service.operations import OPERATIONS, Effect, Operation
from colab_app.store.tables import column_shape

_TRUSTED = {"me": "the_actor", "now": "the_moment"}
_CASTS = {"int": "::bigint", "bool": "::boolean"}
_HEAD = "language plpgsql security definer set search_path = pg_catalog, pg_temp\nas $body$\n"
_VARIABLES = (
    "declare\n  the_actor constant text := lab.hub_actor();\n  the_moment constant text := lab.hub_now();\n"
)
_STALE = (
    "  if not found then\n"
    "    raise exception using errcode = 'LB001', message = 'the row changed meanwhile';\n"
    "  end if;\n"
)


def signature(operation: Operation) -> str:
    """The function of an operation with its argument types."""
    arguments = {
        Effect.ADD: "jsonb",
        Effect.REVISE: "text, bigint, jsonb",
        Effect.DROP: "text, bigint",
    }
    return f"lab.{operation.name}({arguments[operation.effect]})"


def operation_statements() -> Iterator[str]:
    """One function each."""
    makers = {Effect.ADD: _add, Effect.REVISE: _revise, Effect.DROP: _drop}
    for operation in OPERATIONS.values():
        yield makers[operation.effect](operation)


def _check_keys(operation: Operation) -> str:
    """Refuses columns that an operation does not set: they would be lost without a word."""
    names = ", ".join(map(literal, operation.columns))
    return (
        f"  if payload - array[{names}]::text[] <> '{{}}' then\n"
        "    raise exception using errcode = '22023', message = 'a column that is not set here';\n"
        "  end if;\n"
    )


def _given(record: type[Record], column: str) -> str:
    return f"(payload->>{literal(column)}){_CASTS.get(column_shape(record, column), '')}"


def _default(field: dataclasses.Field[object]) -> str | None:
    """The record's own default as SQL, for desks of an earlier version; None when it must be given."""
    if field.default_factory is not dataclasses.MISSING:
        return literal(canonical_json(field.default_factory()))
    if field.default is dataclasses.MISSING:
        return None
    if isinstance(field.default, tuple):
        return literal(canonical_json(field.default))
    if isinstance(field.default, str):
        return literal(field.default)
    return str(field.default).lower()


def _added_values(operation: Operation) -> Mapping[str, str]:
    record = operation.record
    values: dict[str, str] = {}
    for field in dataclasses.fields(record):
        given, default = _given(record, field.name), _default(field)
        if field.name == "version":
            values[field.name] = "1"
        elif field.name == "number":
            values[field.name] = f"nextval('lab.{operation.table}_number')"
        elif field.name in record.trusted:
            values[field.name] = _TRUSTED[record.trusted[field.name]]
        elif field.name in operation.stamps:
            values[field.name] = f"case when {given} <> '' then the_moment else '' end"
        elif record is Member and field.name == "login":
            values[field.name] = (
                "case when lab.hub_claims(payload->>'id', payload->>'role') "
                "then session_user::text else '' end"
            )
        else:
            values[field.name] = given if default is None else f"coalesce({given}, {default})"
    return values


def _add(operation: Operation) -> str:
    values = _added_values(operation)
    return (
        f"create function lab.{operation.name}(payload jsonb) returns void\n{_HEAD}{_VARIABLES}begin\n"
        f"{_check_keys(operation)}"
        f"  insert into lab.{quoted(operation.table)} ({', '.join(map(quoted, values))})\n"
        f"  values ({', '.join(values.values())});\nend\n$body$"
    )


def _revise(operation: Operation) -> str:
    sets = []
    for column in operation.columns:
        given = _given(operation.record, column)
        if column in operation.stamps:
            given = f"case when {given} <> '' then the_moment else '' end"
        sets.append(
            f"{quoted(column)} = case when payload ? {literal(column)} then {given} else {quoted(column)} end"
        )
    sets.append("version = version + 1")
    if "updated_at" in operation.record.trusted:
        sets.append("updated_at = the_moment")
    return (
        f"create function lab.{operation.name}(row_id text, row_version bigint, payload jsonb) returns void\n"
        f"{_HEAD}{_VARIABLES}begin\n{_check_keys(operation)}"
        f"  update lab.{quoted(operation.table)} set\n    " + ",\n    ".join(sets) + "\n"
        f"  where id = row_id and version = row_version;\n{_STALE}end\n$body$"
    )


def _drop(operation: Operation) -> str:
    return (
        f"create function lab.{operation.name}(row_id text, row_version bigint) returns void\n"
        f"{_HEAD}{_VARIABLES}begin\n"
        f"  delete from lab.{quoted(operation.table)} where id = row_id and version = row_version;\n"
        f"{_STALE}end\n$body$"
    )
