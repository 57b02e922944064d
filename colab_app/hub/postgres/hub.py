"""The PostgreSQL hub: one connection, a transaction a command, the server decides."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from psycopg import sql

from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Refused, Stale
from colab_app.hub.content import check_content
from colab_app.hub.postgres.address import parse_address
from colab_app.hub.postgres.doorbell import PostgresDoorbell
from colab_app.hub.postgres.faults import EXISTS
from colab_app.hub.postgres.line import LOCK_TIMEOUT_MILLISECONDS, READ, WRITE, Line
from colab_app.hub.postgres.prefetch import rows_of
from colab_app.hub.postgres.server_facts import ServerFacts, read_identity, read_server
from colab_app.hub.postgres.snapshot import PostgresSnapshot
from colab_app.hub.postgres.unit_of_work import PostgresUnitOfWork
from colab_app.service.dispatcher import apply
from colab_app.service.hub_port import Doorbell, HubBusy, HubIdentity, HubUnreachable, Receipt

TRIES = 20
DEADLINE_SECONDS = 30.0


class PostgresHub:
    """A hub on a server, not contacted before the first call; the password is kept in memory alone.

    `new_mark` gives random text, used where the doorbell tests itself: marks of revisions are made by
    the server. `pause` waits some seconds between two tries of a command.
    """

    def __init__(
        self,
        address: str,
        password: str | None,
        new_mark: Callable[[], str],
        *,
        pause: Callable[[float], None] = time.sleep,  # a lock in another session cannot be waited for outside
        lock_timeout_milliseconds: int = LOCK_TIMEOUT_MILLISECONDS,
    ) -> None:
        self._address = parse_address(address)
        self._password = password
        self._new_mark = new_mark
        self._pause = pause
        self._line = Line(self._address, password, lock_timeout_milliseconds)

    def identity(self) -> HubIdentity:
        """Who the hub is now."""
        return read_identity(self._line)

    def server(self) -> ServerFacts:
        """What server it is: its version, timeline and cluster."""
        return read_server(self._line)

    def push(self, envelope: Envelope) -> Receipt:
        """Apply one command once; tries again while rows change underfoot or locks are taken."""
        end = time.monotonic() + DEADLINE_SECONDS
        doubted = False
        for attempt in range(TRIES):
            try:
                return self._push(envelope)
            except Refused as refusal:
                # Somebody may have added the same thing since it was looked for: then it is there now,
                # and the second try knows what that means.
                if refusal.code != EXISTS or doubted:
                    raise
                doubted = True
            except (Stale, HubBusy):
                if time.monotonic() > end:
                    break
                self._pause(random.uniform(0.0, 0.02 * (attempt + 1)))  # jitter, no secret
        raise HubBusy("hub.busy")

    def _push(self, envelope: Envelope) -> Receipt:
        opening = sql.SQL("SELECT lab.hub_begin({}, {}, {}, {})").format(
            *map(
                sql.Literal,
                (envelope.id, envelope.device_id, envelope.command.wire_name, envelope.actor_id),
            )
        )
        receipt = sql.SQL("SELECT lab.hub_receipt({})").format(sql.Literal(envelope.id))
        with self._line.talk(WRITE, opening) as (talk, begun):
            if begun is not None and begun[0] is not None:
                return Receipt(envelope.id, json.loads(begun[0]))
            unit = PostgresUnitOfWork(talk.connection, envelope.actor_id, talk.send)
            for record, row_ids in rows_of(envelope.command).items():
                unit.prefetch(record, row_ids)
            apply(envelope, unit)
            row = self._line.commit(talk, unit.take_waiting(), receipt)
        if row is None or row[0] is None:
            raise HubUnreachable("hub.unreachable")
        return Receipt(envelope.id, json.loads(row[0]))

    @contextmanager
    def snapshot(self) -> Iterator[PostgresSnapshot]:
        """A consistent look, without holding anybody up."""
        with self._line.talk(READ) as (talk, _):
            yield PostgresSnapshot(talk.connection)

    def has_content(self, sha256: str) -> bool:
        """True when the bytes are on the server."""
        question = sql.SQL("SELECT lab.hub_has_content({})").format(sql.Literal(sha256))
        with self._line.talk(READ, question) as (_, row):
            return bool(row and row[0])

    def put_content(self, sha256: str, content: bytes) -> None:
        """Store bytes under their SHA-256."""
        check_content(sha256, content)
        with self._line.talk(WRITE) as (talk, _):
            talk.raw.execute("SELECT lab.hub_put_content(%s, %b)", (sha256, content))
            self._line.commit(talk, [], sql.SQL("SELECT 1"))

    def get_content(self, sha256: str) -> bytes | None:
        """The bytes, or None."""
        with self._line.talk(READ) as (talk, _):
            cursor = talk.raw.cursor(binary=True)
            row = cursor.execute("SELECT lab.hub_get_content(%s)", (sha256,)).fetchone()
        return None if row is None or row[0] is None else bytes(row[0])

    def doorbell(self) -> Doorbell | None:
        """A doorbell on a connection of its own."""
        return PostgresDoorbell(self._address, self._password, self._new_mark)

    def close(self) -> None:
        """Let go of the connection."""
        self._line.close()
