"""Files far larger than any list of ideas: memory stays bounded, progress is told, and one can stop."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from colab_app.bridge.importing import ImportProgress, ImportTarget, run_import
from colab_app.domain.errors import UserProblem
from colab_app.exchange.watching import Watch
from colab_app.service.queries import SearchCount
from tests.bad_input.bad_files import HEADER, MEGABYTE
from tests.bad_input.lab_folder import WORD, LabFolder
from tests.bad_input.said import ROOT

SIZE_VARIABLE = "COLAB_BIG_CSV_MB"
"""How large the large list is; 200 was tried by hand."""
BLANKS = " " * 60_000
"""An empty third column: most of the file is nothing, so that reading it costs time and not rows."""
GROWTH_BYTES = 16 * MEGABYTE
"""More than a small file takes, less than the large one has: 6 MB were measured with 20 MB, 9 with 200."""

MEASURED = """
import resource, sys
from pathlib import Path
from colab_app.__main__ import main
code = main(sys.argv[1:])
status = Path("/proc/self/status")
# What `resource` tells of a new process begins with the size of the one that started it.
lines = status.read_text().splitlines() if status.exists() else []
peaks = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
print(peaks[0] if peaks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""


def size_bytes() -> int:
    """Of the large list."""
    return int(os.environ.get(SIZE_VARIABLE, "20")) * MEGABYTE


def long_list(path: Path, size: int) -> int:
    """A list of about so many bytes; gives the number of its posts."""
    rows = 0
    with path.open("w", encoding="utf-8") as file:
        file.write("件名,内容,余白\n")
        while file.tell() < size:
            rows += 1
            file.write(f"坂道{rows},{WORD}まで{rows}番目の坂。,{BLANKS}\n")
    return rows


def import_process(lab: LabFolder, path: Path) -> subprocess.Popen[str]:
    """An import in a process of its own, so that nothing else counts to its memory."""
    command = [sys.executable, "-c", MEASURED, "import", str(path), "--data-dir", str(lab.path), "--json"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def peak_bytes(process: subprocess.Popen[str]) -> int:
    """The most memory that the process took; waits for its end."""
    out, _ = process.communicate()
    assert process.returncode == 0
    return int(out.splitlines()[-1]) * 1024


def test_memory_does_not_grow_with_the_file(lab: LabFolder, master_lab: LabFolder, tmp_path: Path) -> None:
    other = master_lab.copy_to(tmp_path / "other")
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    long_list(small, MEGABYTE // 2)
    rows = long_list(large, size_bytes())
    with import_process(other, small) as beside, import_process(lab, large) as process:
        growth = peak_bytes(process) - peak_bytes(beside)
    assert growth < GROWTH_BYTES
    lab.check_sound(2 + rows)


def test_progress_is_told_and_the_import_can_be_stopped(lab: LabFolder, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    long_list(path, size_bytes())
    size = path.stat().st_size
    read: list[int] = []
    told: list[ImportProgress] = []

    def progress(bytes_read: int, bytes_total: int) -> None:
        assert bytes_total == size
        read.append(bytes_read)

    def is_cancelled() -> bool:
        return bool(read) and read[-1] > size * 0.7

    with closing(lab.open()) as backend:
        target = ImportTarget(lab.board_id)
        with pytest.raises(UserProblem) as caught:
            run_import(backend, path, target, watch=Watch(progress, is_cancelled), progress=told.append)
        assert caught.value.code == "import.cancelled"
        assert read == sorted(read)
        assert len(read) > 50
        assert any(one.added for one in told)
        assert told[-1].taking_back
        assert backend.answer(SearchCount(WORD)) == 2
    lab.check_sound()


def test_what_was_taken_back_comes_in_with_the_next_try(lab: LabFolder, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = long_list(path, 2 * MEGABYTE)
    with closing(lab.open()) as backend:
        with pytest.raises(UserProblem):
            run_import(
                backend,
                path,
                ImportTarget(lab.board_id),
                progress=lambda progress: _stop_when(progress.added > 0 and not progress.taking_back),
            )
        assert backend.answer(SearchCount(WORD)) == 2
        run_import(backend, path, ImportTarget(lab.board_id))
        assert backend.answer(SearchCount(WORD)) == 2 + rows


def _stop_when(wanted: bool) -> None:
    if wanted:
        raise UserProblem("import.cancelled")


@pytest.mark.parametrize(
    ("cell", "skipped"),
    [("x" * 50 * MEGABYTE, "import.row.too_long"), ('"' + "x" * 50 * MEGABYTE + '"', "import.row.too_long")],
    ids=["bare", "quoted"],
)
def test_a_cell_of_50_megabytes_costs_only_its_row(
    cell: str, skipped: str, lab: LabFolder, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}坂道,{WORD}\n長い,{cell}\n灯り,{WORD}\n", encoding="utf-8")
    said = lab.call("import", path)
    assert (said.status, said.facts["posts"]) == (0, 2)
    assert said.facts["skipped"] == [{"code": skipped, "count": 1, "first_rows": [3]}]
    lab.check_sound(4)
