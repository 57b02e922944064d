"""Cells of tables as clean text and numbers: control characters out, full-width digits in, floats tamed."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final

Cell = str | int | float | bool | datetime | date | time | timedelta | None

CELL_CHARACTERS: Final = 1_000_000
"""A longer cell is not a text anybody wrote; the row is skipped."""

_LINE_ENDS: Final = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_UNWANTED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_LONELY_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_FLOAT_ID: Final = re.compile(r"(-?[0-9]{1,15})\.0+")
_NUMBER: Final = re.compile(r"([+-]?[0-9]{1,15})(?:\.([0-9]{1,15}))?\s*(?:件|人|名|票|回|点|pts?|votes?)?")
_BLANKS: Final = re.compile(r"\s+")

_TRIGGERS: Final = "=+\\-@＝＋－＠"
_BLANK_CLASS: Final = "[ \u00a0\u3000\u200b\ufeff]"
_GUARDED: Final = re.compile(f"^(?='*\t|'*{_BLANK_CLASS}*[{_TRIGGERS}])", re.MULTILINE)
_GUARD: Final = re.compile(f"^'(?='*\t|'*{_BLANK_CLASS}*[{_TRIGGERS}])", re.MULTILINE)


def clean_text(text: str) -> str:
    """Text as the lab keeps it: LF line ends, no control characters, no half surrogates; words untouched."""
    if "\r" in text or not text.isascii():
        text = _LINE_ENDS.sub("\n", text)
        text = _LONELY_SURROGATE.sub("\ufffd", text)
    return _UNWANTED.sub("", text)


def guard_formulas(text: str) -> str:
    """Put a quote before every line a spreadsheet could take for a formula; see `unguard_formulas`.

    Looks behind leading blanks and at every physical line, because a list separator other than ours
    makes a line of a cell the first cell of a row.
    """
    return _GUARDED.sub("'", _LINE_ENDS.sub("\n", text))


def unguard_formulas(text: str) -> str:
    """Take one guarding quote off each line that has one; the exact inverse of `guard_formulas`."""
    return _GUARD.sub("", text) if "'" in text else text


def cell_text(cell: Cell) -> str:
    """A cell as clean text without blanks around: 171.0 becomes 171, a date its ISO text, None nothing."""
    match cell:
        case None:
            return ""
        case str():
            return clean_text(cell).strip()
        case bool():
            return "true" if cell else "false"
        case float():
            if not math.isfinite(cell):
                return ""
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
        case datetime():
            return cell.isoformat(sep=" ")
        case _:
            return str(cell)


def id_text(cell: Cell) -> str:
    """A cell as an identifier of at most 200 characters: ASCII digits, `171` for `171.0`."""
    text = unicodedata.normalize("NFKC", cell_text(cell)[:1_000]).strip()
    whole = _FLOAT_ID.fullmatch(text)
    return whole.group(1) if whole else _BLANKS.sub(" ", text)[:200]


def whole_number(cell: Cell) -> int | None:
    """A count from a cell: 14, 14.0, "１，２３４", "14件"; None when it is not a whole number."""
    if isinstance(cell, bool):
        return None
    text = unicodedata.normalize("NFKC", cell_text(cell)[:60]).replace(",", "").strip()
    found = _NUMBER.fullmatch(text)
    if found is None or (found.group(2) or "").strip("0"):
        return None
    return int(found.group(1))


def one_line(text: str, limit: int = 200) -> str:
    """The text on one line, cut with an ellipsis when it is longer than `limit` characters."""
    flat = _BLANKS.sub(" ", text[: limit * 8]).strip()
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


def title_and_body(title: str, text: str) -> tuple[str, str]:
    """A title on one line and the body; without a title the first line of the text gives one."""
    line = one_line(title)
    if line:
        whole = _BLANKS.sub(" ", title).strip()
        return line, text if line == whole else f"{whole}\n\n{text}".strip()
    first = next((part.strip(" #*->　") for part in text.split("\n") if part.strip(" #*->　")), "")
    return one_line(first, 80), text
