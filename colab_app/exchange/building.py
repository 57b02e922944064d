"""Shared steps of the dialects: one reading's decisions about times, names, personal columns and ids."""

from __future__ import annotations

from collections.abc import Iterable

from colab_app.exchange.cells import Cell, cell_text
from colab_app.exchange.dates import read_moment
from colab_app.exchange.identity import ContentIds
from colab_app.exchange.names import (
    NameKeeper,
    holds_personal_detail,
    is_personal_header,
    is_personal_value,
)
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import Tally
from colab_app.exchange.zones import TOKYO

TAG_LIMIT = 20
EXTRA_LIMIT = 200
"""Columns kept beside the fields we know; more is no table anybody reads."""


class Builder:
    """What one reading remembers while it turns rows into records; notes go to the tally."""

    def __init__(self, options: ReadOptions, tally: Tally, default_zone: str = TOKYO) -> None:
        self.options = options
        self.tally = tally
        self.names = NameKeeper(options.names)
        self.content_ids = ContentIds()
        self.zone = options.zone or default_zone

    def moment(self, cell: Cell) -> str | None:
        """A time as UTC ISO text; what cannot be read is noted and left out."""
        if cell is None or cell == "":
            return None
        moment = read_moment(cell, self.zone)
        if moment is None:
            self.tally.notes["import.note.time_unread"] += 1
            return None
        if moment.zone_assumed:
            self.tally.notes["import.note.zone_assumed"] += 1
        return moment.iso

    def author(self, name: str, key: str = "") -> str | None:
        """The author's name as the user wants it; a name that is an e-mail address is dropped."""
        kept = self.names.author(name, key)
        if name and kept is None and self.options.names == "keep":
            self.tally.notes["import.note.personal_dropped"] += 1
        return kept

    def extra(self, pairs: Iterable[tuple[str, Cell]]) -> dict[str, str]:
        """Unknown columns that hold something, without those that hold personal data."""
        kept: dict[str, str] = {}
        for header, cell in pairs:
            value = cell_text(cell)
            if not value or not header or len(kept) >= EXTRA_LIMIT:
                continue
            if not self.options.keep_personal and (is_personal_header(header) or is_personal_value(value)):
                self.tally.notes["import.note.personal_dropped"] += 1
                continue
            kept[header[:100]] = value
        return kept

    def text(self, text: str) -> str:
        """The text itself; a note is made when it seems to hold personal details."""
        if holds_personal_detail(text):
            self.tally.notes["import.note.personal_in_text"] += 1
        return text


def tags_of(*texts: str) -> tuple[str, ...]:
    """Tags from cells: split at commas, 、 and line ends; no doubles, at most 20."""
    tags: dict[str, None] = {}
    for text in texts:
        for part in text.replace("、", ",").replace("，", ",").replace("\n", ",").split(","):
            if tag := part.strip()[:100]:
                tags[tag] = None
    return tuple(tags)[:TAG_LIMIT]
