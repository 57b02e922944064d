"""Pictures of others: looked at byte by byte before Qt sees them, and never larger than they are shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 24_000_000
LONGEST_SIDE = 12_000
ALLOCATION_MEGABYTES = 128
"""Enough for `MOST_PIXELS` of four bytes; Qt refuses anything that needs more."""

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)


def picture_format(content: bytes) -> str:
    """png, jpeg, gif or webp by the first bytes; empty for anything else, also for drawings such as SVG."""
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            return name
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


def decode_picture(content: bytes, most: QSize) -> QImage:
    """The picture within a size, keeping its shape; a null image when it is none or too large to be safe.

    The size in the head is checked before a pixel is decoded, and Qt is told the format instead of guessing
    it. Any thread may call it.
    """
    name = picture_format(content)
    if not name:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not _is_safe(size):
        return QImage()
    if size.width() > most.width() or size.height() > most.height():
        turned = bool(reader.transformation().value & 4)  # a photograph taken on its side
        room = QSize(most.height(), most.width()) if turned else most
        reader.setScaledSize(size.scaled(room, _KEEP).expandedTo(QSize(1, 1)))
    return reader.read()


def limit_decoding() -> None:
    """Have Qt refuse pictures that would need much memory; call once at the start of the program."""
    QImageReader.setAllocationLimit(ALLOCATION_MEGABYTES)


def _is_safe(size: QSize) -> bool:
    sides = (size.width(), size.height())
    return all(0 < side <= LONGEST_SIDE for side in sides) and sides[0] * sides[1] <= MOST_PIXELS
