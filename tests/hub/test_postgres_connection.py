"""Reaching a server, or being told in one word why not; nothing of the environment has a say."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from colab_app.hub.postgres import PostgresHub, line
from colab_app.hub.postgres.address import parse_address
from colab_app.hub.postgres.line import READ, Line, check_server
from colab_app.service.hub_port import SCHEMA, HubRejected, HubUnreachable
from tests.support.hub_sites import PostgresSite, found

SECRET = "p@ss/wörd 'x' \\"


def _new_mark() -> str:
    return "a-mark"


def _code(hub: PostgresHub) -> str:
    with pytest.raises((HubRejected, HubUnreachable)) as problem:
        hub.identity()
    hub.close()
    assert SECRET not in repr(problem.value) + str(problem.value)
    return problem.value.code


def _login(site: PostgresSite, password: str = SECRET) -> str:
    """A member's login that needs a password over the network."""
    login = site.login(site.lab.facilitator_id)
    site.execute(f"ALTER ROLE {login} PASSWORD $${password}$$")
    return login


def test_a_password_opens_and_a_wrong_one_does_not(server_site: PostgresSite) -> None:
    url = server_site.network_url(_login(server_site))
    hub = PostgresHub(url, SECRET, _new_mark)
    assert hub.identity().hub_id == "hub-of-the-test"
    hub.close()
    assert _code(PostgresHub(url, "wrong", _new_mark)) == "hub.login"
    assert _code(PostgresHub(url, None, _new_mark)) == "hub.login"


def test_a_login_that_is_not_there(server_site: PostgresSite) -> None:
    assert _code(PostgresHub(server_site.network_url("nobody_here"), SECRET, _new_mark)) == "hub.login"
    by_socket = server_site.server.url(server_site.database, "nobody_here")
    assert _code(PostgresHub(by_socket, None, _new_mark)) == "hub.login"


def test_a_database_that_is_not_there(server_site: PostgresSite) -> None:
    login = _login(server_site)
    url = server_site.network_url(login).replace(server_site.database, "no_such_lab")
    assert _code(PostgresHub(url, SECRET, _new_mark)) == "hub.database"


def test_a_database_that_is_no_hub(postgres_url: str) -> None:
    assert _code(PostgresHub(postgres_url, None, _new_mark)) == "hub.not_a_hub"


def test_a_hub_whose_facts_are_gone(own_server_site: PostgresSite) -> None:
    own_server_site.execute("DELETE FROM lab.hub_meta")
    assert _code(PostgresHub(own_server_site.url("x"), None, _new_mark)) == "hub.not_a_hub"


def test_a_login_that_was_not_let_in(server_site: PostgresSite) -> None:
    server_site.server.execute("CREATE ROLE outsider LOGIN")
    url = server_site.server.url(server_site.database, "outsider")
    assert _code(PostgresHub(url, None, _new_mark)) == "hub.no_access"
    server_site.server.execute("DROP ROLE outsider")


def test_a_hub_of_the_future(own_server_site: PostgresSite) -> None:
    own_server_site.execute(f"UPDATE lab.hub_meta SET value = '{SCHEMA + 1}' WHERE key = 'schema'")
    hub = PostgresHub(own_server_site.url("x"), None, _new_mark)
    assert hub.identity().schema == SCHEMA + 1
    own_server_site.execute(f"UPDATE lab.hub_meta SET value = '{SCHEMA + 1}' WHERE key = 'minimum_schema'")
    assert _code(hub) == "hub.newer"


