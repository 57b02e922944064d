"""import, imports, export, search, backup, verify: data in, out, found and kept."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.bridge.backend import Backend
from tests.cli.desk_folder import DeskFolder


@pytest.fixture
def voices(folder: Path) -> Path:
    """A list with columns of its own words."""
    path = folder / "voices.csv"
    path.write_text("件名,本文,氏名\n湧水を守る,大切です。,市民\n橋の照明,暗い。,市民\n", encoding="utf-8")
    return path


# -- import -------------------------------------------------------------------------------------------


def test_a_list_comes_in_once(lab: DeskFolder, voices: Path) -> None:
    first = lab.facts("import", voices, "--kind", "idea")
    assert (first["added"], first["known"], first["new"]) == (2, 0, {"idea": 2})
    assert first["batch_id"] == first["batch_ids"][0]
    second = lab.facts("import", voices, "--kind", "idea")
    assert (second["added"], second["known"], second["batch_ids"]) == (0, 2, [])


def test_a_preview_changes_nothing(lab: DeskFolder, voices: Path) -> None:
    shown = lab.facts("import", voices, "--preview")
    assert (shown["dialect"], len(shown["records"]), shown["complete"]) == ("table", 2, True)
    assert len(lab.facts("imports")["imports"]) == 1


def test_columns_are_chosen_by_name(lab: DeskFolder, voices: Path) -> None:
    lab.facts("import", voices, "--kind", "idea", "--map", "title=本文", "--map", "body=件名")
    hit = lab.facts("search", "大切")["hits"][0]
    assert hit["title"] == "大切です。"


@pytest.mark.parametrize("mapping", ["title", "=本文", "poem=本文"])
def test_a_wrong_mapping_is_a_wrong_call(lab: DeskFolder, voices: Path, mapping: str) -> None:
    said = lab.call("import", voices, "--map", mapping)
    assert said.status == 2
    assert mapping in said.err


def test_what_cannot_be_found_is_a_problem(lab: DeskFolder, voices: Path, folder: Path) -> None:
    assert lab.problem("import", voices, "--map", "title=題") == "import.column"
    assert lab.problem("import", voices, "--board", "無い盤") == "board.unknown"
    assert lab.problem("import", voices, "--challenge", "C-99") == "key.unknown"
    assert lab.problem("import", voices, "--challenge", "I-1") == "key.unknown"
    assert lab.problem("import", folder / "nowhere.csv") == "import.missing"
    lines = folder / "lines.jsonl"
    lines.write_text('{"kind": "idea", "id": "x", "title": "t"}\n', encoding="utf-8")
    assert lab.problem("import", lines, "--map", "title=t") == "import.no_columns"


def test_proposals_answer_a_challenge(lab: DeskFolder, voices: Path) -> None:
    facts = lab.facts("import", voices, "--kind", "proposal", "--challenge", "C-2")
    assert facts["new"] == {"proposal": 2}
    hit = lab.facts("search", "湧水")["hits"][0]
    assert (hit["kind"], hit["key"]) == ("proposal", "P-1")


def test_a_board_is_chosen_by_its_title(lab: DeskFolder, voices: Path) -> None:
    assert lab.facts("import", voices, "--kind", "idea", "--board", "課題ボード")["added"] == 2


def test_an_import_is_listed_undone_and_brought_back(lab: DeskFolder, voices: Path) -> None:
    batch_id = lab.facts("import", voices, "--kind", "idea")["batch_id"]
    newest = lab.facts("imports")["imports"][0]
    assert (newest["batch_id"], newest["file"], newest["posts"], newest["undone"]) == (
        batch_id,
        "voices.csv",
        2,
        False,
    )
    undone = lab.facts("imports", "--undo", batch_id)
    assert (undone["rows"], undone["undone"]) == (2, True)
    assert lab.facts("search", "湧水")["count"] == 0
    assert "undone" in lab.call("imports").out
    assert lab.facts("imports", "--redo", batch_id)["rows"] == 2
    assert lab.facts("search", "湧水")["count"] == 1
    assert lab.problem("imports", "--undo", "nowhere") == "key.unknown"


def test_nothing_imported_is_said_in_words(fresh: DeskFolder) -> None:
    fresh.facts("start", "--name", "水野")
    assert fresh.call("imports").out == "nothing was imported yet\n"
    assert fresh.facts("imports") == {"imports": []}


# -- export -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("lab.jsonl", "lines"),
        ("lab.xlsx", "xlsx"),
        ("lab.md", "markdown"),
        ("lab.csv", "csv"),
        ("out", "lines"),
    ],
)
def test_the_ending_of_a_name_tells_the_format(
    lab: DeskFolder, folder: Path, name: str, format_name: str
) -> None:
    facts = lab.facts("export", folder / name)
    assert (facts["format"], facts["file"]) == (format_name, str(folder / name))
    assert facts["rows"] >= 5
    assert (folder / name).exists()
    assert lab.problem("export", folder / name) == "export.exists"


def test_a_format_can_be_named(lab: DeskFolder, folder: Path) -> None:
    assert lab.facts("export", folder / "x.txt", "--format", "markdown")["format"] == "markdown"


def test_an_export_can_be_narrowed_and_made_nameless(lab: DeskFolder, folder: Path) -> None:
    lab.facts("export", folder / "all.jsonl", "--everything")
    lab.facts("export", folder / "board.jsonl", "--board", "課題ボード", "--without-names")
    everything = (folder / "all.jsonl").read_text(encoding="utf-8")
    board = (folder / "board.jsonl").read_text(encoding="utf-8")
    assert '"history"' in everything
    assert "水野 あかり" in everything
    assert '"history"' not in board
    assert "水野 あかり" not in board
    assert all(json.loads(line) for line in board.splitlines())
    assert lab.problem("export", folder / "x.jsonl", "--board", "無い盤") == "board.unknown"


# -- search -------------------------------------------------------------------------------------------


def test_a_search_finds_and_counts(lab: DeskFolder) -> None:
    facts = lab.facts("search", "避難所", "--limit", "2")
    assert (facts["count"], len(facts["hits"])) == (5, 2)
    assert set(facts["hits"][0]) >= {"kind", "key", "title", "excerpt", "spans"}
    said = lab.call("search", "避難所")
    lines = said.out.splitlines()
    assert len(lines) == 6
    assert lines[-1] == "5 found / 5件"
    assert lab.facts("search", "無いもの") == {"count": 0, "hits": []}
    assert lab.facts("search", "避難所", "--limit", "-3")["hits"] == []


# -- backup and verify --------------------------------------------------------------------------------


def test_a_backup_goes_into_the_folder_of_backups(lab: DeskFolder) -> None:
    facts = lab.facts("backup")
    kept = Path(facts["file"])
    assert kept.parent == lab.root / "backups"
    assert facts["size_bytes"] == kept.stat().st_size
    assert lab.facts("verify", kept)["sound"] is True


def test_a_backup_can_go_elsewhere_also_while_the_window_is_open(lab: DeskFolder, folder: Path) -> None:
    window = Backend(lab.root / "replica.sqlite3", lambda changes: None, lambda view: None)
    try:
        lab.facts("backup", folder / "copy.db")
        assert lab.facts("verify")["sound"] is True
        assert lab.problem("search", "x") == "replica.in_use"
    finally:
        window.close()
    assert lab.problem("backup", folder / "copy.db") == "backup.exists"


def test_without_data_there_is_nothing_to_keep(fresh: DeskFolder) -> None:
    assert fresh.problem("backup") == "backup.nothing"


def test_damage_is_found_with_status_1(lab: DeskFolder) -> None:
    with closing(sqlite3.connect(lab.root / "replica.sqlite3")) as database:
        database.execute("DELETE FROM search_entry WHERE kind = 'challenge'")
        database.commit()
    said = lab.call("verify", "--json")
    assert said.status == 1
    assert said.facts["findings"] == ["search index: 5 missing"]
    assert said.facts["sound"] is False


def test_what_is_no_replica_cannot_be_verified(lab: DeskFolder, voices: Path) -> None:
    assert lab.problem("verify", voices) == "database.foreign"
