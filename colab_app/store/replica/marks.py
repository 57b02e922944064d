"""Marks that belong to this desk alone: what was read, put away, or is being typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from colab_app.domain.records import History
from colab_app.store.replica.local_tables import INBOX_MARK, KEPT_TEXT, READ_MARK
from colab_app.store.replica.replica import Replica
from colab_app.store.tables import TABLES


def mark_read(replica: Replica, subject_id: str) -> bool:
    """Everything that happened to the subject so far is read; True when that is news.

    The mark is the newest history time of the subject, not this desk's clock.
    """
    history = TABLES[History]
    with replica.writing() as connection:
        newest = connection.execute(
            select(func.max(history.c.created_at)).where(history.c.subject_id == subject_id)
        ).scalar()
        known = connection.execute(
            select(READ_MARK.c.seen_at).where(READ_MARK.c.subject_id == subject_id)
        ).scalar()
        if newest is None or newest == known:
            return False
        statement = insert(READ_MARK).values(subject_id=subject_id, seen_at=newest)
        connection.execute(
            statement.on_conflict_do_update(index_elements=["subject_id"], set_={"seen_at": newest})
        )
    return True


def mark_unread(replica: Replica, history_id: str) -> str:
    """This notice and what came after it about the same subject are new again.

    Returns the subject's id, empty when there is no such notice.
    """
    history = TABLES[History]
    with replica.writing() as connection:
        row = connection.execute(
            select(history.c.subject_id, history.c.created_at).where(history.c.id == history_id)
        ).first()
        if row is None:
            return ""
        before = connection.execute(
            select(func.max(history.c.created_at)).where(
                history.c.subject_id == row.subject_id, history.c.created_at < row.created_at
            )
        ).scalar()
        connection.execute(delete(READ_MARK).where(READ_MARK.c.subject_id == row.subject_id))
        if before is not None:
            connection.execute(insert(READ_MARK).values(subject_id=row.subject_id, seen_at=before))
        return str(row.subject_id)


def mark_inbox(replica: Replica, history_id: str, *, done: bool) -> None:
    """Put a notice away, or bring it back."""
    with replica.writing() as connection:
        connection.execute(delete(INBOX_MARK).where(INBOX_MARK.c.history_id == history_id))
        if done:
            connection.execute(insert(INBOX_MARK).values(history_id=history_id, state="done"))


def keep_text(replica: Replica, place: str, value: Mapping[str, object] | None) -> None:
    """Keep what is being typed at a place; None forgets it."""
    with replica.writing() as connection:
        connection.execute(delete(KEPT_TEXT).where(KEPT_TEXT.c.place == place))
        if value is not None:
            connection.execute(insert(KEPT_TEXT).values(place=place, value=dict(value), saved_at=""))


def kept_text(replica: Replica, place: str) -> Mapping[str, object] | None:
    """What was being typed at a place, or None."""
    with replica.reading() as connection:
        found = connection.execute(select(KEPT_TEXT.c.value).where(KEPT_TEXT.c.place == place)).scalar()
    return cast("Mapping[str, object] | None", found)


def kept_places(replica: Replica) -> tuple[str, ...]:
    """All places with kept text."""
    with replica.reading() as connection:
        return tuple(connection.execute(select(KEPT_TEXT.c.place).order_by(KEPT_TEXT.c.place)).scalars())
