"""Writes the SQL that says who may read and call what: members see whole streams, and write by function."""

from __future__ import annotations

from collections.abc import Iterator

from colab_app.hub.postgres.operation_steps import signature
from colab_app.hub.postgres.table_steps import quoted
from colab_app.service.operations import OPERATIONS
from colab_app.store.tables import ORDER

READABLE_BY_STREAM = (*ORDER, "hub_stream", "hub_log", "hub_feed")
CALLABLE = (
    "lab.me()",
    "lab.my_streams()",
    "lab.hub_begin(text, text, text, text)",
    "lab.hub_receipt(text)",
    "lab.hub_knows(text, bigint, text)",
    "lab.hub_missing(text[])",
    "lab.hub_has_content(text)",
    "lab.hub_put_content(text, bytea)",
    "lab.hub_get_content(text)",
)


def access_statements(member_role: str) -> Iterator[str]:
    """Grants to the group role of members, and a policy on each table they read.

    The policy asks for the streams in a subquery, so that they are looked up once a statement.
    """
    role = '"' + member_role.replace('"', '""') + '"'
    yield "revoke all on schema lab from public"
    yield "revoke all on all tables in schema lab from public"
    yield "revoke all on all functions in schema lab from public"
    yield f"grant usage on schema lab to {role}"
    yield f"grant select on lab.hub_meta to {role}"
    for table in READABLE_BY_STREAM:
        yield f"grant select on lab.{quoted(table)} to {role}"
        yield f"alter table lab.{quoted(table)} enable row level security"
        yield (
            f"create policy visible_streams on lab.{quoted(table)} for select to {role} "
            "using (stream = any ((select lab.my_streams())::text[]))"
        )
    for function in (*CALLABLE, *(signature(operation) for operation in OPERATIONS.values())):
        yield f"grant execute on function {function} to {role}"
