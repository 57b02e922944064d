"""What a handler gives back: the inverse of the command and its mark for the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from colab_app.domain.commands import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Result of one handler.

    `inverse` undoes it (None when it cannot be undone, or when nothing changed). `subject_kind` and
    `subject_id` say what the history row is about, `stream` who may read it; an empty stream means
    that nothing is worth remembering (a set that was already so).
    """

    inverse: Command | None = None
    stream: str = ""
    subject_kind: str = ""
    subject_id: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    mentions: tuple[str, ...] = ()


NOTHING = Outcome()
"""The wish was already true."""
