"""The bar above a page: its head or the way back, search, and the one main button."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.frame.page import Page
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme

_SEARCH_WIDTH = 232
_NARROWEST_SEARCH = 140
_TYPING_MILLISECONDS = 150


class TopBar(QWidget):
    """`search_asked(words, is_final)`: final with Enter, else while typing comes to rest. `new_asked()`,
    `back_asked()`.
    """

    search_asked = Signal(str, bool)
    new_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._back_to = ""
        self.back = Button(theme, icon=Icon.CHEVRON_LEFT)
        self.search = SearchField(theme, name="-", clear_name="-", key_cap="Ctrl K")
        self.new = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.PLUS)
        self._parts: list[QWidget] = []
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MILLISECONDS)
        self._row = Row(theme, self, gap=8, margins=(24, 14, 24, 10))
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._row.addWidget(self.new)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.back_asked)
        self.new.clicked.connect(self.new_asked)
        self.search.submitted.connect(lambda: self._ask(is_final=True))
        self.search.went_down.connect(lambda: self._ask(is_final=True))
        self.search.shown_text_changed.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(lambda: self._ask(is_final=False))
        theme.changed.connect(self._rescale)
        self._rescale()

    def adopt(self, page: Page) -> None:
        """Take over the parts a new page puts into the bar."""
        if page.bar_left is not None:
            self._row.insertWidget(1, page.bar_left)
            self._parts.append(page.bar_left)
        if page.bar_right is not None:
            self._row.insertWidget(self._row.indexOf(self.new), page.bar_right)
            self._parts.append(page.bar_right)

    def show_page(self, page: Page, back_to: str) -> None:
        """Show a page's parts, or the way back to `back_to` (empty: nowhere) when it has no head here."""
        for part in self._parts:
            part.setVisible(part in (page.bar_left, page.bar_right))
        self._back_to = back_to
        self.back.setVisible(page.bar_left is None and bool(back_to))
        self.back.setText(back_to)
        self.new.setVisible(page.offers_new_challenge)
        self._name_back()

    def show_words(self, words: str) -> None:
        """Show what is searched for, without searching again."""
        if self.search.text() != words:
            self.search.blockSignals(True)
            self.search.setText(words)
            self.search.blockSignals(False)
            self.search.update()

    def focus_search(self) -> None:
        """Give the keyboard to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        words = self.tr("Search the lab")
        self.search.set_names(name=words, clear_name=self.tr("Clear"), placeholder=words)
        self.new.setText(self.tr("New challenge"))
        self.new.setToolTip(tool_tip(self.tr("New challenge"), "N"))
        self._name_back()

    def _name_back(self) -> None:
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=self._back_to))
        self.back.setToolTip(tool_tip(self.tr("Back"), "Alt ←"))

    def _ask(self, *, is_final: bool) -> None:
        self._typing.stop()
        self.search_asked.emit(self.search.shown_text.strip(), is_final)

    def _rescale(self) -> None:
        px = self._theme.px
        self.search.setMaximumWidth(px(_SEARCH_WIDTH))
        self.search.setMinimumWidth(px(_NARROWEST_SEARCH))
