"""Attachments on their way out of the app: saved where the person says, or opened by another program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl

from colab_app.bridge.backend import Backend
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Content
from colab_app.service.views import AttachmentView
from colab_app.ui.frame.context import UiContext
from colab_app.ui.subject.file_names import may_open, safe_file_name

Failed = Callable[[UserProblem], None]


class OutFolder:
    """A folder for copies that other programs look at; it goes when its page does."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def path(self) -> Path:
        """The folder, made when it is first needed."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())


def save_file(
    context: UiContext,
    file: AttachmentView,
    target: Path,
    then: Callable[[Path], None],
    failed: Failed,
    owner: QObject,
) -> None:
    """Write the bytes of an attachment to a path, in the worker.

    `failed` gets `attachment.missing` when they are not on this computer, `attachment.unwritable` when the
    place cannot be written to.
    """
    context.desk.perform(lambda backend: _write(backend, file, target), then, failed, owner)


def open_file(
    context: UiContext,
    file: AttachmentView,
    folder: OutFolder,
    open_outside: Callable[[QUrl], object],
    failed: Failed,
    owner: QObject,
) -> None:
    """Write a copy and have the system open it; only kinds of files that just show something."""
    if not may_open(file.name):
        failed(UserProblem("attachment.not_opened", name=file.name))
        return

    def work(backend: Backend) -> Path:
        # Under the hash of its bytes: two files of one name never meet.
        place = folder.path() / file.sha256[:16]
        place.mkdir(exist_ok=True)
        return _write(backend, file, place / safe_file_name(file.name))

    def show(path: Path) -> None:
        open_outside(QUrl.fromLocalFile(str(path)))

    context.desk.perform(work, show, failed, owner)


def _write(backend: Backend, file: AttachmentView, target: Path) -> Path:
    content = backend.answer(Content(file.sha256))
    if content is None:
        raise UserProblem("attachment.missing", name=file.name)
    try:
        target.write_bytes(content)
    except OSError as error:
        raise UserProblem("attachment.unwritable", name=target.name) from error
    return target
