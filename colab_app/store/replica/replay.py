"""Applies one command to the replica's own rows, over base images."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from colab_app.domain.commands import Envelope
from colab_app.domain.errors import Refused, Stale
from colab_app.service.dispatcher import apply
from colab_app.service.outcome import Outcome
from colab_app.store.replica import shadow
from colab_app.store.unit_of_work import SqlUnitOfWork


def replay(connection: Connection, envelope: Envelope, touched: set[tuple[str, str]]) -> Outcome:
    """Apply a command to the replica's rows, keeping base images; used first and at every rebase."""

    def listen(
        table: str, row_id: str, before: Mapping[str, object] | None, after: Mapping[str, object] | None
    ) -> None:
        shadow.capture(connection, table, row_id, before)
        touched.add((table, row_id))

    unit = SqlUnitOfWork(connection, envelope.actor_id, envelope.issued_at, listen)
    try:
        return apply(envelope, unit)
    except Stale as error:
        # One writer: a version can only be off when the row went away between two reads of a handler.
        raise Refused("gone") from error
