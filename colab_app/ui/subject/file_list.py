"""The attachments of a subject as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.service.views import AttachmentView
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.surfaces import paint_focus_ring
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.subject.file_words import file_state, size_words
from colab_app.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROW = 52
_GAP = 6
FILE_ROLE = Qt.ItemDataRole.UserRole


class FileModel(QAbstractListModel):
    """At most a few dozen files; a change replaces them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[AttachmentView, ...] = ()

    def show_files(self, files: Sequence[AttachmentView]) -> None:
        """Show these files."""
        if tuple(files) == self._files:
            return
        self.beginResetModel()
        self._files = tuple(files)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file, or its words."""
        if not index.isValid():
            return None
        file = self._files[index.row()]
        if role == FILE_ROLE:
            return file
        if role == Qt.ItemDataRole.DisplayRole:
            return file.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (file.name, file.description, size_words(file.size_bytes), file_state(file))
            return QCoreApplication.translate("Files", ", ", "between parts").join(filter(None, parts))
        return None


class FileList(WholeList):
    """`pressed_file(AttachmentView)` with a click or Enter."""

    pressed_file = Signal(object)

    def __init__(
        self, theme: Theme, pictures: PictureStore | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.files = FileModel(self)
        self.setModel(self.files)
        self.setItemDelegate(_FileDelegate(theme, pictures, self))
        if pictures is not None:
            pictures.arrived.connect(self.viewport().update)
        self.clicked.connect(self._press)
        self.activated.connect(self._press)
        self.files.modelReset.connect(self.remeasure)

    def row_height(self, row: int, width: int) -> int:
        """All rows are alike."""
        return self._theme.px(_ROW + _GAP)

    def _press(self, index: QModelIndex) -> None:
        file = index.data(FILE_ROLE)
        if isinstance(file, AttachmentView):
            self.pressed_file.emit(file)


class _FileDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, pictures: PictureStore | None, view: FileList) -> None:
        super().__init__(view)
        self._theme = theme
        self._pictures = pictures
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), self._view.row_height(index.row(), 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        file = index.data(FILE_ROLE)
        if not isinstance(file, AttachmentView):
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(0, 0, 0, -px(_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.pen("line"))
        painter.setBrush(theme.color("surface2" if is_hovered else "surface"))
        half, corner = theme.traits.line_width / 2, theme.corner("card")
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner)
        place = QRectF(box.left() + px(8), box.center().y() - px(18), px(36), px(36))
        self._paint_sign(painter, place, file)
        left = place.right() + px(10)
        right = box.right() - px(14)
        if file.waiting or not file.here:
            right -= px(24)
            mark = QRectF(right + px(6), box.center().y() - px(8), px(16), px(16))
            paint_icon(
                painter, Icon.CLOUD_WAITING if file.waiting else Icon.CLOUD, mark, theme.color("text3")
            )
        name = QRectF(left, box.top() + px(7), right - left, px(20))
        paint_line(painter, name, file.name, theme.font("ui", bold=True), theme.color("text"))
        meta = QRectF(left, name.bottom(), right - left, px(18))
        words = " · ".join(filter(None, (size_words(file.size_bytes), file.description or file_state(file))))
        paint_line(painter, meta, words, theme.font("meta"), theme.color("text3"))
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box, corner)

    def _paint_sign(self, painter: QPainter, box: QRectF, file: AttachmentView) -> None:
        """A picture small, anything else as an icon."""
        is_picture = file.media_type.startswith("image/")
        picture = self._pictures.picture(file.sha256) if self._pictures and is_picture and file.here else None
        if picture is None or picture.isNull():
            size = self._theme.px(20)
            center = box.center()
            place = QRectF(center.x() - size / 2, center.y() - size / 2, size, size)
            icon = Icon.PICTURE if is_picture else Icon.DOCUMENT
            paint_icon(painter, icon, place, self._theme.color("text2"))
            return
        side = min(picture.width(), picture.height())
        part = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
        shape = QPainterPath()
        corner = self._theme.corner("chip")
        shape.addRoundedRect(box, corner, corner)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        painter.drawImage(box, picture, part)
        painter.restore()
