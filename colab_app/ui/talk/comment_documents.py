"""Laid out bodies of comments, kept while they are looked at."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject

from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PostDocument
from colab_app.ui.theme.theme import Theme

MOST_DOCUMENTS = 240
_Key = tuple[str, int]


class CommentDocuments(QObject):
    """Documents by body and width; the longest unused go first. Cleared when the look changes."""

    def __init__(self, theme: Theme, pictures: PictureStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._known: OrderedDict[_Key, PostDocument] = OrderedDict()
        theme.changed.connect(self.clear)
        pictures.arrived.connect(self._on_picture)

    def document(self, body: str, width: int) -> PostDocument:
        """The document of a body at a width in pixels; do not change it."""
        key = (body, width)
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
            return found
        made = PostDocument(self._theme, self._pictures, parent=self)
        made.show_source(body)
        made.setTextWidth(width)
        self._known[key] = made
        if len(self._known) > MOST_DOCUMENTS:
            # A layout may still hold it; without a parent it goes with the last who does.
            self._known.popitem(last=False)[1].setParent(None)
        return made

    def clear(self) -> None:
        """Lay out everything anew when it is asked for."""
        for document in self._known.values():
            document.deleteLater()
        self._known.clear()

    def _on_picture(self, sha256: str) -> None:
        for key in [key for key, document in self._known.items() if document.shows_picture(sha256)]:
            self._known.pop(key).deleteLater()
