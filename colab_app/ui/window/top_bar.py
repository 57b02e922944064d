"""The bar above a page: the way back, the page's head, search, and the main button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.frame.page import Page
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme

_SEARCH_WIDTH = 232


class TopBar(QWidget):
    """`search_asked(words)`, `new_asked()`, `back_asked()`, `forward_asked()`."""

    search_asked = Signal(str)
    new_asked = Signal()
    back_asked = Signal()
    forward_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._back = IconButton(theme, Icon.BACK, "…", small=True)
        self._forward = IconButton(theme, Icon.FORWARD, "…", small=True)
        self._heads = QStackedWidget()
        self._title = Label(theme, font="h1")
        self._heads.addWidget(self._title)
        self.search = SearchField(theme, name="…", clear_name="…", key_cap="Ctrl F")
        self._new = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.PLUS)
        row = Row(theme, self, gap=8, margins=(16, 12, 24, 6))
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addWidget(self._heads, 1)
        row.addWidget(self.search)
        row.addWidget(self._new)
        self._back.clicked.connect(self.back_asked)
        self._forward.clicked.connect(self.forward_asked)
        self._new.clicked.connect(self.new_asked)
        self.search.submitted.connect(lambda: self.search_asked.emit(self.search.text()))
        theme.changed.connect(self._rescale)
        self._rescale()

    def show_page(self, page: Page, *, can_back: bool, can_forward: bool) -> None:
        """Take over the page's head, when it has one."""
        self._back.setEnabled(can_back)
        self._forward.setEnabled(can_forward)
        self._new.setVisible(page.offers_new_challenge)
        head = page.bar_left
        if head is not None and self._heads.indexOf(head) < 0:
            self._heads.addWidget(head)
        self._heads.setCurrentWidget(head if head is not None else self._title)

    def show_title(self, title: str) -> None:
        """The title of a page without a head of its own."""
        self._title.setText(title)

    def retranslate(self) -> None:
        """Set all words."""
        self._back.setAccessibleName(self.tr("Back"))
        self._forward.setAccessibleName(self.tr("Forward"))
        self._new.setText(self.tr("New challenge"))
        self.search.setPlaceholderText(self.tr("Search the lab"))
        self.search.setAccessibleName(self.tr("Search the lab"))

    def _rescale(self) -> None:
        self.search.setFixedWidth(self._theme.px(_SEARCH_WIDTH))
