"""The tables every SQL hub has beside those of the lab: commands, revisions, the feed, contents."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary, MetaData, Table, Text

from colab_app.store.types import JsonText

HUB = MetaData()

META = Table("hub_meta", HUB, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
COMMAND = Table(
    "hub_command",
    HUB,
    Column("command_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("actor_id", Text, nullable=False),
    Column("device_id", Text, nullable=False),
    Column("applied_at", Text, nullable=False),
    Column("revisions", JsonText, nullable=False),
)
LOG = Table(
    "hub_log",
    HUB,
    Column("stream", Text, primary_key=True),
    Column("revision", BigInteger, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("command_id", Text, nullable=False),
)
FEED = Table(
    "hub_feed",
    HUB,
    Column("stream", Text, primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Index("hub_feed_by_revision", "stream", "revision"),
)
CONTENT = Table(
    "hub_content",
    HUB,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
