"""The menu of a card: everything one can do with it, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.domain.stages import Stage
from colab_app.ui.frame.stage_names import stage_name

_MOST_NUMBERED = 8


@dataclass(frozen=True, slots=True)
class CardActions:
    """What the menu calls."""

    open: Callable[[], None]
    open_window: Callable[[], None]
    peek: Callable[[], None]
    support: Callable[[], None]
    comment: Callable[[], None]
    propose: Callable[[], None]
    move: Callable[[str], None]


def card_menu(
    parent: QWidget, actions: CardActions, stages: Sequence[str], here: str, *, several: bool
) -> QMenu:
    """A menu for the chosen cards on a board with these stages; `here` is the stage they stand in."""
    translate = QCoreApplication.translate
    menu = QMenu(parent)
    if not several:
        _add(menu, translate("CardMenu", "Open the page"), "Enter", actions.open)
        _add(menu, translate("CardMenu", "Open in a new window"), "Ctrl+Shift+Enter", actions.open_window)
        _add(menu, translate("CardMenu", "Show at the side"), "Space", actions.peek)
        menu.addSeparator()
        _add(menu, translate("CardMenu", "Propose a solution"), "P", actions.propose)
        _add(menu, translate("CardMenu", "Comment"), "C", actions.comment)
    _add(menu, translate("CardMenu", "Support, or no longer"), "S", actions.support)
    menu.addSeparator()
    moves = menu.addMenu(translate("CardMenu", "Move to"))
    add_stages(moves, stages, here, actions.move)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def add_stages(menu: QMenu, stages: Sequence[str], here: str, move: Callable[[str], None]) -> None:
    """Add every stage a card may go to, numbered as the keys M 1 to M 8 are."""
    for number, stage in enumerate(stages, start=1):
        keys = f"M, {number}" if number <= _MOST_NUMBERED else ""
        action = _add(menu, stage_name(stage), keys, lambda stage=stage: move(stage))  # type: ignore[misc]  # bound early on purpose
        action.setEnabled(stage not in (here, Stage.DRAFT))


def _add(menu: QMenu, words: str, keys: str, call: Callable[[], None]) -> QAction:
    # The keys are only shown: shortcuts of the page do the work, also while no menu is open.
    action = QAction(f"{words}\t{keys}" if keys else words, menu)
    action.triggered.connect(lambda: call())
    menu.addAction(action)
    return action
