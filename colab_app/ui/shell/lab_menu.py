"""The menu of the lab: what concerns the whole window, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.support.declared_settings import TEXT_SIZE_PERCENT, THEME
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place
from colab_app.ui.shell.choices import SIZES, choose_language, choose_look
from colab_app.ui.shell.deed_words import deed_words
from colab_app.ui.shell.place_names import place_name
from colab_app.ui.words import filled

_LANGUAGES = (("ja", "日本語"), ("en", "English"))


class LabMenu(QMenu):
    """Made when it is opened, so that Undo has its name and choices their marks."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.aboutToHide.connect(self.deleteLater)

    def add(self, words: str, keys: str, call: Callable[[], object], *, enabled: bool = True) -> QAction:
        """A row; the keys are only shown, shortcuts of the window do the work."""
        shown = words.replace("&", "&&").replace("\t", " ")
        action = QAction(f"{shown}\t{keys}" if keys else shown, self)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: call())
        self.addAction(action)
        return action

    def add_undo(self, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Undo and Redo with the names of what they change."""
        names = self._context.names
        step, again = self._context.desk.next_undo(), self._context.desk.next_redo()
        words = self.tr("Undo")
        if step is not None and (deed := deed_words(step.command, names)):
            words = filled(self.tr("Undo: %1"), deed)
        self.add(words, "Ctrl+Z", undo, enabled=step is not None)
        self.add(self.tr("Redo"), "Ctrl+Shift+Z", redo, enabled=again is not None)

    def add_looks(self) -> None:
        """Language, look and text size."""
        context = self._context
        names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        _choices(
            self.addMenu(QCoreApplication.translate("LabMenu", "Language")),
            list(_LANGUAGES),
            context.language.code,
            lambda code: choose_language(context, code),
        )
        _choices(
            self.addMenu(self.tr("Look")),
            list(names.items()),
            context.settings.get(THEME),
            lambda name: choose_look(context, name),
        )
        _choices(
            self.addMenu(self.tr("Text size")),
            [(str(size), f"{size} %") for size in SIZES],
            str(context.settings.get(TEXT_SIZE_PERCENT)),
            lambda size: context.change_settings(context.settings.replace(TEXT_SIZE_PERCENT, int(size))),
        )

    def add_place(self, place: Place, go: Callable[[Place], object]) -> None:
        """A place that has no row in the side bar."""
        self.add(place_name(place), "", lambda: go(place))


def _choices(
    menu: QMenu, choices: list[tuple[str, str]], present: str, choose: Callable[[str], object]
) -> None:
    group = QActionGroup(menu)
    for value, words in choices:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(value == present)
        action.triggered.connect(lambda _, value=value: choose(value))
        group.addAction(action)
        menu.addAction(action)
