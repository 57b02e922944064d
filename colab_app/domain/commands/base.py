"""A command: one wish of a user, the unit of undo, history and the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Arguments of a wish. `wire_name` carries a version: a changed meaning is a new name."""

    wire_name: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """A command with who asked for it, on which device; `issued_at` (UTC text) is a label only."""

    id: str
    actor_id: str
    device_id: str
    issued_at: str
    command: Command
