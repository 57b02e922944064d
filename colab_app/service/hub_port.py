"""The port to a hub: what the courier needs, whatever the hub is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from colab_app.domain.commands import Envelope
from colab_app.domain.errors import UserProblem

PROTOCOL = 1
SCHEMA = 1
MINIMUM_SCHEMA = 1


class HubUnreachable(UserProblem):
    """The hub cannot be reached, or the connection was cut: what was under way is unknown."""


class HubBusy(UserProblem):
    """The hub asks to try the same thing again in a moment."""


class HubRejected(UserProblem):
    """The hub cannot be used as it is (another lab, a newer schema, not a hub): stop and ask."""


@dataclass(frozen=True, slots=True)
class HubIdentity:
    """Who a hub is: `timeline` rises with each failover of a server, it is 1 for files."""

    hub_id: str
    protocol: int = PROTOCOL
    schema: int = SCHEMA
    minimum_schema: int = MINIMUM_SCHEMA
    timeline: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a stream: the revision and the random mark that only this history has there."""

    revision: int
    mark: str


START = Position(0, "")
"""Before the first revision of a stream."""


@dataclass(frozen=True, slots=True)
class FeedRow:
    """The latest state of a row; `values` is None when it is gone from the stream."""

    table: str
    id: str
    values: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class StreamPage:
    """Rows of one stream after a position, whole revisions only, and how far they reach."""

    stream: str
    rows: tuple[FeedRow, ...]
    position: Position
    more: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """A command is in the hub; `revisions` says where in which streams (empty: nothing changed)."""

    command_id: str
    revisions: Mapping[str, int]


class HubSnapshot(Protocol):
    """One consistent look at the hub."""

    def streams(self, member_id: str) -> Mapping[str, Position]:
        """The streams this member sees, with their newest position."""

    def knows(self, stream: str, position: Position) -> bool:
        """True when the stream's history holds exactly this position."""

    def missing_commands(self, command_ids: Sequence[str]) -> frozenset[str]:
        """Which of these commands the hub has no memory of."""

    def read(self, stream: str, after: Position, row_limit: int) -> StreamPage:
        """Rows changed after the position, at least `row_limit` of them when there are so many."""

    def digest(self, stream: str) -> Mapping[str, str]:
        """Per table: count and fingerprint of (id, version) of all rows of the stream."""


class Doorbell(Protocol):
    """Tells that the hub has something new; a hint only, it may ring too often or never."""

    def wait(self, timeout_seconds: float) -> bool:
        """True when it rang; raises HubUnreachable when the line is cut."""

    def works(self) -> bool:
        """Result of the self-test at connect."""

    def close(self) -> None:
        """Hang up; a wait in another thread returns."""


class Hub(Protocol):
    """A hub; every method may raise HubUnreachable, HubBusy or HubRejected. Not for two threads."""

    def identity(self) -> HubIdentity:
        """Who the hub is now: asked at every meeting."""

    def push(self, envelope: Envelope) -> Receipt:
        """Apply one command in one transaction, once: a known id returns its old receipt.

        Raises Refused when a rule says no (for good), HubBusy when it should be tried again.
        """

    def snapshot(self) -> AbstractContextManager[HubSnapshot]:
        """A consistent look for one pull."""

    def has_content(self, sha256: str) -> bool:
        """True when the bytes of an attachment are in the hub."""

    def put_content(self, sha256: str, content: bytes) -> None:
        """Store bytes under their SHA-256."""

    def get_content(self, sha256: str) -> bytes | None:
        """The bytes, or None when the hub does not have them."""

    def doorbell(self) -> Doorbell | None:
        """A doorbell on its own line, or None when this hub has none."""

    def close(self) -> None:
        """Let go of connections."""
