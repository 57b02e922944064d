"""The files beside a subject: looked at, added by choosing or dropping, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from colab_app.domain.commands import RemoveAttachment
from colab_app.domain.errors import UserProblem
from colab_app.service.views import AttachmentView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.editor.describe_dialog import DescribeDialog
from colab_app.ui.editor.taken_files import TakenFile, take_files
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.subject.file_dialog import FileDialog
from colab_app.ui.subject.file_list import FileList
from colab_app.ui.subject.file_out import OutFolder
from colab_app.ui.subject.subject_view import SubjectView


class FilePanel(QWidget):
    """Heading, list, button. `offer` takes files from anywhere; each is described before it is sent."""

    def __init__(self, context: UiContext, pictures: PictureStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._subject: SubjectView | None = None
        self._folder = OutFolder()
        theme = context.theme
        self._title = Label(theme, font="h3")
        self._count = Label(theme, font="ui", color="text3", tabular=True)
        self.add_button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.ATTACH, small=True)
        self.list = FileList(theme, pictures)
        self._problem = Label(theme, font="meta", color="danger", wrap=True)
        self._problem.hide()
        column = Column(theme, self, gap=8)
        row = Row(theme, gap=8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.add_button)
        column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(self._problem)
        self.add_button.clicked.connect(self._choose)
        self.list.pressed_file.connect(self.ask_about)
        self.retranslate()

    def show_subject(self, subject: SubjectView) -> None:
        """Show the files of a subject; without any, and without the right to add some, nothing."""
        self._subject = subject
        may_attach = "attach" in subject.may
        self.list.files.show_files(subject.attachments)
        self.list.setVisible(bool(subject.attachments))
        count = len(subject.attachments)
        self._count.setText(QLocale().toString(count) if count else "")
        self.add_button.setVisible(may_attach)
        self.setVisible(may_attach or bool(count))

    def open_sha256(self, sha256: str) -> None:
        """Ask about the file with these bytes; a text may refer to files of comments, too."""
        known = self._subject.attachments if self._subject is not None else ()
        found = next((file for file in known if file.sha256 == sha256), None)
        nameless = AttachmentView(sha256, f"{sha256[:8]}", "", "", 0, sha256, here=True, waiting=False)
        self.ask_about(found or nameless)

    def ask_about(self, file: AttachmentView) -> None:
        """Open the question what to do with a file."""
        subject = self._subject
        may_remove = subject is not None and file in subject.attachments and "attach" in subject.may
        dialog = FileDialog(
            self._context, self.window(), file, self._folder, self._pictures, may_remove=may_remove
        )
        dialog.removed.connect(lambda: self._context.desk.submit(RemoveAttachment(attachment_id=file.id)))
        dialog.open()

    def offer(self, source: QMimeData | Sequence[Path]) -> None:
        """Read files and ask for their descriptions."""
        self._problem.hide()
        take_files(self._context, source, self._describe, self._fail, self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self._title.setText(self.tr("Attachments"))
        self.list.setAccessibleName(self.tr("Attachments"))
        self.add_button.setText(self.tr("Attach"))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.offer([Path(path) for path in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _describe(self, files: tuple[TakenFile, ...]) -> None:
        if files:
            dialog = DescribeDialog(self._context, self.window(), files)
            dialog.decided.connect(self._attach)
            dialog.open()

    def _attach(self, files: tuple[TakenFile, ...]) -> None:
        subject, desk = self._subject, self._context.desk
        if subject is None:
            return
        if len(files) > 1:
            self._context.doing_together.emit(len(files))
        for file in files:
            command = file.command(desk.new_id(), subject.kind, subject.id)
            desk.submit(command, refused=self._fail)

    def _fail(self, problem: UserProblem) -> None:
        self._problem.setText(sentence(problem.code, problem.params, self._context.language.code))
        self._problem.show()
        self.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