@pytest.mark.parametrize("version", [140_019, 90_624])
def test_a_server_of_the_past(version: int) -> None:
    with pytest.raises(HubRejected) as rejection:
        check_server(version)
    assert rejection.value.code == "hub.old_server"
    assert rejection.value.params == {"version": version // 10_000}
    check_server(150_000)


def test_a_server_of_the_past_is_left_at_once(
    server_site: PostgresSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "OLDEST_SERVER", 990_000)
    assert _code(PostgresHub(server_site.url("x"), None, _new_mark)) == "hub.old_server"
    assert server_site.server.cut_connections(server_site.database) == 0


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


def test_a_server_that_does_not_answer(silent_port: int) -> None:
    url = f"postgresql://ann@127.0.0.1:{silent_port}/lab"
    hub = PostgresHub(url, None, _new_mark)
    assert _code(hub) == "hub.unreachable"
    with pytest.raises(HubUnreachable):
        hub.doorbell()


def test_a_parameter_that_makes_no_sense(silent_port: int) -> None:
    url = f"postgresql://ann@127.0.0.1:{silent_port}/lab?connect_timeout=soon"
    assert _code(PostgresHub(url, None, _new_mark)) == "hub.address"


def test_the_one_of_several_servers_that_takes_writes_is_chosen(
    server_site: PostgresSite, silent_port: int
) -> None:
    login = _login(server_site)
    port = server_site.server.port
    hosts = f"host=127.0.0.1:{silent_port}&host=127.0.0.1:{port}"
    for options in ("", "&target_session_attrs=read-write&connect_timeout=3"):
        url = f"postgresql+psycopg://{login}@/{server_site.database}?{hosts}{options}"
        hub = PostgresHub(url, SECRET, _new_mark)
        assert hub.identity().hub_id == "hub-of-the-test"
        hub.close()


def test_a_server_that_takes_no_writes_is_no_hub_now(own_server_site: PostgresSite) -> None:
    own_server_site.execute(
        "ALTER DATABASE {} SET default_transaction_read_only = on", own_server_site.database
    )
    assert _code(PostgresHub(own_server_site.url("x"), None, _new_mark)) == "hub.unreachable"


def test_the_environment_has_no_say(
    server_site: PostgresSite, silent_port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = server_site.network_url(_login(server_site))
    passwords = tmp_path / "passwords"
    passwords.write_text(f"*:*:*:*:{SECRET}")
    passwords.chmod(0o600)
    services = tmp_path / "services"
    services.write_text(f"[elsewhere]\nhost=127.0.0.1\nport={silent_port}\n")
    hostile = {
        "PGHOST": "192.0.2.1",
        "PGHOSTADDR": "192.0.2.1",
        "PGPORT": str(silent_port),
        "PGUSER": "somebody",
        "PGDATABASE": "elsewhere",
        "PGPASSWORD": SECRET,
        "PGPASSFILE": str(passwords),
        "PGSERVICE": "elsewhere",
        "PGSERVICEFILE": str(services),
        "PGOPTIONS": "-c search_path=hostile -c lock_timeout=1",
        "PGSSLMODE": "verify-full",
        "PGREQUIREAUTH": "none",
        "PGCHANNELBINDING": "require",
        "PGTARGETSESSIONATTRS": "standby",
        "PGCLIENTENCODING": "LATIN1",
        "PGAPPNAME": "hostile",
        "PGTZ": "Asia/Tokyo",
        "PGDATESTYLE": "German",
    }
    for name, value in hostile.items():
        monkeypatch.setenv(name, value)
    # Neither the variable nor the file gives the password away.
    assert _code(PostgresHub(url, None, _new_mark)) == "hub.login"
    assert [name for name in hostile if name in os.environ] == []
    for name, value in hostile.items():
        monkeypatch.setenv(name, value)
    open_line = Line(parse_address(url), SECRET)
    with open_line.talk(READ) as (talk, _):
        names = (
            "search_path",
            "lock_timeout",
            "client_encoding",
            "application_name",
            "timezone",
            "datestyle",
        )
        settings = [talk.raw.execute(f"SHOW {name}".encode()).fetchone() for name in names]
    open_line.close()
    assert settings == [("pg_catalog",), ("10s",), ("UTF8",), ("colab",), ("UTC",), ("ISO, MDY",)]


def test_a_login_is_one_person(server_site: PostgresSite) -> None:
    hub = found(server_site)
    with hub.snapshot() as snapshot, pytest.raises(HubRejected) as rejection:
        snapshot.streams("somebody else")
    assert rejection.value.code == "hub.identity"
