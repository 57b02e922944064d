"""A desk of its own for tests that bring foreign data into a lab and look at what is there then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from colab_app.bridge.backend import Backend, Founding
from colab_app.bridge.importing import ImportResult, ImportTarget, run_import
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.polis_votes import VoteMatrix
from colab_app.service.queries import Boards


class Bed:
    """An open replica with one board, and a second look at its file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.backend = Backend(path, lambda changes: None, lambda view: None)
        self.board_id = self.backend.found_lab(
            Founding("由衣", "東雲市", "municipality", "課題ボード", "full_pilot")
        )

    def bring(self, picked: Path, options: ReadOptions | None = None, **target: str) -> ImportResult:
        """Import something onto the board."""
        return run_import(self.backend, picked, ImportTarget(self.board_id, **target), options)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What a plain look into the file finds."""
        with closing(sqlite3.connect(self._path)) as database:
            return database.execute(query).fetchall()

    def count(self, table: str, condition: str = "1") -> int:
        """How many rows of a table fulfil a condition."""
        ((number,),) = self.rows(f"SELECT count(*) FROM {table} WHERE {condition}")
        assert isinstance(number, int)
        return number

    def picture(self) -> Mapping[str, list[tuple[object, ...]]]:
        """All posts, comments and votes with their place in or out of the bin, to compare with later."""
        tables = ("challenge", "proposal", "idea", "comment", "opinion")
        return {table: self.rows(f"SELECT id, removed_at != '' FROM {table} ORDER BY id") for table in tables}

    def votes(self) -> VoteMatrix:
        """The votes in the lab: (participant, statement id at its source) to 1, 0 or -1."""
        found = self.rows(
            "SELECT opinion.participant, idea.source_id, opinion.value FROM opinion"
            " JOIN idea ON idea.id = opinion.idea_id WHERE opinion.removed_at = ''"
        )
        matrix: VoteMatrix = {}
        for participant, statement, value in found:
            assert value in (-1, 0, 1)
            matrix[str(participant), str(statement)] = value
        return matrix

    def boards(self) -> dict[str, int]:
        """Cards on each board by its title."""
        return {board.title: board.cards for board in self.backend.answer(Boards())}


@contextmanager
def lab_bed(folder: Path, name: str = "replica.sqlite3") -> Iterator[Bed]:
    """A bed that is closed at the end."""
    bed = Bed(folder / name)
    try:
        yield bed
    finally:
        bed.backend.close()
