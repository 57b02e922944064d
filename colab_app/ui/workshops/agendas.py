"""Shipped agendas of workshops, with their minutes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

_ACTIVITIES = ("hear", "write", "read", "group", "vote", "result", "decide")
_MINUTES: dict[str, tuple[int, ...]] = {
    "sixty": (10, 8, 7, 12, 5, 5, 13),
    "ninety": (15, 12, 10, 18, 5, 8, 22),
    "two_hours": (20, 15, 15, 25, 7, 10, 28),
}
_SHORTER: dict[str, tuple[tuple[str, int], ...]] = {
    "vote_only": (("hear", 10), ("vote", 5), ("result", 5), ("decide", 10)),
    "show": (("hear", 30), ("write", 10), ("read", 15), ("decide", 5)),
    "none": (),
}
AGENDAS: dict[str, tuple[tuple[str, int], ...]] = {
    **{name: tuple(zip(_ACTIVITIES, minutes, strict=True)) for name, minutes in _MINUTES.items()},
    **_SHORTER,
}
"""Name to (activity, minutes) of its steps."""


@dataclass(frozen=True, slots=True)
class AgendaChoice:
    """An agenda to choose, in words."""

    name: str
    words: str
    minutes: int


def agenda_choices() -> tuple[AgendaChoice, ...]:
    """All shipped agendas, the usual one first."""
    translate = QCoreApplication.translate
    words = {
        "ninety": translate("Agendas", "90 minutes: hear, write, group, vote, decide"),
        "sixty": translate("Agendas", "60 minutes: the same, shorter"),
        "two_hours": translate("Agendas", "120 minutes: the same, with time to talk"),
        "vote_only": translate("Agendas", "Only vote: 30 minutes"),
        "show": translate("Agendas", "Show and tell: 60 minutes"),
        "none": translate("Agendas", "No agenda yet"),
    }
    return tuple(
        AgendaChoice(name, text, sum(minutes for _, minutes in AGENDAS[name])) for name, text in words.items()
    )


def agenda_steps(name: str) -> list[dict[str, str | int]]:
    """The steps of an agenda as a workshop keeps them, in the present language."""
    titles = _titles()
    return [
        {"activity": activity, "title": titles[activity], "minutes": minutes}
        for activity, minutes in AGENDAS[name]
    ]


def _titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "hear": translate("Agendas", "Hear the challenge"),
        "write": translate("Agendas", "Write, without names"),
        "read": translate("Agendas", "Read"),
        "group": translate("Agendas", "Group"),
        "vote": translate("Agendas", "Vote"),
        "result": translate("Agendas", "See the result"),
        "decide": translate("Agendas", "Decide who does what"),
    }
