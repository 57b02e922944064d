"""Files that cannot be read are refused in a sentence and change nothing; what can be read comes in once."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.bad_input.bad_files import BAD_FILES, BadFile
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.said import Said, call_process, check_sentences

BEARABLE_SECONDS = 5.0
"""Of the processor's time; all of them take a fraction."""
REFUSED = [bad for bad in BAD_FILES if bad.code]
READ = [bad for bad in BAD_FILES if not bad.code]


def bring(bad: BadFile, folder: Path) -> Path:
    """The file on the disk."""
    path = folder / bad.name
    path.write_bytes(bad.make())
    return path


def titles(lab: LabFolder) -> set[str]:
    """Titles of all posts of the lab, the bin left out."""
    with closing(sqlite3.connect(lab.replica)) as raw:
        tables = ("challenge", "proposal", "idea")
        return {
            str(title)
            for table in tables
            for (title,) in raw.execute(f"SELECT title FROM {table} WHERE removed_at = ''")
        }


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.kind)
def test_it_is_refused_in_a_sentence_and_nothing_changes(
    bad: BadFile, lab: LabFolder, tmp_path: Path
) -> None:
    path = bring(bad, tmp_path)
    before = lab.rows()
    started = time.process_time()
    said = lab.call("import", path, *bad.arguments)
    assert time.process_time() - started < BEARABLE_SECONDS
    said.check_problem(bad.code)
    assert lab.rows() == before
    lab.call("import", path, *bad.arguments, "--preview").check_problem(bad.code)
    lab.check_sound()


@pytest.mark.parametrize("bad", READ, ids=lambda bad: bad.kind)
def test_what_can_be_read_comes_in_once(bad: BadFile, lab: LabFolder, tmp_path: Path) -> None:
    path = bring(bad, tmp_path)
    before = lab.rows()
    assert lab.call("import", path, *bad.arguments, "--preview").status == 0
    assert lab.rows() == before
    said = lab.call("import", path, *bad.arguments)
    assert (said.status, said.err) == (0, "")
    assert said.facts["posts"] == bad.posts
    assert skipped(said) == bad.skipped
    assert said.facts["notes"] == bad.notes
    assert titles(lab) >= set(bad.titles)
    again = lab.call("import", path, *bad.arguments)
    assert (again.status, again.facts["added"]) == (0, 0)
    lab.check_sound()


def skipped(said: Said) -> Mapping[str, int]:
    """How many rows were left out for which reason; each reason has a sentence."""
    reasons = said.facts["skipped"]
    assert isinstance(reasons, list)
    return {str(reason["code"]): int(reason["count"]) for reason in reasons}


@pytest.mark.parametrize("bad", [REFUSED[0], REFUSED[-1]], ids=lambda bad: bad.kind)
def test_a_real_process_says_the_same(bad: BadFile, lab: LabFolder, tmp_path: Path) -> None:
    path = bring(bad, tmp_path)
    call_process(lab.path, "import", path, *bad.arguments).check_problem(bad.code)


def test_the_table_has_every_kind_once_and_each_code_a_sentence() -> None:
    assert len({bad.kind for bad in BAD_FILES}) == len(BAD_FILES) >= 34
    for bad in REFUSED:
        check_sentences(
            bad.code,
            {"name": "a", "row": 1, "limit_bytes": 1, "rows": 1, "columns": 1, "sheet": "a", "encoding": "a"},
        )
