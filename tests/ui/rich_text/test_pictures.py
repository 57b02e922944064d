"""Pictures of others: only four kinds, never larger than safe, never guessed."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from colab_app.ui.rich_text.pictures import decode_picture, picture_format

ROOM = QSize(400, 300)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """The bytes of a picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2646b4"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # the stub knows only bytes for the format
    return bytes(content.data())


def png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))


@pytest.mark.parametrize(("kind", "name"), [("PNG", "png"), ("JPEG", "jpeg"), ("WEBP", "webp")])
def test_known_pictures_are_decoded(qapp: QGuiApplication, kind: str, name: str) -> None:
    content = picture(40, 20, kind)
    assert picture_format(content) == name
    assert decode_picture(content, ROOM).size() == QSize(40, 20)


@pytest.mark.parametrize(
    "content", [b"", SVG, b"BM" + bytes(60), b"%PDF-1.7", b"\x00\x00\x01\x00", b"II*\x00", b"RIFFxxxxWAVE"]
)
def test_everything_else_is_no_picture(qapp: QGuiApplication, content: bytes) -> None:
    assert picture_format(content) == ""
    assert decode_picture(content, ROOM).isNull()


def test_a_drawing_in_the_clothes_of_a_picture_is_not_read(qapp: QGuiApplication) -> None:
    assert decode_picture(b"\x89PNG\r\n\x1a\n" + SVG, ROOM).isNull()


@pytest.mark.parametrize("size", [(60_000, 60_000), (12_001, 1), (1, 12_001), (6_000, 4_001), (0, 5)])
def test_a_size_that_needs_too_much_is_refused_by_the_head_alone(
    qapp: QGuiApplication, size: tuple[int, int]
) -> None:
    assert decode_picture(png_head(*size), ROOM).isNull()


def test_large_pictures_come_small_and_keep_their_shape(qapp: QGuiApplication) -> None:
    assert decode_picture(picture(1600, 400), ROOM).size() == QSize(400, 100)
    assert decode_picture(picture(300, 1200), ROOM).size() == QSize(75, 300)


def test_a_cut_picture_is_none(qapp: QGuiApplication) -> None:
    assert decode_picture(picture(40, 20)[:40], ROOM).isNull()
