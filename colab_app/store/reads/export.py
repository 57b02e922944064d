"""Reads the whole lab for an export, one row after the other, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, func, select

from colab_app.store.tables import ORDER, TABLE_NAMED

LEFT_OUT = ("draft", "history", "follow", "board_member", "conflict_copy", "import_batch")
"""Private or technical tables; `everything` brings history and clashes, drafts never."""
_HIDDEN_COLUMNS = frozenset({"stream", "version", "login"})
# The kind of a line is its table; records with a field of that name keep it under a fuller one.
_RENAMED = {"organisation": "organisation_kind", "comment": "comment_kind"}
DOCUMENT_KINDS = ("challenge", "proposal", "comment")
PAGE_ROWS = 500

ExportRow = tuple[str, Mapping[str, object]]


def export_rows(
    connection: Connection, board_id: str = "", *, everything: bool = False
) -> Iterator[ExportRow]:
    """(kind, fields) of every row that screens show too; what is in the bin only with `everything`."""
    for kind in _kinds(everything):
        yield from _table(connection, kind, board_id, everything)


def export_count(connection: Connection, board_id: str = "", *, everything: bool = False) -> int:
    """How many rows `export_rows` gives."""
    return _count(connection, _kinds(everything), board_id, everything)


def document_count(connection: Connection, board_id: str = "") -> int:
    """At most how many rows `document_rows` gives: comments on what is in the bin count here, too."""
    return _count(connection, DOCUMENT_KINDS, board_id, everything=False)


def _count(connection: Connection, kinds: Iterable[str], board_id: str, everything: bool) -> int:
    total = 0
    for kind in kinds:
        query = select(func.count()).select_from(TABLE_NAMED[kind])
        found = connection.execute(query.where(*_conditions(kind, board_id, everything)))
        total += int(found.scalar_one())
    return total


def _kinds(everything: bool) -> tuple[str, ...]:
    return tuple(kind for kind in ORDER if kind != "draft" and (everything or kind not in LEFT_OUT))


def _conditions(kind: str, board_id: str, everything: bool) -> list[ColumnElement[bool]]:
    table = TABLE_NAMED[kind]
    found: list[ColumnElement[bool]] = []
    if board_id and kind not in ("organisation", "member"):
        found.append(table.c.stream == f"board:{board_id}")
    if "removed_at" in table.c and not everything:
        found.append(table.c.removed_at == "")
    return found


def _table(connection: Connection, kind: str, board_id: str, everything: bool) -> Iterator[ExportRow]:
    table = TABLE_NAMED[kind]
    query = select(table).where(*_conditions(kind, board_id, everything)).order_by(table.c.id)
    query = query.limit(PAGE_ROWS)
    after = ""
    while rows := connection.execute(query.where(table.c.id > after)).mappings().all():
        for row in rows:
            yield kind, _fields(kind, dict(row))
        after = str(rows[-1]["id"])


def _fields(kind: str, row: Mapping[str, object]) -> dict[str, object]:
    fields = {key: value for key, value in row.items() if key not in _HIDDEN_COLUMNS}
    if kind in _RENAMED:
        fields[_RENAMED[kind]] = fields.pop("kind")
    return fields


def document_rows(connection: Connection, board_id: str = "") -> Iterator[ExportRow]:
    """Challenges with their comments, then their proposals with theirs: the order of a document."""
    challenge, proposal, comment = (TABLE_NAMED[name] for name in DOCUMENT_KINDS)
    names = {row.id: row.name for row in connection.execute(select(TABLE_NAMED["member"]))}
    query = select(challenge).where(challenge.c.removed_at == "").order_by(challenge.c.number)
    if board_id:
        query = query.where(challenge.c.board_id == board_id)

    def with_comments(kind: str, row: Mapping[str, object]) -> Iterator[ExportRow]:
        yield kind, _document_fields(kind, row, names)
        said = select(comment).where(comment.c.subject_id == row["id"], comment.c.removed_at == "")
        for reply in connection.execute(said.order_by(comment.c.created_at, comment.c.id)).mappings():
            yield "comment", _document_fields("comment", dict(reply), names)

    for row in connection.execute(query).mappings().all():
        yield from with_comments("challenge", dict(row))
        answers = select(proposal).where(proposal.c.challenge_id == row["id"], proposal.c.removed_at == "")
        for answer in connection.execute(answers.order_by(proposal.c.number)).mappings().all():
            yield from with_comments("proposal", dict(answer))


def _document_fields(kind: str, row: Mapping[str, object], names: Mapping[str, str]) -> dict[str, object]:
    fields = {key: value for key, value in _fields(kind, row).items() if value not in ("", [], {}, None)}
    author_id = fields.pop("author_id", "")
    fields["author"] = fields.get("author_name") or names.get(str(author_id), "")
    fields["created_at"] = fields.pop("said_at", "") or fields.get("created_at", "")
    return fields
