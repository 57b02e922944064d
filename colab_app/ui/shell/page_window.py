"""A window of its own for one page, beside the main window of the same desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.controls.layouts import Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.logo import logo_icon
from colab_app.ui.shell.page_stack import PageMaker
from colab_app.ui.shell.pages_area import PagesArea

_SIZE = (1080, 860)


class PageWindow(QWidget):
    """Shows a route; what is followed from there opens in the main window. It goes when it is closed."""

    def __init__(self, context: UiContext, screens: Mapping[Place, PageMaker], route: Route) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(logo_icon())
        self.pages = PagesArea(context, screens)
        row = Row(context.theme, self, gap=0)
        row.addWidget(self.pages)
        self.resize(*_SIZE)
        self.pages.title_changed.connect(self._show_title)
        self._add_key("Ctrl+W", self.close)
        self._add_key("Ctrl+Z", context.desk.undo)
        self._add_key("Ctrl+Shift+Z", context.desk.redo)
        self.pages.retranslate()
        self.pages.go(route)
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.pages.retranslate()
            self._show_title()
        super().changeEvent(event)

    def _show_title(self) -> None:
        self.setWindowTitle(self.pages.title())

    def _add_key(self, sequence: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.activated.connect(lambda: None if focus_is_composing() else action())
