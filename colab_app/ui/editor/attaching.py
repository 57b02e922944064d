"""Attachments of a text being written: chosen, pasted or dropped, described, put in, remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.editor.describe_dialog import DescribeDialog
from colab_app.ui.editor.formatting import Replacement
from colab_app.ui.editor.markdown_field import MarkdownField
from colab_app.ui.editor.taken_files import TakenFile, file_from_kept, take_files
from colab_app.ui.frame.context import UiContext


class Attaching(QObject):
    """Files for one field; `failed(str)` carries a sentence. Questions lie over its window."""

    failed = Signal(str)
    asked = Signal(object)

    def __init__(self, context: UiContext, field: MarkdownField) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._files: dict[str, TakenFile] = {}

    @property
    def files(self) -> tuple[TakenFile, ...]:
        """All files taken for this text so far."""
        return tuple(self._files.values())

    def used_in(self, text: str) -> tuple[TakenFile, ...]:
        """The files a text refers to."""
        return tuple(file for sha256, file in self._files.items() if f"attach:{sha256}" in text)

    def clear(self) -> None:
        """Begin anew."""
        self._files.clear()

    def restore(self, kept: object) -> None:
        """Take over the files a kept draft remembers."""
        found = (file_from_kept(value) for value in kept) if isinstance(kept, list | tuple) else ()
        self._files.update({file.sha256: file for file in found if file is not None})

    def choose(self) -> None:
        """Let the writer choose files."""
        dialog = QFileDialog(self._field.window())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.offer([Path(path) for path in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def offer(self, source: QMimeData | Sequence[Path]) -> None:
        """Read files or a picture, then ask for a description."""
        take_files(self._context, source, self._describe, self._fail, self)

    def insert(self, files: Iterable[TakenFile]) -> None:
        """Put files into the text: pictures as lines of their own, others as links."""
        for file in files:
            self._files[file.sha256] = file
            if file.picture:
                self._field.insert_block(file.markup())
                continue
            selection = self._field.selection
            made = f"{file.markup()} "
            caret = selection.start + len(made)
            self._field.replace(Replacement(selection.start, selection.end, made, caret, caret))

    def _describe(self, files: tuple[TakenFile, ...]) -> None:
        if not files:
            return
        dialog = DescribeDialog(self._context, self._field.window(), files)
        dialog.decided.connect(self.insert)
        dialog.open()
        self.asked.emit(dialog)

    def _fail(self, problem: UserProblem) -> None:
        self.failed.emit(sentence(problem.code, problem.params, self._context.language.code))
