"""Tables only a replica has: outbox, base images, cursors, search entries, counts, marks."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

from colab_app.store.types import JsonText

LOCAL = MetaData()

OUTBOX = Table(
    "outbox",
    LOCAL,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("command_id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("actor_id", Text, nullable=False),
    Column("device_id", Text, nullable=False),
    Column("issued_at", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("revisions", JsonText, nullable=False),
    Column("code", Text, nullable=False),
    Column("params", JsonText, nullable=False),
    Column("tries", Integer, nullable=False),
    sqlite_autoincrement=True,
)
"""Every command made here. Acknowledged rows stay: they are the receipts and the journal."""

SHADOW = Table(
    "shadow",
    LOCAL,
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("image", JsonText, nullable=True),
)
"""Base images: rows as the hub last told them, while commands of this desk lie on top."""

CURSOR = Table(
    "stream_cursor",
    LOCAL,
    Column("stream", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("mark", Text, nullable=False),
    Column("hidden", Boolean, nullable=False),
)
"""How far each stream was pulled. Those of streams this desk sees no more are hidden, not forgotten:
the hub must still know them, or it has gone back."""

STATE = Table(
    "replica_state",
    LOCAL,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

SEEN = Table(
    "sweep_seen",
    LOCAL,
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
)
"""Rows met again after the hub went back in time; what is not met is swept at the end."""

SEARCH_ENTRY = Table(
    "search_entry",
    LOCAL,
    Column("entry", Integer, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("tokens", LargeBinary, nullable=False),
    # Ids come from many desks: nothing keeps two kinds from having the same one.
    UniqueConstraint("subject_id", "kind"),
)

TALLY = Table(
    "tally",
    LOCAL,
    Column("subject_id", Text, primary_key=True),
    Column("proposals", Integer, nullable=False, server_default="0"),
    Column("comments", Integer, nullable=False, server_default="0"),
    Column("supports", Integer, nullable=False, server_default="0"),
)
"""Counts kept by triggers, so that no list ever counts per card."""

CONTENT = Table(
    "attachment_content",
    LOCAL,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

READ_MARK = Table(
    "read_mark",
    LOCAL,
    Column("subject_id", Text, primary_key=True),
    Column("seen_at", Text, nullable=False),
)
"""When this desk last opened a subject (UTC); what came later is unread."""

INBOX_MARK = Table(
    "inbox_mark",
    LOCAL,
    Column("history_id", Text, primary_key=True),
    Column("state", Text, nullable=False),
)
"""Notices put away as done."""

KEPT_TEXT = Table(
    "kept_text",
    LOCAL,
    Column("place", Text, primary_key=True),
    Column("value", JsonText, nullable=False),
    Column("saved_at", Text, nullable=False),
)
"""What is being typed somewhere, saved every few seconds so that nothing typed is lost."""
