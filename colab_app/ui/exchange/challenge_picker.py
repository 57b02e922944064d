"""Chooses the challenge that imported proposals answer: a new one, or one of the board."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from colab_app.service.views import CardView
from colab_app.text.normal import fold
from colab_app.ui.controls.popover import Popover
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.exchange.row_painter import LookPainter, RowLook
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.calm_boxes import CalmComboBox
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.theme.theme import Theme

_LIST_HEIGHT = 300


class ChallengePicker(CalmComboBox):
    """A combo box whose list can be searched; `chosen(challenge id)`, empty for a new one."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._cards: tuple[CardView, ...] = ()
        self._chosen_id = ""
        self._new_words = ""
        self.addItem("")
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def chosen_id(self) -> str:
        """The chosen challenge, or an empty text for a new one."""
        return self._chosen_id

    def offer(self, cards: Sequence[CardView]) -> None:
        """Offer these; a choice that is not among them any more becomes a new one."""
        self._cards = tuple(cards)
        if self._chosen_id not in {card.id for card in cards}:
            self._chosen_id = ""
        self._follow()

    def choose(self, challenge_id: str) -> None:
        """Choose by the program."""
        self._chosen_id = challenge_id if any(card.id == challenge_id for card in self._cards) else ""
        self._follow()

    def set_new_words(self, words: str) -> None:
        """What a new challenge is called on the button, in the present language."""
        self._new_words = words
        self._follow()

    def showPopup(self) -> None:
        """Open our own list instead of the stock one."""
        self.open_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """There is one item only: Up, Down and letters open the list."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.text().strip():
            event.accept()
            self.open_list()
        else:
            super().keyPressEvent(event)

    def open_list(self) -> Popover:
        """Open the list below the button."""
        popover = _Choices(self._context, self.window(), self._cards, self._new_words)
        popover.setAccessibleName(self.accessibleName())
        popover.picked.connect(self._take)
        popover.finished.connect(popover.deleteLater)
        popover.open_at(self)
        return popover

    def words_of(self, card: CardView) -> str:
        """Key and title in the reader's language."""
        return f"{card.key}  {self._context.language.preferred(card.title, card.title_other)}"

    def _take(self, challenge_id: str) -> None:
        self.choose(challenge_id)
        self.chosen.emit(self._chosen_id)

    def _follow(self) -> None:
        card = next((card for card in self._cards if card.id == self._chosen_id), None)
        self.setItemText(0, self.words_of(card) if card is not None else self._new_words)


class _Choices(Popover):
    picked = Signal(str)

    def __init__(
        self, context: UiContext, window: QWidget, cards: Sequence[CardView], new_words: str
    ) -> None:
        super().__init__(context.theme, window, new_words, width=440)
        theme = context.theme
        self._context = context
        self._cards = cards
        self._new_words = new_words
        words = self.tr("Search the challenges")
        self.search = SearchField(theme, name=words, placeholder=words, clear_name=self.tr("Clear"))
        self.list = RowList(theme, _Painter(theme, self.words_of), name=words, opens_on_click=True)
        self.rows: RowModel[CardView | None] = RowModel(
            lambda card: card.id if card is not None else "", self.words_of, self
        )
        self.list.setModel(self.rows)
        self.list.setFixedHeight(theme.px(_LIST_HEIGHT))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.search.shown_text_changed.connect(self._filter)
        self.search.went_down.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.submitted.connect(self._take_first)
        self.list.opened.connect(self._take)
        self._filter("")

    def words_of(self, card: CardView | None) -> str:
        """What a row says."""
        if card is None:
            return self._new_words
        return f"{card.key}  {self._context.language.preferred(card.title, card.title_other)}"

    def _filter(self, text: str) -> None:
        wanted = fold(text.strip())
        found = [card for card in self._cards if wanted in fold(f"{self.words_of(card)} {card.title_other}")]
        self.rows.show([None, *found] if not wanted else found)
        self.list.remeasure()

    def _take_first(self) -> None:
        if self.rows.rowCount():
            card = self.rows.items[0]
            self._finish(card.id if card is not None else "")

    def _take(self, item: object) -> None:
        self._finish(item.id if isinstance(item, CardView) else "")

    def _finish(self, challenge_id: str) -> None:
        self.accept()
        self.picked.emit(challenge_id)


class _Painter:
    def __init__(self, theme: Theme, words_of: Callable[[CardView | None], str]) -> None:
        self._words_of = words_of
        self._looks = LookPainter(theme)

    def height(self, item: object, width: int) -> int:
        return self._looks.height(self._look(item), width)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        self._looks.paint(painter, box, self._look(item))

    def _look(self, item: object) -> RowLook:
        card = item if isinstance(item, CardView) else None
        icon = Icon.FLAG if card is not None else Icon.PLUS
        return RowLook(icon, self._words_of(card), is_bold=card is None)
