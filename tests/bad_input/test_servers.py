"""Servers that cannot be a hub: no address, nobody there, no way in; the desk goes on alone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import make_url

from colab_app.bridge.joining import Joining, join_hub
from colab_app.domain.errors import UserProblem
from colab_app.hub.postgres import create_hub
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.said import check_sentences
from tests.support.postgres_server import PostgresServer

ADDRESSES: Mapping[str, tuple[str, str]] = {
    "nothing": ("", "hub.address"),
    "blanks": ("  ", "hub.address"),
    "no place": ("postgresql://", "hub.address"),
    "nobody": ("postgresql://127.0.0.1/lab", "hub.address"),
    "no database": ("postgresql://yui@127.0.0.1", "hub.address"),
    "half an address": ("postgresql://yui@[::1/lab", "hub.address"),
    "half a character": ("postgresql://\ud800@127.0.0.1/lab", "hub.address"),
    "another kind of server": ("mysql://yui@127.0.0.1/lab", "hub.address"),
    "a web address": ("https://lab.example/hub", "hub.address"),
    "a password inside": ("postgresql://yui:secret@127.0.0.1/lab", "hub.password_in_address"),
    "a password behind": ("postgresql://yui@127.0.0.1/lab?password=secret", "hub.password_in_address"),
    "options of the server": ("postgresql://yui@127.0.0.1/lab?options=-csearch_path%3Dx", "hub.address"),
    "a file of secrets": ("postgresql://yui@127.0.0.1/lab?passfile=/etc/passwd", "hub.address"),
    "a port that is none": ("postgresql://yui@127.0.0.1:99999/lab", "hub.unreachable"),
}


@pytest.mark.parametrize("kind", ADDRESSES)
def test_what_is_no_address_is_not_joined(kind: str, lab: LabFolder) -> None:
    address, code = ADDRESSES[kind]
    before = lab.rows()
    said = lab.call("join", address)
    said.check_problem(code)
    assert "secret" not in said.out + said.err
    assert lab.rows() == before
    lab.call("hub", "init", address).check_problem(code)


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port that was free a moment ago and stays ours, without anybody who listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield int(bound.getsockname()[1])


def test_no_server_listens(lab: LabFolder) -> None:
    before = lab.rows()
    with deaf_port() as port:
        lab.call("join", f"postgresql://yui@127.0.0.1:{port}/lab").check_problem("hub.unreachable")
    assert lab.rows() == before
    lab.check_sound()


def test_something_else_listens(lab: LabFolder) -> None:
    """A server of another kind that hangs up at once."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = int(server.getsockname()[1])
        greeter = threading.Thread(target=lambda: server.accept()[0].close(), name="greeter")
        greeter.start()
        lab.call("join", f"postgresql://yui@127.0.0.1:{port}/lab").check_problem("hub.unreachable")
        greeter.join()


def over_network(url: str, login: str, database: str = "") -> str:
    """The address of the tests' server over the network, where passwords count."""
    parsed = make_url(url)
    port = parsed.query.get("port", parsed.port)
    return f"postgresql://{login}@127.0.0.1:{port}/{database or parsed.database}"


@pytest.fixture
def login(postgres_server: PostgresServer, postgres_url: str) -> str:
    """Somebody who may log in, and is no member of anything."""
    postgres_server.execute("CREATE ROLE {} LOGIN PASSWORD 'right'", "yui")
    return "yui"


def joined(lab: LabFolder, address: str, password: str | None) -> UserProblem:
    """The problem that joining ends with; nothing of the lab has changed."""
    before = lab.rows()
    wish = Joining(
        address=address,
        password=password,
        member_name="ゆい",
        organisation_name="東雲市",
        organisation_kind="municipality",
        role="official",
    )
    with closing(lab.open()) as backend, pytest.raises(UserProblem) as caught:
        join_hub(backend, wish)
    check_sentences(caught.value.code, caught.value.params)
    assert "right" not in str(caught.value)
    assert lab.rows() == before
    return caught.value


def test_the_wrong_password(lab: LabFolder, postgres_url: str, login: str) -> None:
    address = over_network(postgres_url, login)
    assert joined(lab, address, "wrong").code == "hub.login"
    assert joined(lab, address, None).code == "hub.login"
    assert joined(lab, over_network(postgres_url, "nobody-knows"), "right").code == "hub.login"


def test_a_database_that_is_not_there(lab: LabFolder, postgres_url: str, login: str) -> None:
    assert joined(lab, over_network(postgres_url, login, "no-such-lab"), "right").code == "hub.database"


def test_a_database_without_a_hub(lab: LabFolder, postgres_url: str, login: str) -> None:
    assert joined(lab, over_network(postgres_url, login), "right").code == "hub.not_a_hub"


def test_a_hub_that_does_not_know_the_login(lab: LabFolder, postgres_url: str, login: str) -> None:
    create_hub(postgres_url, "hub-of-the-test")
    assert joined(lab, over_network(postgres_url, login), "right").code == "hub.no_access"


def test_a_hub_is_not_made_twice_nor_by_anybody(lab: LabFolder, postgres_url: str, login: str) -> None:
    lab.call("hub", "init", over_network(postgres_url, login)).check_problem("hub.login")
    assert lab.call("hub", "init", postgres_url).status == 0
    lab.call("hub", "init", postgres_url).check_problem("hub.exists")
