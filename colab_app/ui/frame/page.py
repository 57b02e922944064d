"""The base of every page in the main window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from colab_app.domain.changes import Changes
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Route


class Page(QWidget):
    """A page. Subclasses fill in `show_route`, `refresh`, `retranslate` and `focus_first`.

    `refresh` is called only while the page is visible and a table of `watched` changed; a hidden page
    refreshes when it is shown again.

    Above the page lies the top bar of the window, with the way back, the search field and, if the page
    `offers_new_challenge`, the main button. A page may put its own head there with `bar_left` (title,
    count, a view switch) and `bar_right`; then it draws none itself. `side_pane` is shown at the right
    over the full height of the window; the page decides when it is visible. The head and the pane are
    made in the constructor; the window takes them over.
    """

    watched: tuple[str, ...] = ()
    offers_new_challenge = False
    title_changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.bar_left: QWidget | None = None
        self.bar_right: QWidget | None = None
        self.side_pane: QWidget | None = None
        self._stale = False
        context.desk.changed.connect(self._on_changed)

    def show_route(self, route: Route) -> None:
        """Show what the route names."""

    def refresh(self) -> None:
        """Ask the desk again and show the answer, without losing selection, caret or scroll."""

    def retranslate(self) -> None:
        """Set all texts in the present language."""

    def focus_first(self) -> None:
        """Give the keyboard to the most useful place of the page."""

    def title(self) -> str:
        """The page's name for the window title and screen readers; emit `title_changed` with a new one."""
        return self.accessibleName()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(self.watched):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
