"""The place to drop files, folders and archives on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme

_DISC = 72
_DISC_ICON = 32
_DASH = [4.0, 3.0]


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Files and folders of this computer in what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile())


class DropZone(QWidget):
    """`dropped(tuple of paths)`; the two buttons ask for a file or a folder instead."""

    dropped = Signal(object)
    files_asked = Signal()
    folder_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_over = False
        center = Qt.AlignmentFlag.AlignHCenter
        self.setAcceptDrops(True)
        self._disc = _Disc(theme)
        self._title = Label(theme, font="h2", wrap=True, balance=True, align=center)
        self._help = Label(theme, color="text2", wrap=True, balance=True, align=center)
        self._formats = Label(theme, font="meta", color="text3", wrap=True, balance=True, align=center)
        self.files = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.DOCUMENT)
        self.folder = Button(theme, icon=Icon.FOLDER)
        self.files.clicked.connect(self.files_asked)
        self.folder.clicked.connect(self.folder_asked)
        column = Column(theme, self, gap=0, margins=(32, 36, 32, 36))
        column.addStretch(1)
        column.addWidget(self._disc, 0, center)
        column.addSpacing(theme.px(16))
        column.addWidget(self._title)
        column.addSpacing(theme.px(6))
        column.addWidget(self._help)
        column.addSpacing(theme.px(20))
        buttons = Row(theme, gap=8)
        buttons.addStretch(1)
        buttons.addWidget(self.files)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(theme.px(24))
        column.addWidget(self._formats)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Drop a file, a folder or a zip here"))
        self._help.setText(
            self.tr("You see what would come in before anything is written. Twice the same changes nothing.")
        )
        readable = self.tr(
            "Readable: CSV, Excel, Pol.is, Decidim, GitHub, challenge.gov, exports of this app"
        )
        self._formats.setText(readable)
        self.files.setText(self.tr("Choose a file"))
        self.folder.setText(self.tr("Choose a folder"))
        self.setAccessibleName(self.tr("Import"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing hovers any more."""
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self._show_over(over=False)
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame; tinted while something hovers."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(theme.traits.line_width, 1.5)
        pen = QPen(theme.color("primary" if self._is_over else "line_strong"), width)
        pen.setDashPattern(_DASH)
        painter.setPen(pen)
        painter.setBrush(theme.color("primary_tint" if self._is_over else "surface"))
        radius = theme.corner("panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _show_over(self, *, over: bool) -> None:
        self._is_over = over
        self.update()


class _Disc(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(self._theme.px(_DISC), self._theme.px(_DISC))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = theme.traits.is_high_contrast
        painter.setPen(theme.pen("primary") if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary_tint"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        size = theme.px(_DISC_ICON)
        place = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_icon(painter, Icon.IMPORT, place, theme.color("primary_text"))
        painter.end()
