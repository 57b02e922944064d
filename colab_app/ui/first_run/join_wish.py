"""What joining a hub asks for."""

from __future__ import annotations

from dataclasses import dataclass

SERVER_PREFIXES = ("postgresql://", "postgres://", "postgresql+psycopg://")


@dataclass(frozen=True, slots=True)
class JoinWish:
    """Where the hub is and who enters; an empty password means that none is needed."""

    address: str
    password: str
    member_name: str
    organisation_name: str
    organisation_kind: str
    role: str


def is_server(address: str) -> bool:
    """True for the address of a server, which may want a password; else it is a file."""
    return address.strip().lower().startswith(SERVER_PREFIXES)
