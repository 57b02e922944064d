"""Names of others' files made safe for this computer, and what may be opened outside."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from colab_app.text.normal import single_line

LONGEST_BYTES: Final = 200
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?")
_HARMLESS: Final = frozenset(
    (
        *("png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "tsv", "md"),
        *("docx", "xlsx", "pptx", "odt", "ods", "odp", "mp4", "mp3", "wav"),
    )
)
"""What only shows something. Documents that may carry macros, pages and programs can be saved, not opened."""


def safe_file_name(name: str) -> str:
    """A name that stays inside the folder it is put into, on every system.

    Paths, drives, control and direction characters, trailing dots and device names go; the ending stays when
    the name has to be shortened. Never empty.
    """
    last = unicodedata.normalize("NFC", single_line(name)).replace("\\", "/").rsplit("/", 1)[-1]
    clean = _FORBIDDEN.sub("_", last).strip(" .")
    if not clean:
        return "file"
    if _RESERVED.fullmatch(clean):
        clean = f"_{clean}"
    return _shortened(clean)


def may_open(name: str) -> bool:
    """True when the ending of the safe name says that opening it only shows something."""
    stem, dot, ending = safe_file_name(name).rpartition(".")
    return bool(dot and stem) and ending.lower() in _HARMLESS


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > 20:
        stem, dot, ending = name, "", ""
    room = LONGEST_BYTES - len(f"{dot}{ending}".encode())
    return f"{stem.encode()[:room].decode(errors='ignore').rstrip(' .')}{dot}{ending}"
