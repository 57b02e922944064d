"""Files that were pasted, dropped or chosen: read in the background and kept under their SHA-256."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage

from colab_app.bridge.backend import Backend
from colab_app.domain import limits
from colab_app.domain.commands import AddAttachment
from colab_app.domain.errors import UserProblem
from colab_app.text.normal import single_line
from colab_app.ui.frame.context import UiContext
from colab_app.ui.rich_text.pictures import picture_format

MOST_AT_ONCE = 10
_BRACKETS = str.maketrans({"[": "(", "]": ")", "\\": "/"})


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file whose bytes are on this computer; a `picture` can be shown within a text."""

    sha256: str
    name: str
    media_type: str
    size_bytes: int
    picture: bool
    description: str = ""

    def markup(self) -> str:
        """How a text shows it: a picture, or a link with the file's name."""
        words = single_line(self.description if self.picture else self.name).translate(_BRACKETS)
        return f"{'!' if self.picture else ''}[{words or self.name}](attach:{self.sha256})"

    def described(self, description: str) -> TakenFile:
        """The same file with other words."""
        return replace(self, description=single_line(description)[: limits.SHORT_CHARACTERS])

    def command(self, attachment_id: str, subject_kind: str, subject_id: str) -> AddAttachment:
        """The wish to lay it beside a subject."""
        return AddAttachment(
            attachment_id=attachment_id,
            subject_kind=subject_kind,
            subject_id=subject_id,
            name=self.name,
            media_type=self.media_type,
            description=self.description,
            size_bytes=self.size_bytes,
            sha256=self.sha256,
        )

    def as_kept(self) -> dict[str, object]:
        """What a kept draft remembers of it."""
        return asdict(self)


def file_from_kept(value: object) -> TakenFile | None:
    """The file a kept draft remembers, or None when it is not one."""
    if not isinstance(value, Mapping):
        return None
    try:
        return TakenFile(
            sha256=str(value["sha256"]),
            name=str(value["name"]),
            media_type=str(value["media_type"]),
            size_bytes=int(value["size_bytes"]),
            picture=bool(value["picture"]),
            description=str(value.get("description", "")),
        )
    except (KeyError, TypeError, ValueError):
        return None


def take_files(
    context: UiContext,
    source: QMimeData | Sequence[Path],
    then: Callable[[tuple[TakenFile, ...]], None],
    failed: Callable[[UserProblem], None],
    owner: QObject,
) -> None:
    """Read files or a copied picture in the worker and keep the bytes; `then` gets them on the GUI thread.

    `failed` gets `attachment.large`, `attachment.unreadable` or `attachment.folder`.
    """
    if isinstance(source, QMimeData):
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        image = source.imageData() if source.hasImage() and not paths else None
    else:
        paths, image = list(source), None
    picture = image if isinstance(image, QImage) else None

    def work(backend: Backend) -> tuple[TakenFile, ...]:
        if picture is not None:
            return (_keep(backend, "picture.png", _png(picture)),)
        return tuple(_keep(backend, path.name, _read(path)) for path in paths[:MOST_AT_ONCE])

    context.desk.perform(work, then, failed, owner)


def _keep(backend: Backend, name: str, content: bytes) -> TakenFile:
    sha256 = backend.put_attachment(content)
    kind = picture_format(content)
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return TakenFile(
        sha256=sha256,
        name=single_line(name)[: limits.SHORT_CHARACTERS] or "file",
        media_type=f"image/{kind}" if kind else guessed,
        size_bytes=len(content),
        picture=bool(kind),
    )


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise UserProblem("attachment.folder", name=path.name)
    try:
        size = path.stat().st_size
        if size > limits.ATTACHMENT_BYTES:
            raise UserProblem("attachment.large", limit=limits.ATTACHMENT_BYTES, size=size)
        with path.open("rb") as stream:
            return stream.read(limits.ATTACHMENT_BYTES + 1)
    except OSError as error:
        raise UserProblem("attachment.unreadable", name=path.name) from error


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows only bytes for the format
    return bytes(content.data())
