"""A place in the app one can go to, come back from, and link to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """All places of the main window."""

    FIRST_RUN = "first_run"
    INBOX = "inbox"
    MY_WORK = "my_work"
    BOARD = "board"
    CHALLENGE = "challenge"
    PROPOSAL = "proposal"
    WORKSHOPS = "workshops"
    PEOPLE = "people"
    SEARCH = "search"
    SYNC = "sync"
    CONFLICTS = "conflicts"
    SETTINGS = "settings"
    EXCHANGE = "exchange"


PROPOSE = "propose"
"""The anchor that asks the page of a challenge to begin a proposal."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where to go: a place, and the id of what to show there (a board, challenge, proposal, conflict)."""

    place: Place
    subject_id: str = ""
    anchor: str = ""
    """A comment or field to bring into view, `PROPOSE`, a challenge to choose, or the words of a search."""
