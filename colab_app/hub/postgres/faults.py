"""Turns errors of the server into outcomes of a push: refused, stale, try again, unknown, stop and ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from colab_app.domain.errors import Refused, Stale
from colab_app.service.hub_port import HubBusy, HubRejected, HubUnreachable

STALE = "LB001"
"""Our own SQLSTATE: the row's version is not the one that was read."""
IDENTITY = "LB002"
"""Our own SQLSTATE: the login belongs to another member than the one who asks."""

EXISTS = "exists"

_REFUSED: dict[str, str] = {
    IDENTITY: "permit.identity",
    "23505": EXISTS,  # unique_violation
    "23503": "gone",  # foreign_key_violation
    "42501": "permit.server",  # insufficient_privilege
}
# Errors by the first two characters of their SQLSTATE (PostgreSQL manual, appendix A).
_REFUSED_CLASSES: dict[str, str] = {
    "22": "field.shape",  # a value that cannot be stored
    "23": "field.shape",  # a check or a missing value
    "54": "field.long",  # longer than an index takes
}
_BUSY = frozenset(
    {
        "40001",  # serialization_failure
        "40P01",  # deadlock_detected
        "55P03",  # lock_not_available
        "57014",  # query_canceled: a time limit
    }
)
_UNREACHABLE: dict[str, str] = {
    "01": "hub.standby",  # committed here, not known to be on the standby
    "08": "hub.unreachable",
    "25006": "hub.read_only",  # a standby, or the primary of yesterday
    "25P03": "hub.unreachable",  # was idle too long within a transaction
    "53": "hub.exhausted",  # memory, disk or connections of the server
    "57": "hub.unreachable",  # shut down, or starting up
    "58": "hub.trouble",  # the server's files
    "XX": "hub.trouble",
}
_NOT_A_HUB = frozenset(
    {
        "3F000",  # invalid_schema_name
        "42P01",  # undefined_table
        "42703",  # undefined_column
        "42883",  # undefined_function
    }
)


class HubFault(Exception):
    """An error of ours at the server. Only its SQLSTATE: the server's text repeats what people wrote."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


def problem_of(error: psycopg.Error) -> Exception:
    """What an error of a statement means."""
    sqlstate = error.sqlstate
    if sqlstate is None:
        if isinstance(error, psycopg.DataError):
            return Refused("field.shape")
        lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        return HubUnreachable("hub.unreachable") if lost else HubFault(type(error).__name__)
    if sqlstate == STALE:
        return Stale()
    if sqlstate in _BUSY:
        return HubBusy("hub.busy")
    if sqlstate in _NOT_A_HUB:
        return HubRejected("hub.not_a_hub")
    if code := _REFUSED.get(sqlstate) or _REFUSED_CLASSES.get(sqlstate[:2]):
        return Refused(code)
    if code := _UNREACHABLE.get(sqlstate) or _UNREACHABLE.get(sqlstate[:2]):
        return HubUnreachable(code)
    return HubFault(sqlstate)


def connection_problem(error: psycopg.OperationalError, user: str, database: str) -> Exception:
    """What an error of connecting means.

    libpq hides the SQLSTATE of a refused connection and the server speaks its own language, so only
    what does not depend on it is looked at: a server's answer has two spaces after its severity, and
    names in it are the login (28P01, 28000) or the database (3D000).
    """
    if error.pgconn is not None and error.pgconn.needs_password:
        return HubRejected("hub.login")
    answers = [line.partition(":  ")[2] for line in str(error).splitlines()]
    answer = "\n".join(filter(None, answers))
    if _names(answer, user):
        return HubRejected("hub.login")
    if _names(answer, database):
        return HubRejected("hub.database")
    return HubUnreachable("hub.unreachable")


def _names(answer: str, name: str) -> bool:
    """Whether the answer quotes a name, in one of the ways that PostgreSQL's translations do."""
    pairs = (('"', '"'), ("«", "»"), ("« ", " »"), ("„", "“"), ("“", "”"), ("「", "」"))
    return any(f"{left}{name}{right}" in answer for left, right in pairs)


@contextmanager
def translated() -> Iterator[None]:
    """Raises outcomes instead of the server's errors, whose texts stay out of logs."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, psycopg.Error):
            raise
        raise problem_of(error.orig) from None
    except psycopg.Error as error:
        raise problem_of(error) from None
    except UnicodeEncodeError:
        raise Refused("field.shape") from None
