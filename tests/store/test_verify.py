"""Verifying finds what was damaged on purpose, and nothing where nothing is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.store.replica.verify import verify_file
from tests.store.store_desk import StoreDesk


@pytest.fixture
def file(sample_file: Path, tmp_path: Path) -> Path:
    """The sample lab, closed."""
    return Path(shutil.copy(sample_file, tmp_path / "replica.db"))


def _damaged(path: Path, statement: str) -> tuple[str, ...]:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute(statement).rowcount != 0, "nothing was damaged"
        database.commit()
    return verify_file(path)


def test_a_sound_replica_has_no_findings(file: Path) -> None:
    assert verify_file(file) == ()


def test_a_replica_in_use_can_be_verified(desk: StoreDesk) -> None:
    desk.comment(desk.challenge())
    assert verify_file(desk.path) == ()


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE tally SET comments = comments + 1 WHERE comments > 0", "counts of comments"),
        (
            "UPDATE tally SET supports = 99 WHERE subject_id = (SELECT min(subject_id) FROM tally)",
            "counts of supports: 1 wrong",
        ),
        ("UPDATE tally SET proposals = 0 WHERE proposals > 0", "counts of proposals"),
        ("DELETE FROM tally WHERE comments > 0", "counts of comments"),
        ("DELETE FROM search_entry WHERE kind = 'challenge'", "missing"),
        ("UPDATE search_entry SET tokens = (SELECT max(tokens) FROM search_entry)", "outdated"),
        ("UPDATE challenge SET title = '書き換えられた題' WHERE number = 1", "search index: 1 outdated"),
        ("UPDATE search_entry SET kind = 'workshop' WHERE kind = 'challenge'", "left over"),
        ("INSERT INTO search_index(search_index) VALUES ('delete-all')", "missing"),
        ("UPDATE proposal SET challenge_id = 'nowhere'", "proposal: "),
        ("UPDATE comment SET parent_id = 'nowhere' WHERE parent_id != ''", "comment: "),
        ("DROP TABLE read_mark", "file: without read_mark"),
    ],
)
def test_planted_damage_is_found(file: Path, statement: str, finding: str) -> None:
    findings = _damaged(file, statement)
    assert any(finding in line for line in findings), findings


def test_a_place_on_a_board_that_is_not_there_is_found(desk: StoreDesk) -> None:
    desk.do(desk.lab.place_on(desk.lab.board_id, desk.partner))
    desk.close()
    assert _damaged(desk.path, "DELETE FROM board") == ("board_member: 1 without what they belong to",)


def test_a_vote_on_nothing_is_found(desk: StoreDesk) -> None:
    records = [
        {"kind": "idea", "id": "i", "title": "声"},
        {"kind": "opinion", "id": "i:1", "idea_id": "i", "participant": "1", "value": 1},
    ]
    desk.do(
        c.ImportRecords(batch_id="b", board_id=desk.lab.board_id, source="s", file_name="f", records=records)
    )
    desk.close()
    findings = _damaged(desk.path, "UPDATE opinion SET idea_id = 'nowhere'")
    assert findings == ("opinion: 1 without what they belong to",)


def test_a_broken_index_of_the_file_itself_is_found(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'comment_by_parent_id'"
        ((root,),) = database.execute(query).fetchall()
        ((page_bytes,),) = database.execute("PRAGMA page_size").fetchall()
    content = bytearray(file.read_bytes())
    start = (int(root) - 1) * int(page_bytes)
    content[start + 8 : start + 64] = b"\x00" * 56
    file.write_bytes(bytes(content))
    assert any(line.startswith("file: ") for line in verify_file(file))


def test_words_that_an_older_app_cut_are_no_damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE replica_state SET value = '0' WHERE key = 'tokenizer'")
        database.execute("UPDATE challenge SET title = '書き換えられた題' WHERE number = 1")
        database.commit()
    assert verify_file(file) == ()


def test_what_is_no_replica_cannot_be_verified(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"no database")
    with pytest.raises(UserProblem) as problem:
        verify_file(path)
    assert problem.value.code == "database.foreign"
