"""Compares what this desk has with what the hub says, by counts and fingerprints."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.service.hub_port import Hub
from colab_app.store.replica import Replica


@dataclass(frozen=True, slots=True)
class Difference:
    """One table of one stream that is not the same on both sides; texts are "count-fingerprint"."""

    stream: str
    table: str
    here: str
    hub: str


def compare(replica: Replica, hub: Hub, member_id: str) -> tuple[Difference, ...]:
    """All differences, after a complete pull with nothing pending; empty when both are equal."""
    found: list[Difference] = []
    with hub.snapshot() as snapshot:
        for stream in sorted(snapshot.streams(member_id)):
            theirs = snapshot.digest(stream)
            here = replica.digest(stream)
            found += [
                Difference(stream, table, here.get(table, "0"), theirs.get(table, "0"))
                for table in sorted({*theirs, *here})
                if theirs.get(table) != here.get(table)
            ]
    return tuple(found)
