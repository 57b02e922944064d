"""Cells that a spreadsheet would run come in as text, go out harmless, and come in again as they were."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.bad_input.bad_files import HEADER, workbook
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.test_import_files import titles

FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "＝HYPERLINK(1)",
    "'=quoted already",
    "=WEBSERVICE(A1)",
)
STARTERS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


@pytest.fixture
def formula_lab(lab: LabFolder, tmp_path: Path) -> LabFolder:
    """A lab whose posts have such titles, brought in by JSON: nothing guards them on the way."""
    path = tmp_path / "list.csv"
    rows = "".join(f'"{one}","一行目\n{one}"\n' for one in FORMULAS)
    path.write_text(HEADER + rows, encoding="utf-8")
    assert lab.call("import", path).status == 0
    assert titles(lab) >= {one for one in FORMULAS if not one.startswith("'")}
    return lab


def cells(path: Path) -> list[str]:
    """All cells of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def test_no_cell_of_a_csv_can_be_run(formula_lab: LabFolder, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert formula_lab.call("export", out, "--format", "csv").status == 0
    found = [cell for path in sorted(out.glob("*.csv")) for cell in cells(path)]
    assert any("cmd|" in cell for cell in found)
    dangerous = [
        line
        for cell in found
        for line in cell.split("\n")
        if line.lstrip(" 　\u200b\ufeff").startswith(STARTERS)
    ]
    assert dangerous == []


def test_they_come_in_again_as_they_were(formula_lab: LabFolder, lab: LabFolder, tmp_path: Path) -> None:
    out = tmp_path / "out"
    formula_lab.call("export", out, "--format", "csv")
    fresh = LabFolder(tmp_path / "fresh", "", "")
    fresh.call("start", "--name", "凪")
    assert fresh.call("import", out / "proposal.csv").status == 0
    assert titles(fresh) >= titles(formula_lab) & set(FORMULAS)


def test_a_workbook_has_texts_and_no_formula(formula_lab: LabFolder, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert formula_lab.call("export", out).status == 0
    with zipfile.ZipFile(out) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any(name.startswith("xl/externalLinks") for name in archive.namelist())
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"<hyperlink" in sheet for sheet in sheets)
    book = CalamineWorkbook.from_path(out)
    found = {
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    }
    assert found >= titles(formula_lab) & set(FORMULAS)


def test_formulas_of_a_workbook_are_never_taken_over(lab: LabFolder, tmp_path: Path) -> None:
    path = tmp_path / "in.xlsx"
    path.write_bytes(workbook([["title", "body"], ["坂道", FORMULAS[0]], ["灯り", '=HYPERLINK("http://x")']]))
    said = lab.call("import", path)
    assert (said.status, said.facts["posts"]) == (0, 2)
    assert not any("cmd|" in str(row) for row in lab.rows()["proposal"])
