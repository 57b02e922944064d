"""Asks what to do with an attachment: nothing of it is opened before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from colab_app.domain.errors import UserProblem
from colab_app.service.views import AttachmentView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.label import Label
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.subject.file_names import may_open, safe_file_name
from colab_app.ui.subject.file_out import OutFolder, open_file, save_file
from colab_app.ui.subject.file_words import file_state, size_words

_PREVIEW = QSize(440, 260)
"""The most a picture takes in the question, in pixels at 100 %."""


class FileDialog(Dialog):
    """Name, size, description, for pictures a small view; save, open, or take away.

    `removed()` when the person wants it taken away (only if they may).
    """

    removed = Signal()

    def __init__(
        self,
        context: UiContext,
        window: QWidget,
        file: AttachmentView,
        folder: OutFolder,
        pictures: PictureStore | None = None,
        *,
        may_remove: bool = False,
        open_outside: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(context.theme, window, width=520)
        self._context = context
        self._file = file
        self._folder = folder
        self._pictures = pictures
        self._open_outside = open_outside
        theme = context.theme
        self.set_texts(file.name, f"{size_words(file.size_bytes)} · {file_state(file)}")
        self._preview = QLabel()
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.hide()
        self._problem = Label(theme, font="meta", color="danger", wrap=True)
        self._problem.hide()
        self.body.addWidget(self._preview)
        if file.description:
            self.body.addWidget(Label(theme, file.description, font="ui", wrap=True))
        if not file.here:
            words = self.tr("It is fetched from the hub with the next exchange.")
            self.body.addWidget(Label(theme, words, font="ui", color="text2", wrap=True))
        elif not may_open(file.name):
            words = self.tr(
                "This kind of file is not opened from here. Save it if you know whom it comes from."
            )
            self.body.addWidget(Label(theme, words, font="ui", color="text2", wrap=True))
        self.body.addWidget(self._problem)
        self._add_buttons(may_remove=may_remove)
        if pictures is not None:
            pictures.arrived.connect(lambda sha256: self._show_preview() if sha256 == file.sha256 else None)
        self._show_preview()
        self.finished.connect(self.deleteLater)

    def save_to(self, path: Path) -> None:
        """Save a copy and say so."""
        save_file(self._context, self._file, path, self._saved, self._fail, self)

    def _add_buttons(self, *, may_remove: bool) -> None:
        theme = self._context.theme
        self.remove_button = Button(theme, self.tr("Take away"), kind=ButtonKind.GHOST, icon=Icon.TRASH)
        self.close_button = Button(theme, self.tr("Close"))
        self.save_button = Button(theme, self.tr("Save…"), icon=Icon.EXPORT)
        self.open_button = Button(
            theme, self.tr("Open outside"), kind=ButtonKind.PRIMARY, icon=Icon.OPEN_OUTSIDE
        )
        self.add_action(self.remove_button, leading=True)
        for button in (self.close_button, self.save_button, self.open_button):
            self.add_action(button, main=button is self.open_button)
        self.remove_button.setVisible(may_remove)
        self.save_button.setEnabled(self._file.here)
        self.open_button.setVisible(self._file.here and may_open(self._file.name))
        self.close_button.clicked.connect(self.reject)
        self.remove_button.clicked.connect(self._remove)
        self.save_button.clicked.connect(self._ask_where)
        self.open_button.clicked.connect(self._open)

    def _show_preview(self) -> None:
        if self._pictures is None or not self._file.media_type.startswith("image/"):
            return
        picture = self._pictures.picture(self._file.sha256)
        if picture is None or picture.isNull():
            return
        most = _PREVIEW * self._context.theme.text_scale
        small = picture
        if picture.width() > most.width() or picture.height() > most.height():
            shape, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            small = picture.scaled(most, shape, smooth)
        self._preview.setPixmap(QPixmap.fromImage(small))
        self._preview.setAccessibleName(self._file.description or self._file.name)
        self._preview.show()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(safe_file_name(self._file.name))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, path: Path) -> None:
        self.accept()
        self._context.notice.emit(self.tr("Saved as {name}").format(name=path.name))

    def _open(self) -> None:
        # The question is gone by the time the copy is written: what goes wrong then is told by the desk.
        context = self._context
        tell = context.desk.problem.emit
        open_file(context, self._file, self._folder, self._open_outside, tell, context)
        self.accept()

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()

    def _fail(self, problem: UserProblem) -> None:
        self._problem.setText(sentence(problem.code, problem.params, self._context.language.code))
        self._problem.show()
