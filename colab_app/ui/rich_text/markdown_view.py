"""Shows a post: the only widget in the app that turns text of others into more than plain text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from colab_app.text.links import LinkKind, link_kind
from colab_app.text.markdown import to_html
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.parts.measured_text import text_height
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import WIDEST, PostDocument
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole


class MarkdownView(QTextBrowser):
    """A post in the look's colours, as high as its text and at most 720 pixels wide.

    `link_asked(target)` tells that somebody wants to follow a link; nothing is opened here.
    """

    link_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        pictures: PictureStore | None = None,
        *,
        name: str = "",
        font: FontRole = "read",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font_role: FontRole = font
        self._source = ""
        self._heights: dict[int, int] = {}
        self._document = PostDocument(theme, pictures, font, self)
        self.setDocument(self._document)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._ask)
        theme.changed.connect(self.restyle)
        if pictures is not None:
            pictures.arrived.connect(self._on_picture)
        self.restyle()

    @property
    def shown_source(self) -> str:
        """The Markdown that is shown."""
        return self._source

    def show_source(self, source: str) -> None:
        """Show a post; an equal one changes nothing, so a selection stays."""
        if source == self._source:
            return
        self._source = source
        self._fill()

    def restyle(self) -> None:
        """Show the text in the current look and size."""
        self.setMaximumWidth(self._theme.px(WIDEST))
        self._fill()

    def hasHeightForWidth(self) -> bool:
        """Longer lines need fewer of them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the text at a width, in pixels."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = text_height(self.document(), width)
        return height

    def sizeHint(self) -> QSize:
        """As wide as may be, as high as the text then is."""
        width = self.maximumWidth()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow places are fine; the height follows from the width."""
        return QSize(self._theme.px(120), self._theme.line_height(self._font_role))

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing: what may be loaded is the document's to say."""
        return QImage()

    def doSetSource(self, name: QUrl | str, type: object = None) -> None:
        """A post never leads this widget to another document."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the post."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tool tip under a link is its target, as plain text."""
        super().mouseMoveEvent(event)
        target = self.anchorAt(event.position().toPoint())
        leads_out = link_kind(target) in (LinkKind.WEB, LinkKind.MAIL)
        self.setToolTip(tool_tip(target) if leads_out else "")

    def _fill(self) -> None:
        self._heights.clear()
        self._document.show_source(self._source)
        has_links = "<a " in to_html(self._source)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()

    def _on_picture(self, sha256: str) -> None:
        if self._document.shows_picture(sha256):
            self._fill()

    def _ask(self, url: QUrl) -> None:
        self.link_asked.emit(url.toString())
