"""A memory hub whose answers a test can change: another name, troubles in a row, a bug, a doorbell."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from colab_app.domain.commands import Envelope
from colab_app.service.hub_port import (
    Doorbell,
    Hub,
    HubIdentity,
    HubSnapshot,
    HubUnreachable,
    Position,
    Receipt,
)


class ScriptedHub:
    """Passes on to a real hub; `troubles` are raised by the next pushes, one each."""

    def __init__(self, hub: Hub, **identity: str | int) -> None:
        self._hub = hub
        self._identity = identity
        self.troubles: list[Exception] = []
        self.broken_names: set[str] = set()
        self.before_push: Callable[[], None] = lambda: None
        self.bell: HandBell | None = None
        self.no_bell: Exception | None = None
        self.no_contents: Exception | None = None
        self.pushed: list[str] = []
        self.closed = 0

    def identity(self) -> HubIdentity:
        """The real one, with what the test wants changed."""
        return replace(self._hub.identity(), **self._identity)  # type: ignore[arg-type]  # fields by name

    def push(self, envelope: Envelope) -> Receipt:
        """One command, or the next trouble."""
        self.before_push()
        self.pushed.append(envelope.id)
        if self.troubles:
            raise self.troubles.pop(0)
        if envelope.command.wire_name in self.broken_names:
            raise RuntimeError("a bug")
        return self._hub.push(envelope)

    @contextmanager
    def snapshot(self) -> Iterator[HubSnapshot]:
        """The real one."""
        with self._hub.snapshot() as snapshot:
            yield snapshot

    def has_content(self, sha256: str) -> bool:
        """The real answer."""
        return self._hub.has_content(sha256)

    def put_content(self, sha256: str, content: bytes) -> None:
        """Passed on."""
        self._hub.put_content(sha256, content)

    def get_content(self, sha256: str) -> bytes | None:
        """Passed on, when the test allows it."""
        if self.no_contents is not None:
            raise self.no_contents
        return self._hub.get_content(sha256)

    def doorbell(self) -> Doorbell | None:
        """What the test has hung up, or its trouble."""
        if self.no_bell is not None:
            raise self.no_bell
        return self.bell

    def close(self) -> None:
        """Counts."""
        self.closed += 1
        self._hub.close()


class Forgetful:
    """A snapshot that knows no position, not even the beginning."""

    def __init__(self, snapshot: HubSnapshot) -> None:
        self.streams = snapshot.streams
        self.missing_commands = snapshot.missing_commands
        self.read = snapshot.read
        self.digest = snapshot.digest

    def knows(self, stream: str, position: Position) -> bool:
        """Never."""
        return False


class HandBell:
    """A doorbell that a test rings, cuts or breaks."""

    def __init__(self, *, works: bool = True) -> None:
        self._works = works
        self._moved = threading.Condition()
        self._rung = False
        self._closed = False
        self._error: Exception | None = None

    def wait(self, timeout_seconds: float) -> bool:
        """True when it rang."""
        with self._moved:
            self._moved.wait_for(lambda: self._rung or self._closed or self._error, timeout_seconds)
            if self._error is not None:
                raise self._error
            rung, self._rung = self._rung, False
            return rung

    def works(self) -> bool:
        """As the test says."""
        return self._works

    def close(self) -> None:
        """A wait returns."""
        with self._moved:
            self._closed = True
            self._moved.notify_all()

    @property
    def closed(self) -> bool:
        """True when somebody has hung up."""
        return self._closed

    def ring(self) -> None:
        """Somebody changed the hub."""
        with self._moved:
            self._rung = True
            self._moved.notify_all()

    def cut(self, error: Exception | None = None) -> None:
        """The line breaks."""
        with self._moved:
            self._error = error or HubUnreachable("hub.unreachable")
            self._moved.notify_all()
