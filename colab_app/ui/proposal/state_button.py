"""The button that takes a proposal to another state, along the steps that are allowed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import state_name


class StateButton(Button):
    """`chosen(state)`; hidden when there is no step to take."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=ButtonKind.GHOST, has_menu=True, small=True, parent=parent)
        self._states: tuple[str, ...] = ()
        self.clicked.connect(self.open_menu)
        self.retranslate()

    def show_states(self, states: Sequence[str]) -> None:
        """States that can follow."""
        self._states = tuple(states)
        self.setVisible(bool(states))

    def open_menu(self) -> None:
        """Open the menu below the button."""
        if self.isVisible():
            self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu(self) -> QMenu:
        """A new menu; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for state in self._states:
            menu.addAction(state_name(state)).triggered.connect(
                lambda _=False, to=state: self.chosen.emit(to)
            )
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.setText(self.tr("Decide…"))
