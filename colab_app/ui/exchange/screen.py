"""The page of import and export."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.exchange.export_side import ExportSide
from colab_app.ui.exchange.import_side import ImportSide
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle

EXPORT_ANCHOR = "export"


class ExchangeScreen(Page):
    """Routes: the subject is the board to import onto (may be empty), the anchor "export" shows that side."""

    watched = ("board", "import_batch", "member")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.imports = ImportSide(context)
        self.exports = ExportSide(context)
        self.sides = QStackedWidget()
        self.sides.addWidget(self.imports)
        self.sides.addWidget(self.exports)
        self.switch = Segmented(theme, [Segment("-", Icon.IMPORT), Segment("-", Icon.EXPORT)])
        self._head = PageTitle(theme)
        self._head.add(self.switch)
        self.bar_left = self._head
        column = Column(theme, self, gap=0, margins=(24, 6, 24, 24))
        column.addWidget(self.sides, 1)
        self.switch.current_changed.connect(self._show_side)
        self.retranslate()

    def show_route(self, route: Route) -> None:
        """Show one of the two sides."""
        if route.anchor == EXPORT_ANCHOR:
            self.switch.set_current(1)
        elif route.subject_id:
            self.switch.set_current(0)
        self.imports.use_board(route.subject_id)
        self.refresh()

    def refresh(self) -> None:
        """Ask for boards and former imports again."""
        self.imports.refresh()
        if self.sides.currentWidget() is self.exports:
            self.exports.refresh()

    def focus_first(self) -> None:
        """The keyboard goes to what comes next on this side."""
        (self.exports if self.sides.currentWidget() is self.exports else self.imports).focus_first()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        words = self.tr("Import and export")
        self._head.set_words(words)
        self.setAccessibleName(words)
        self.switch.setAccessibleName(words)
        self.switch.set_texts([self.tr("Import"), self.tr("Export")])
        self.imports.retranslate()
        self.exports.retranslate()

    def _show_side(self, index: int) -> None:
        self.sides.setCurrentIndex(index)
        self.refresh()
