"""Shortcuts of single letters: they rest in text fields and can be switched off (WCAG 2.1, 2.1.4)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from colab_app.support.declared_settings import SINGLE_LETTER_KEYS
from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.frame.context import UiContext


class LetterKeys(QObject):
    """Shortcuts such as N or "M, 1" that work while the focus is in `widget` or below.

    Text fields take letters for themselves, so nothing happens while somebody types. With
    `everywhere` they work in the whole window.
    """

    def __init__(self, context: UiContext, widget: QWidget, *, everywhere: bool = False) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._scope = (
            Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self._shortcuts: list[QShortcut] = []
        context.settings_changed.connect(self._follow_settings)

    def add(self, keys: str, action: Callable[[], object]) -> QShortcut:
        """Have keys do something; they repeat only when that can do no harm, so never."""
        shortcut = QShortcut(QKeySequence(keys), self._widget)
        shortcut.setContext(self._scope)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: None if focus_is_composing() else action())
        shortcut.setEnabled(self._context.settings.get(SINGLE_LETTER_KEYS))
        self._shortcuts.append(shortcut)
        return shortcut

    def _follow_settings(self) -> None:
        enabled = self._context.settings.get(SINGLE_LETTER_KEYS)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)
