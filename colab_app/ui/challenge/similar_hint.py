"""Shows challenges that read alike while a title is typed, before the same thing is posted twice."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.queries import Similar
from colab_app.service.views import SimilarItem
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.subject_routes import subject_route

MOST_SHOWN = 3
_LEAST_CHARACTERS = 4
_PAUSE_MILLISECONDS = 250


class SimilarHint(Panel):
    """`chosen(Route)` when one is pressed. Hidden while nothing reads alike."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, fill="primary_tint", line=None, corner="card", parent=parent)
        self._context = context
        self._wanted = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        theme = context.theme
        self._title = Label(theme, font="meta", bold=True, wrap=True)
        column = Column(theme, self, gap=2, margins=(12, 8, 12, 8))
        column.addWidget(self._title)
        self.buttons = [
            Button(theme, kind=ButtonKind.GHOST, icon=Icon.FORWARD, small=True) for _ in range(MOST_SHOWN)
        ]
        self._items: tuple[SimilarItem, ...] = ()
        for number, button in enumerate(self.buttons):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(lambda _=False, at=number: self._choose(at))
        self.hide()
        self.retranslate()

    def look_for(self, title: str) -> None:
        """Look for this title after a short pause."""
        self._wanted = title.strip()
        self._timer.start()

    def show_items(self, items: tuple[SimilarItem, ...]) -> None:
        """Show what was found."""
        self._items = items[:MOST_SHOWN]
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._items))
            if number < len(self._items):
                item = self._items[number]
                button.setText(f"{item.key}  {item.title}".strip())
        self.setVisible(bool(self._items))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self._title.setText(self.tr("Others wrote something alike. Joining one is often quicker:"))

    def _ask(self) -> None:
        wanted = self._wanted
        if len(wanted) < _LEAST_CHARACTERS:
            self.show_items(())
            return

        def take(items: tuple[SimilarItem, ...]) -> None:
            if wanted == self._wanted:
                self.show_items(items)

        self._context.desk.ask(Similar(wanted, "challenge", MOST_SHOWN), take, self)

    def _choose(self, number: int) -> None:
        item = self._items[number]
        route = subject_route(item.kind, item.subject_id)
        if route is not None:
            self.chosen.emit(route)
