"""What a board shows when its filters let nothing through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from colab_app.ui.controls.button import Button
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme


class NoMatch(EmptyState):
    """Says how many filters hide how many challenges; `clear_asked()` takes the filters away."""

    clear_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Icon.FILTER)
        self._filters = 0
        self._hidden = 0
        self.clear = Button(theme, icon=Icon.CLOSE)
        self.clear.clicked.connect(self.clear_asked)
        self.set_main(self.clear)
        self.retranslate()

    def show_counts(self, filters: int, hidden: int) -> None:
        """So many kinds of filters hide so many challenges."""
        self._filters, self._hidden = filters, hidden
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        translate = QCoreApplication.translate
        filters, hidden = self._filters, self._hidden  # plain names, else lupdate leaves the texts out
        self.set_texts(
            translate("NoMatch", "Nothing matches these %n filter(s)", None, filters),
            translate("NoMatch", "%n challenge(s) hidden by them", None, hidden),
        )
        self.clear.setText(self.tr("Clear filters"))
