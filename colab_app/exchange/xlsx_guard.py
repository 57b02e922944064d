"""A look into a workbook before a library opens it: bombs, locks and absurd sizes are refused here."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import BinaryIO, Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import ZIP_MAGIC, check_archive
from colab_app.exchange.watching import Watch

CELL_LIMIT: Final = 20_000_000
"""Rows times columns of one sheet. The library lays a sheet out in full: one cell in the last corner of an
otherwise empty sheet would ask for 400 GB and end the process."""
MERGE_LIMIT: Final = 10_000
PIECE_BYTES: Final = 512 * 1024
TAG_BYTES: Final = 4 * 1024 * 1024
"""A tag with its text that goes on longer is no cell (which may have 32,767 characters)."""

_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_TAG: Final = re.compile(rb"<(?:[A-Za-z0-9]+:)?(row|c|mergeCell)(?=[\s/>])([^<]*)")
_PLACE: Final = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,9})([0-9]{0,20})""")


def check_workbook(stream: BinaryIO, name: str, watch: Watch) -> None:
    """Raise UserProblem unless this is a readable .xlsx of a bearable size; the stream is rewound.

    Codes: `import.excel_locked` (a password), `import.excel_old` (.xls), `import.zip_broken`,
    `import.excel_not`, `import.zip_too_large`, `import.zip_unsafe`, `import.excel_too_large`.
    """
    stream.seek(0)
    head = stream.read(8)
    if head.startswith(_OLE_MAGIC):
        stream.seek(0)
        locked = _ENCRYPTED in stream.read(4 * 1024 * 1024)
        raise UserProblem("import.excel_locked" if locked else "import.excel_old", name=name)
    if not head.startswith(ZIP_MAGIC):
        raise UserProblem("import.excel_not", name=name)
    try:
        with zipfile.ZipFile(stream) as archive:
            infos = archive.infolist()
            check_archive(infos, name)
            if not any(info.filename == "xl/workbook.xml" for info in infos):
                raise UserProblem("import.excel_not", name=name)
            for info in infos:
                if _SHEET.fullmatch(info.filename):
                    _check_sheet(archive, info, name, watch)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise UserProblem("import.zip_broken", name=name) from error
    stream.seek(0)


def _check_sheet(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, watch: Watch) -> None:
    extent = _Extent()
    kept = b""
    with archive.open(info) as sheet:
        while piece := sheet.read(PIECE_BYTES):
            watch.check()
            text = kept + piece
            cut = max(0, text.rfind(b"<"))  # a tag is looked at whole
            kept = text[cut:]
            if b"\0" in piece or len(kept) > TAG_BYTES:
                raise UserProblem("import.zip_broken", name=name)
            extent.add(text[:cut])
    extent.add(kept)
    if extent.rows * extent.columns > CELL_LIMIT or extent.merges > MERGE_LIMIT:
        raise UserProblem("import.excel_too_large", name=name, rows=extent.rows, columns=extent.columns)


class _Extent:
    """How far a sheet reaches: by the places its rows and cells claim, else by counting on from the last."""

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self.merges = 0
        self._row = 0
        self._column = 0

    def add(self, text: bytes) -> None:
        """Take in some whole tags."""
        for kind, attributes in _TAG.findall(text):
            place = _PLACE.search(attributes)
            if kind == b"mergeCell":
                self.merges += 1
            elif kind == b"row":
                self._row = int(place.group(2) or 0) if place else self._row + 1
                self._column = 0
            else:
                self._column = _column_number(place.group(1)) if place else self._column + 1
                if place and place.group(2):
                    self._row = max(self._row, int(place.group(2)))
            self.rows = max(self.rows, self._row)
            self.columns = max(self.columns, self._column)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - 64
    return number
