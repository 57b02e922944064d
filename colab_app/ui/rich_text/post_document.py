"""A post laid out as rich text: safe HTML, the look's colours, pictures of the lab's attachments only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from colab_app.text.links import LinkKind, link_kind, link_value
from colab_app.text.markdown import to_html
from colab_app.ui.rich_text.picture_place import picture_place
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_style import post_style
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import FontRole

WIDEST = 720
"""Pixels at 100 %: about 45 kanji a line, the longest that reads well."""
MOST_PICTURES_SHOWN = 40
PICTURE_SIZE = QSize(1440, 960)
"""The most pixels a picture in a post is decoded to."""
_HIGHEST_PICTURE = 420
_INDENT = 22
"""Pixels at 100 % by which a list is set in."""
_AT_LEAST = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_PICTURE = QTextDocument.ResourceType.ImageResource.value


class PostDocument(QTextDocument):
    """Loads nothing by itself: pictures come from the attachments of the lab, files and addresses never.

    Lines have the height of their type step, and code wraps like all other text, so that nothing is cut where
    there is no scroll bar.
    """

    def __init__(
        self,
        theme: Theme,
        pictures: PictureStore | None,
        font: FontRole = "read",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._font_role: FontRole = font
        self._shown_pictures: set[str] = set()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def shows_picture(self, sha256: str) -> bool:
        """True when this attachment is one of the pictures in the post."""
        return sha256 in self._shown_pictures

    def show_source(self, source: str) -> None:
        """Lay out a Markdown text in the current look and size."""
        theme, font = self._theme, self._font_role
        self._shown_pictures.clear()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setDefaultFont(theme.font(font))
        self.setDefaultStyleSheet(post_style(theme, font))
        self.setIndentWidth(theme.px(_INDENT))
        self.setHtml(to_html(source))
        self._space_lines()

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures of attachments and nothing else: no file, no address, no style sheet."""
        target = name.toString() if isinstance(name, QUrl) else name
        if type != _PICTURE or self._pictures is None or link_kind(target) is not LinkKind.ATTACHMENT:
            return QImage()
        sha256 = link_value(target)
        if sha256 not in self._shown_pictures and len(self._shown_pictures) >= MOST_PICTURES_SHOWN:
            return QImage()
        self._shown_pictures.add(sha256)
        return self._fitted(self._pictures.picture(sha256))

    def _fitted(self, picture: QImage | None) -> QImage:
        if picture is None or picture.isNull():
            return picture_place(self._theme, is_coming=picture is None)
        most = QSize(self._theme.px(WIDEST) - 4, self._theme.px(_HIGHEST_PICTURE))
        if picture.width() <= most.width() and picture.height() <= most.height():
            return picture
        return picture.scaled(
            most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def _space_lines(self) -> None:
        line_height = self._theme.line_height(self._font_role)
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        block = self.begin()
        while block.isValid():
            change = QTextBlockFormat()
            cursor.setPosition(block.position())
            is_code = block.blockFormat().nonBreakableLines()
            if not (is_code or _has_picture(block) or _is_in_grid(cursor)):
                change.setLineHeight(line_height, _AT_LEAST)
            change.setNonBreakableLines(False)
            if not block.previous().isValid():
                change.setTopMargin(0)
            if not block.next().isValid():
                change.setBottomMargin(0)
            cursor.mergeBlockFormat(change)
            block = block.next()
        cursor.endEditBlock()
        self._close_edges()

    def _close_edges(self) -> None:
        """A table at the beginning or the end keeps no distance from what is outside."""
        frames = self.rootFrame().childFrames()
        for frame in frames[:1] + frames[-1:]:
            shape = frame.frameFormat()
            if frame.firstPosition() <= 1:
                shape.setTopMargin(0)
            if frame.lastPosition() >= self.characterCount() - 2:
                shape.setBottomMargin(0)
            frame.setFrameFormat(shape)


def _is_in_grid(cursor: QTextCursor) -> bool:
    """True in a table; a quote, which is a table of one cell, has lines like any other text."""
    table = cursor.currentTable()
    return bool(table) and table.rows() * table.columns() > 1


def _has_picture(block: QTextBlock) -> bool:
    return "\ufffc" in block.text()
