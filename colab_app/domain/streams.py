"""Visibility streams: each row belongs to one, and a member sees whole streams or nothing of them."""

from __future__ import annotations

LAB = "lab"
"""Organisations, members and the list of open boards: every member sees it."""


def board_stream(board_id: str) -> str:
    """The stream of all that happens on one board."""
    return f"board:{board_id}"


def own_stream(member_id: str) -> str:
    """The stream only one member sees: drafts."""
    return f"own:{member_id}"


def board_of(stream: str) -> str:
    """The board id of a board stream, else an empty text."""
    return stream.removeprefix("board:") if stream.startswith("board:") else ""
