"""Asks a server who it is: which hub, which version, and on which timeline of failovers."""

from __future__ import annotations

from dataclasses import dataclass

from psycopg import sql

from colab_app.domain.errors import Refused
from colab_app.hub.postgres.faults import HubFault
from colab_app.hub.postgres.line import READ, Line
from colab_app.service.hub_port import SCHEMA, HubIdentity, HubRejected

# Read-only transactions may ask these. The control file lags behind: after a promotion it still tells
# the old timeline until the next checkpoint, so it comes second.
_TIMELINES = (
    sql.SQL("SELECT ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int"),
    sql.SQL("SELECT timeline_id FROM pg_control_checkpoint()"),
)
_SYSTEM = sql.SQL("SELECT system_identifier::text FROM pg_control_system()")


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """A server: `version` as libpq counts (180004), `system` names the cluster, empty when hidden."""

    version: int
    timeline: int
    system: str


def read_identity(line: Line) -> HubIdentity:
    """Who the hub is.

    Raises HubRejected `hub.not_a_hub`, `hub.no_access` when the login was not let in, `hub.newer`
    when the hub needs a newer app.
    """
    question = sql.SQL("SELECT json_object_agg(key, value) FROM lab.hub_meta")
    try:
        with line.talk(READ, question) as (_, row):
            facts: dict[str, str] = (row[0] if row else None) or {}
    except Refused as refusal:
        raise HubRejected("hub.no_access") from refusal
    if "hub_id" not in facts:
        raise HubRejected("hub.not_a_hub")
    minimum = int(facts["minimum_schema"])
    if minimum > SCHEMA:
        raise HubRejected("hub.newer", schema=int(facts["schema"]))
    return HubIdentity(
        hub_id=facts["hub_id"],
        protocol=int(facts["protocol"]),
        schema=int(facts["schema"]),
        minimum_schema=minimum,
        timeline=read_timeline(line),
    )


def read_timeline(line: Line) -> int:
    """The timeline, which rises with each failover; 1 where a managed server tells nobody."""
    for question in _TIMELINES:
        answer = _ask(line, question)
        if answer is not None:
            return int(str(answer))
    return 1


def read_server(line: Line) -> ServerFacts:
    """What kind of server it is."""
    version = _ask(line, sql.SQL("SELECT current_setting('server_version_num')"))
    system = _ask(line, _SYSTEM)
    return ServerFacts(int(str(version)), read_timeline(line), "" if system is None else str(system))


def _ask(line: Line, question: sql.SQL) -> object:
    """One answer, None when this server does not give it to us."""
    try:
        with line.talk(READ, question) as (_, row):
            return row[0] if row else None
    except (Refused, HubFault, HubRejected) as refusal:
        if isinstance(refusal, HubRejected) and refusal.code != "hub.not_a_hub":
            raise
        return None
