"""The head of a board in the top bar: its title, how many challenges, and which look at them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.service.views import BoardChoice
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import challenges_text

AS_BOARD = 0
AS_LIST = 1


class BoardHead(QWidget):
    """`look_changed(int)` tells AS_BOARD or AS_LIST, `board_chosen(str)` the id of another board."""

    look_changed = Signal(int)
    board_chosen = Signal(str)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices: tuple[BoardChoice, ...] = ()
        self._count = 0
        self._title = Label(theme, font="h2")
        self._counter = Label(theme, font="meta", color="text3", tabular=True)
        self._others = IconButton(theme, Icon.CHEVRON_DOWN, " .", small=True)
        self.look = Segmented(theme, [Segment("", Icon.BOARD), Segment("", Icon.LIST)])
        row = Row(theme, self, gap=8)
        row.addWidget(self._title)
        row.addWidget(self._others)
        row.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(theme.px(8))
        row.addWidget(self.look)
        self.look.current_changed.connect(self.look_changed)
        self._others.clicked.connect(self._choose)
        self._others.hide()
        self.retranslate()

    @property
    def title(self) -> str:
        """The title of the board in the reader's language."""
        return self._title.text()

    def show_board(self, title: str, title_other: str, count: int) -> None:
        """Show a board's title and how many challenges it shows."""
        self._title.setText(self._language.preferred(title, title_other))
        self._count = count
        self._show_count()

    def offer(self, choices: Sequence[BoardChoice]) -> None:
        """Offer all boards when there are several."""
        self._choices = tuple(choices)
        self._others.setVisible(len(choices) > 1)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.look.set_texts([self.tr("Board"), self.tr("List")])
        self.look.setAccessibleName(self.tr("How to look at it"))
        self._others.set_name(self.tr("Other boards"))
        self._show_count()

    def _show_count(self) -> None:
        words = challenges_text(self._count)
        self._counter.setText(words)

    def boards_menu(self) -> QMenu:
        """All boards to choose from; it goes when it is closed."""
        menu = QMenu(self)
        for choice in self._choices:
            title = self._language.preferred(choice.title, choice.title_other)
            action = QAction(title.replace("&", "&&").replace("\t", " "), menu)
            action.triggered.connect(lambda _, choice=choice: self.board_chosen.emit(choice.id))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _choose(self) -> None:
        self.boards_menu().popup(self._others.mapToGlobal(QPoint(0, self._others.height())))
