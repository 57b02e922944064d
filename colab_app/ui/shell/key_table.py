"""All keys in one table, for the overview that `?` shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys (caps separated by spaces, alternatives by " / ") and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """The table in the present language."""
    return (_card_keys(), _board_keys(), _window_keys())


def _card_keys() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        translate("Keys", "Cards"),
        (
            KeyRow("↑ ↓ ← →", translate("Keys", "Next card, next column")),
            KeyRow("Space", translate("Keys", "Show at the side")),
            KeyRow("Enter", translate("Keys", "Open the page")),
            KeyRow("Ctrl+Shift+Enter", translate("Keys", "Open in a new window")),
            KeyRow("X / Shift+↑↓", translate("Keys", "Select more")),
            KeyRow("Ctrl+↑↓←→", translate("Keys", "Move the card")),
            KeyRow("M 1–8", translate("Keys", "Move to the stage of that number")),
            KeyRow("S", translate("Keys", "Support")),
            KeyRow("C", translate("Keys", "Comment")),
            KeyRow("P", translate("Keys", "Propose a solution")),
            KeyRow("Esc", translate("Keys", "Close the pane, clear the selection")),
        ),
    )


def _board_keys() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        translate("Keys", "Board and places"),
        (
            KeyRow("N", translate("Keys", "New challenge")),
            KeyRow("/", translate("Keys", "Filter this view")),
            KeyRow("1 / 2", translate("Keys", "Board, list")),
            KeyRow("G I", translate("Keys", "Go to the inbox")),
            KeyRow("G B", translate("Keys", "Go to the board")),
            KeyRow("G W", translate("Keys", "Go to workshops")),
            KeyRow("G P", translate("Keys", "Go to people and organisations")),
            KeyRow("Ctrl+K", translate("Keys", "Search the lab")),
            KeyRow("Alt+← / Alt+→", translate("Keys", "Back, forward")),
        ),
    )


def _window_keys() -> KeyGroup:
    translate = QCoreApplication.translate
    return KeyGroup(
        translate("Keys", "Everywhere"),
        (
            KeyRow("Ctrl+Z", translate("Keys", "Undo")),
            KeyRow("Ctrl+Shift+Z", translate("Keys", "Redo")),
            KeyRow("Ctrl+Enter", translate("Keys", "Send what is written")),
            KeyRow("Ctrl+B", translate("Keys", "Fold the side bar")),
            KeyRow("Ctrl++ / Ctrl+− / Ctrl+0", translate("Keys", "Text size")),
            KeyRow("Ctrl+Shift+L", translate("Keys", "日本語 / English")),
            KeyRow("F6 / Shift+F6", translate("Keys", "Next pane, previous pane")),
            KeyRow("F10", translate("Keys", "Menu of the lab")),
            KeyRow("F1 / ?", translate("Keys", "This overview")),
        ),
    )
