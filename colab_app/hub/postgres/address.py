"""The address of a server: every connection parameter is ours, none comes from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from psycopg import pq
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from colab_app.service.hub_port import HubRejected

APPLICATION_NAME = "colab"

# libpq reads these besides those that belong to a connection parameter (libpq: environment variables).
_MORE_VARIABLES = frozenset(
    {"PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGLOCALEDIR", "PGDATESTYLE", "PGTZ", "PGGEQO"}
)

_OURS: Mapping[str, str] = MappingProxyType(
    {
        # A hub must take writes: of several hosts libpq takes the one that is the primary now.
        "target_session_attrs": "read-write",
        "connect_timeout": "3",
        "keepalives": "1",
        "keepalives_idle": "10",
        "keepalives_interval": "5",
        "keepalives_count": "3",
        "tcp_user_timeout": "15000",
        "gssencmode": "disable",
    }
)

# The file of passwords is looked at whenever none is given; below a device there can be no file.
_NO_FILE = str(Path(os.devnull) / "none")

# What the query of an address may say; everything else is ours, a secret, or writes files.
_FROM_ADDRESS = frozenset(
    {
        "host",
        "port",
        "target_session_attrs",
        "load_balance_hosts",
        "connect_timeout",
        "channel_binding",
        "require_auth",
        "sslmode",
        "sslnegotiation",
        "sslrootcert",
        "sslcert",
        "sslkey",
        "sslcrl",
    }
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a hub is and who asks; holds no password. `parameters` are libpq's, complete."""

    user: str
    database: str
    parameters: Mapping[str, str] = field(repr=False)


def parse_address(text: str) -> Address:
    """Reads `postgresql://user@host:port/database`.

    Several servers stand in the query (`?host=a:5432&host=b:5432`), a folder of a socket file too
    (`?host=/folder`), and so may libpq's parameters such as `sslmode` and `sslrootcert`. Raises
    HubRejected `hub.address` for anything else, and `hub.password_in_address` when a password is
    inside: addresses are kept and shown.
    """
    try:
        text.encode("utf-8")  # half a character can be part of no name
        url = make_url(text.replace("postgres://", "postgresql://", 1))
        if url.drivername not in {"postgresql", "postgresql+psycopg"}:
            raise HubRejected("hub.address")
        if url.password is not None or "password" in url.query:
            raise HubRejected("hub.password_in_address")
        _, given = url.set(drivername="postgresql+psycopg").get_dialect()().create_connect_args(url)
    except (ArgumentError, NoSuchModuleError, ValueError):
        # Without the cause: its text repeats the address, and a password that should not be in it.
        raise HubRejected("hub.address") from None
    if not url.username or not url.database or not url.query.keys() <= _FROM_ADDRESS:
        raise HubRejected("hub.address")
    chosen = {key: str(value) for key, value in given.items()}
    own = {"application_name": APPLICATION_NAME, "client_encoding": "UTF8", "passfile": _NO_FILE}
    return Address(url.username, url.database, {**_compiled_defaults(), **_OURS, **chosen, **own})


def _compiled_defaults() -> dict[str, str]:
    """What libpq was built with for each parameter that a variable could change otherwise."""
    return {
        option.keyword.decode(): option.compiled.decode()
        for option in pq.Conninfo.get_defaults()
        if option.envvar and option.compiled
    }


def drop_variables(environment: MutableMapping[str, str]) -> None:
    """Takes the variables out of the process's environment that libpq would read; for good.

    Some of them (`PGTZ`, `PGSERVICE`, `PGHOSTADDR`) cannot be overruled by any parameter.
    """
    known = {option.envvar.decode() for option in pq.Conninfo.get_defaults() if option.envvar}
    for variable in known | _MORE_VARIABLES:
        environment.pop(variable, None)
