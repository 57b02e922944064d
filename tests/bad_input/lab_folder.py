"""The data folder of a desk with a little lab in it, and what of it must still be there afterwards."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from colab_app.bridge.backend import Backend, Founding
from colab_app.domain.commands import AddComment, CreateChallenge
from colab_app.domain.positions import between
from colab_app.service.queries import Boards, SearchCount
from colab_app.store.replica.verify import verify_file
from colab_app.store.sqlite_file import log_beside, looking_into, size_bytes
from colab_app.store.tables import TABLE_NAMED
from tests.bad_input.said import Said, call

BOARD = "課題ボード"
WORD = "避難所"
"""Stands in every text of the lab: as many are found as there are."""
TYPED = "書きかけの文章"
_OWN = ("outbox", "kept_text", "attachment_content")

Rows = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class LabFolder:
    """A data folder; `challenge_id` is its one challenge, `board_id` its one board."""

    path: Path
    board_id: str
    challenge_id: str

    @property
    def replica(self) -> Path:
        """The file of the lab."""
        return self.path / "replica.sqlite3"

    def call(self, *arguments: str | Path) -> Said:
        """A subcommand on this folder."""
        return call(self.path, *arguments)

    def open(self) -> Backend:
        """The desk without a window; close it."""
        return open_backend(self.replica)

    def rows(self) -> Rows:
        """Everything anybody wrote here: shared rows, the outbox, what is being typed, files."""
        return rows_of(self.replica)

    def copy_to(self, path: Path) -> LabFolder:
        """The same lab in another folder, its files closed."""
        assert size_bytes(log_beside(self.replica)) == 0
        shutil.copytree(self.path, path, ignore=shutil.ignore_patterns("*-shm", "*-wal"))
        return LabFolder(path, self.board_id, self.challenge_id)

    def check_sound(self, texts: int = 2) -> None:
        """The file is sound, what was there is found, what was being typed is still kept."""
        assert verify_file(self.replica) == ()
        with closing(self.open()) as backend:
            assert backend.answer(SearchCount(WORD)) == texts
            assert backend.marks.kept_text("comment") == {"text": TYPED}
            assert [board.title for board in backend.answer(Boards())] == [BOARD]


def open_backend(path: Path) -> Backend:
    """A desk that tells nobody."""
    return Backend(path, lambda changes: None, lambda view: None)


def rows_of(replica: Path) -> Rows:
    """All rows of a replica that somebody would miss, read beside the app."""
    with looking_into(replica) as raw:
        return {name: _rows(raw, name) for name in (*TABLE_NAMED, *_OWN)}


def _rows(raw: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in raw.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')]


def found_lab(path: Path) -> LabFolder:
    """A lab with a challenge, a comment, and a text that is being typed."""
    path.mkdir()
    with closing(open_backend(path / "replica.sqlite3")) as backend:
        board_id = backend.found_lab(Founding("澄人", "東雲市", "municipality", BOARD, "full_pilot"))
        challenge_id = backend.new_id()
        fields = {"title": f"{WORD}までの坂道", "problem": "冬は凍る。"}
        backend.submit(
            CreateChallenge(
                challenge_id=challenge_id,
                board_id=board_id,
                stage="open",
                position=between("", ""),
                fields=fields,
            )
        )
        backend.submit(
            AddComment(
                comment_id=backend.new_id(),
                subject_kind="challenge",
                subject_id=challenge_id,
                kind="opinion",
                body=f"{WORD}の地図がほしい。",
            )
        )
        backend.marks.keep_text("comment", {"text": TYPED})
    return LabFolder(path, board_id, challenge_id)
