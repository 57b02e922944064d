"""Counts kept by triggers are the counts one gets by counting, whatever happens to the rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from colab_app.domain.records import Comment, Proposal, Support
from colab_app.store.rows import delete_rows, put_rows
from colab_app.store.tables import values_of
from tests.store.scratch import scratch_replica, taken_back

SUBJECTS = ("a", "b")
COUNTED = {
    "proposals": "SELECT count(*) FROM proposal WHERE challenge_id = ? AND removed_at = ''",
    "comments": "SELECT count(*) FROM comment WHERE subject_id = ? AND removed_at = ''",
    "supports": "SELECT count(*) FROM support WHERE subject_id = ?",
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A transaction on an empty replica, never committed."""
    with scratch_replica(tmp_path_factory.mktemp("tally")) as opened:
        yield opened


def _values(kind: str, number: int, subject: str, *, removed: bool) -> dict[str, object]:
    row_id, removed_at = f"{kind}-{number}", "2026-11-25T10:00:00.000Z" if removed else ""
    if kind == "support":
        support = Support(
            id=row_id, stream="s", subject_kind="challenge", subject_id=subject, member_id=str(number)
        )
        return values_of(support)
    if kind == "proposal":
        return values_of(
            Proposal(
                id=row_id, stream="s", board_id="b", challenge_id=subject, title="t", removed_at=removed_at
            )
        )
    return values_of(
        Comment(
            id=row_id,
            stream="s",
            board_id="b",
            subject_kind="challenge",
            subject_id=subject,
            kind="opinion",
            body="b",
            removed_at=removed_at,
        )
    )


STEPS = st.tuples(
    st.sampled_from(["proposal", "comment", "support"]),
    st.integers(0, 2),
    st.sampled_from(SUBJECTS),
    st.sampled_from(["put", "bin", "delete"]),
)


@given(st.lists(STEPS, max_size=25))
@settings(max_examples=60)
def test_a_tally_is_a_fresh_count(connection: Connection, steps: list[tuple[str, int, str, str]]) -> None:
    with taken_back(connection):
        for kind, number, subject, deed in steps:
            if deed == "delete":
                delete_rows(connection, kind, [f"{kind}-{number}"])
            else:
                # A pulled row overwrites the one that is there, and may have moved to another subject.
                put_rows(connection, kind, [_values(kind, number, subject, removed=deed == "bin")])
        for subject in SUBJECTS:
            found = connection.exec_driver_sql("SELECT * FROM tally WHERE subject_id = ?", (subject,))
            kept = found.mappings().first()
            for column, query in COUNTED.items():
                counted = connection.exec_driver_sql(query, (subject,)).scalar_one()
                assert (kept[column] if kept else 0) == counted
