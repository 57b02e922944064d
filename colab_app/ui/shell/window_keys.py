"""Keys that work in the whole main window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.choices import step_size, toggle_language
from colab_app.ui.shell.deeds import Deeds
from colab_app.ui.shell.pages_area import PagesArea


class HasKeys(Protocol):
    """What the keys act on."""

    context: UiContext
    pages: PagesArea
    deeds: Deeds

    def go(self, route: Route) -> None:
        """Show a place."""

    def ask_new(self) -> None:
        """Ask for the form of a new challenge."""

    def fold_side_bar(self) -> None:
        """Fold the side bar, or unfold it."""

    def show_keys(self) -> None:
        """Show all keys."""

    def show_menu(self) -> None:
        """Open the menu of the lab."""

    def next_pane(self, step: int) -> None:
        """The keyboard goes to the next pane."""


_PLACES = (("I", Place.INBOX), ("B", Place.BOARD), ("W", Place.WORKSHOPS), ("P", Place.PEOPLE))


def add_window_keys(window: HasKeys, owner: QWidget) -> None:
    """Add all keys to a window; `owner` is the same window as the widget they belong to."""
    context = window.context
    keys: dict[str, Callable[[], object]] = {
        "Alt+Left": window.pages.back,
        "Alt+Right": window.pages.forward,
        "Ctrl+K": window.pages.bar.focus_search,
        "Ctrl+Z": window.deeds.undo,
        "Ctrl+Shift+Z": window.deeds.redo,
        "Ctrl+Shift+L": lambda: toggle_language(context),
        "Ctrl++": lambda: step_size(context, 1),
        "Ctrl+=": lambda: step_size(context, 1),
        "Ctrl+-": lambda: step_size(context, -1),
        "Ctrl+0": lambda: step_size(context, 0),
        "Ctrl+B": window.fold_side_bar,
        "F6": lambda: window.next_pane(1),
        "Shift+F6": lambda: window.next_pane(-1),
        "F10": window.show_menu,
        "F1": window.show_keys,
    }
    for sequence, action in keys.items():
        _add(owner, sequence, action)
    letters = LetterKeys(context, owner, everywhere=True)
    letters.add("N", window.ask_new)
    letters.add("?", window.show_keys)
    for letter, place in _PLACES:
        letters.add(f"G, {letter}", lambda place=place: window.go(Route(place)))  # type: ignore[misc]  # bound early


def _add(owner: QWidget, sequence: str, action: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence(sequence), owner)
    # A text field undoes its own typing first; a composing one keeps every key.
    shortcut.activated.connect(lambda: None if focus_is_composing() else action())
