"""Row heights of a column: guessed at once, measured for what is in sight, the rest when there is time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from colab_app.service.views import CardView
from colab_app.ui.board.card_painter import CardPainter

SLICE_SECONDS = 0.006
"""Longest work in one go: well under a frame, so that scrolling and typing never notice."""


class CardHeights(QObject):
    """Heights by card for one width. `changed` tells that rows are to be laid out again.

    Breaking a title takes a tenth of a millisecond, which is too long for thousands in one go.
    """

    changed = Signal()

    def __init__(self, painter: CardPainter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._width = 0
        self._known: dict[str, tuple[CardView, int]] = {}
        self._guessed: dict[str, tuple[CardView, int]] = {}
        self._waiting: deque[CardView] = deque()
        self._was_wrong = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._measure_some)

    @property
    def width(self) -> int:
        """The width of rows, in pixels."""
        return self._width

    @property
    def is_settled(self) -> bool:
        """True when no height is a guess."""
        return not self._waiting

    def set_width(self, width: int) -> bool:
        """Use another width; True when it is one."""
        if width == self._width:
            return False
        self._width = width
        self.forget()
        return True

    def forget(self) -> None:
        """Measure everything anew: the type, its size or the language changed."""
        self._known.clear()
        self._guessed.clear()
        self._waiting.clear()
        self._timer.stop()

    def height(self, card: CardView, *, exact: bool) -> int:
        """Height of a card's row: a known one, else measured now or guessed and measured soon."""
        known = self._known.get(card.id)
        if known is not None and known[0] is card:
            return known[1]
        if exact:
            return self._measure(card)
        guessed = self._guessed.get(card.id)
        if guessed is not None and guessed[0] is card:
            return guessed[1]
        if known is not None and known[0].title == card.title:
            # Another count or mark: the lines of the title are remembered, so this is cheap.
            return self._measure(card)
        height = self._painter.guessed_height(card, self._width)
        self._guessed[card.id] = (card, height)
        self._waiting.append(card)
        if not self._timer.isActive():
            self._timer.start()
        return height

    def keep_only(self, cards: Iterable[CardView]) -> None:
        """Forget cards that are gone, once they are many."""
        cards = list(cards)
        if len(self._known) <= 2 * len(cards) + 64:
            return
        here = {card.id for card in cards}
        self._known = {key: value for key, value in self._known.items() if key in here}
        self._guessed = {key: value for key, value in self._guessed.items() if key in here}

    def _measure(self, card: CardView) -> int:
        height = self._painter.height(card, self._width)
        guessed = self._guessed.pop(card.id, None)
        if guessed is not None and guessed[1] != height:
            self._was_wrong = True
        self._known[card.id] = (card, height)
        return height

    def _measure_some(self) -> None:
        end = perf_counter() + SLICE_SECONDS
        while self._waiting and perf_counter() < end:
            card = self._waiting.popleft()
            guessed = self._guessed.get(card.id)
            if guessed is not None and guessed[0] is card:
                self._measure(card)
        if not self._waiting:
            self._timer.stop()
            if self._was_wrong:
                self._was_wrong = False
                self.changed.emit()
