"""Pictures of painted cards, so that scrolling only copies pixels."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QPixmap

from colab_app.service.views import CardView
from colab_app.ui.board.card_painter import CardState

MOST_BYTES = 48 * 1024 * 1024
_BYTES_A_PIXEL = 4

PictureKey = tuple[str, CardState, int, int, float, str]
"""Card id, state, width, height, pixel ratio, day."""


class CardPictures:
    """A bounded memory of pictures, the longest unused go first; one for a whole board."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[PictureKey, tuple[CardView, QPixmap]] = OrderedDict()

    def get(self, key: PictureKey, card: CardView) -> QPixmap | None:
        """The picture of exactly this card, or None."""
        found = self._kept.get(key)
        if found is None or found[0] is not card:
            return None
        self._kept.move_to_end(key)
        return found[1]

    def put(self, key: PictureKey, card: CardView, picture: QPixmap) -> None:
        """Keep a picture."""
        old = self._kept.pop(key, None)
        if old is not None:
            self._bytes -= _size(old[1])
        self._kept[key] = (card, picture)
        self._bytes += _size(picture)
        while self._bytes > self._most_bytes and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1][1])

    def clear(self) -> None:
        """Forget all: the look or the language changed."""
        self._kept.clear()
        self._bytes = 0


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES_A_PIXEL
