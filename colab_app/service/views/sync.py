"""Views of the sync state: in words, with the queue and what was refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from colab_app.domain.errors import Parameter


class SyncState(StrEnum):
    """The words at the bottom of the side bar."""

    ALONE = "alone"
    SYNCED = "synced"
    SENDING = "sending"
    WAITING = "waiting"
    OFFLINE = "offline"
    ATTENTION = "attention"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A command of this desk that is not in the hub; `text` is what was typed, to be copied out."""

    command_id: str
    command: str
    state: str
    title: str
    text: str
    code: str
    params: Mapping[str, Parameter]
    issued_at: str
    depends_on: str = ""


@dataclass(frozen=True, slots=True)
class SyncView:
    """The whole sync state of a desk. `code` explains offline, attention and stopped."""

    state: SyncState
    hub_name: str = ""
    pending: int = 0
    refused: int = 0
    conflicts: int = 0
    last_contact_at: str = ""
    offline_since_at: str = ""
    code: str = ""
    params: Mapping[str, Parameter] | None = None
    doorbell: bool = False
    clock_difference_seconds: float = 0.0
    progress_rows: int = 0
