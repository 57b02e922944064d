"""Pictures of attachments by their SHA-256, fetched in the background and kept while they are looked at."""

from __future__ import annotations

import re
from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from colab_app.bridge.backend import Backend
from colab_app.bridge.desk import Desk
from colab_app.domain.changes import Changes
from colab_app.service.queries import Content
from colab_app.ui.rich_text.pictures import decode_picture

MOST_PICTURES = 48
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WATCHED = ("content", "attachment")


class PictureStore(QObject):
    """Answers at once with what it has and fetches the rest; `arrived(sha256)` comes when there is more.

    A picture that is not on this computer, or is none, is a null image. Decoding happens in the worker.
    """

    arrived = Signal(str)

    def __init__(self, desk: Desk, most: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._most = most
        self._known: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        desk.changed.connect(self._look_again)

    def picture(self, sha256: str) -> QImage | None:
        """The picture, a null image when there is none to show, or None while it is being fetched."""
        found = self._known.get(sha256)
        if found is not None:
            self._known.move_to_end(sha256)
            return found
        if _SHA256.fullmatch(sha256) is None:
            return QImage()
        if sha256 not in self._asked:
            self._asked.add(sha256)
            self._fetch(sha256)
        return None

    def _fetch(self, sha256: str) -> None:
        most = QSize(self._most)

        def decode(backend: Backend) -> QImage:
            return decode_picture(backend.answer(Content(sha256)) or b"", most)

        def keep(picture: QImage) -> None:
            self._asked.discard(sha256)
            self._known[sha256] = picture
            if len(self._known) > MOST_PICTURES:
                self._known.popitem(last=False)
            self.arrived.emit(sha256)

        self._desk.perform(decode, keep, owner=self)

    def _look_again(self, changes: Changes) -> None:
        """Bytes may have come: what was missing is asked for again when it is wanted."""
        if not changes.touches(_WATCHED):
            return
        missing = [sha256 for sha256, picture in self._known.items() if picture.isNull()]
        for sha256 in missing:
            del self._known[sha256]
            self.arrived.emit(sha256)
