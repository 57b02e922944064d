"""What each error of the server means for a push: refused, stale, busy, unknown, or stop and ask."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from colab_app.domain import commands as c
from colab_app.domain.errors import Refused, Stale, UserProblem
from colab_app.hub.postgres.faults import HubFault, problem_of, translated
from colab_app.service.hub_port import HubBusy, HubRejected, HubUnreachable
from tests.support.hub_sites import PostgresSite, found


class _ServerError(psycopg.Error):
    """An error as the server sends it."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("somebody's own words")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("sqlstate", "kind", "code"),
    [
        ("23505", Refused, "exists"),
        ("23503", Refused, "gone"),
        ("23502", Refused, "field.shape"),
        ("23514", Refused, "field.shape"),
        ("22021", Refused, "field.shape"),
        ("22P05", Refused, "field.shape"),
        ("54000", Refused, "field.long"),
        ("42501", Refused, "permit.server"),
        ("LB002", Refused, "permit.identity"),
        ("40001", HubBusy, "hub.busy"),
        ("40P01", HubBusy, "hub.busy"),
        ("55P03", HubBusy, "hub.busy"),
        ("57014", HubBusy, "hub.busy"),
        ("01000", HubUnreachable, "hub.standby"),
        ("08006", HubUnreachable, "hub.unreachable"),
        ("25006", HubUnreachable, "hub.read_only"),
        ("25P03", HubUnreachable, "hub.unreachable"),
        ("53100", HubUnreachable, "hub.exhausted"),
        ("53300", HubUnreachable, "hub.exhausted"),
        ("57P01", HubUnreachable, "hub.unreachable"),
        ("57P02", HubUnreachable, "hub.unreachable"),
        ("57P03", HubUnreachable, "hub.unreachable"),
        ("58030", HubUnreachable, "hub.trouble"),
        ("XX001", HubUnreachable, "hub.trouble"),
        ("3F000", HubRejected, "hub.not_a_hub"),
        ("42P01", HubRejected, "hub.not_a_hub"),
        ("42883", HubRejected, "hub.not_a_hub"),
    ],
)
def test_what_an_sqlstate_means(sqlstate: str, kind: type[UserProblem], code: str) -> None:
    problem = problem_of(_ServerError(sqlstate))
    assert type(problem) is kind
    assert isinstance(problem, UserProblem)
    assert problem.code == code


def test_a_changed_row_is_stale() -> None:
    assert isinstance(problem_of(_ServerError("LB001")), Stale)


@pytest.mark.parametrize("sqlstate", ["42601", "25P02", "0A000", "P0001"])
def test_a_mistake_of_ours_tells_no_words_of_anybody(sqlstate: str) -> None:
    with pytest.raises(HubFault) as fault, translated():
        raise _ServerError(sqlstate)
    assert (str(fault.value), fault.value.sqlstate) == (sqlstate, sqlstate)
    assert fault.value.__cause__ is None
    assert fault.value.__suppress_context__


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (psycopg.OperationalError("the connection is lost"), HubUnreachable),
        (psycopg.InterfaceError("the connection is closed"), HubUnreachable),
        (psycopg.DataError("a NUL"), Refused),
        (psycopg.ProgrammingError("no result"), HubFault),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "half a character"), Refused),
    ],
)
def test_what_an_error_on_this_side_means(error: Exception, kind: type[Exception]) -> None:
    with pytest.raises(kind), translated():
        raise error


def test_an_error_of_another_database_is_not_ours() -> None:
    with pytest.raises(DBAPIError), translated():
        raise DBAPIError("select", None, ValueError("x"))


def test_half_a_character_in_an_id_is_refused(server_site: PostgresSite) -> None:
    hub = found(server_site)
    command = c.RemoveSubject(subject_kind="idea", subject_id="\ud800")
    with pytest.raises(Refused) as refusal:
        server_site.lab.push(hub, command)
    assert refusal.value.code == "field.shape"
