"""The command line as a process of its own, on a machine without any display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
# What a bare machine has: no display, no platform chosen, no terminal to ask at.
BARE = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if key in os.environ}


def _call(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "colab_app", *arguments, "--data-dir", str(folder / "data")],
        cwd=ROOT,
        env={**BARE, "HOME": str(folder), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=100,
        check=False,
    )


def _facts(done: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a_lab_is_begun_searched_and_saved(folder: Path) -> None:
    assert _call(folder, "start", "--name", "水野", PYTHONUTF8="1").returncode == 0
    found = _call(folder, "search", "避難所", "--json", PYTHONUTF8="1")
    assert (found.returncode, _facts(found)) == (0, {"count": 0, "hits": []})
    kept = _call(folder, "backup", str(folder / "copy.db"), "--json")
    assert kept.returncode == 0
    assert _facts(kept)["size_bytes"] > 0


def test_a_problem_has_status_1_and_a_wrong_call_2(folder: Path) -> None:
    problem = _call(folder, "sync", "--json", PYTHONUTF8="1")
    assert (problem.returncode, _facts(problem)["problem"]) == (1, "lab.none")
    assert len(problem.stderr.decode().splitlines()) == 2
    wrong = _call(folder, "paint")
    assert wrong.returncode == 2
    assert b"Traceback" not in wrong.stderr


def test_a_terminal_without_japanese_gets_escapes_not_an_error(folder: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    problem = _call(folder, "sync", **ascii_only)
    assert problem.returncode == 1
    assert b"Traceback" not in problem.stderr
    assert problem.stderr.isascii()
    assert _call(folder, "--help", **ascii_only).returncode == 0


def test_the_doctor_looks_at_the_machine_without_a_display(folder: Path) -> None:
    done = _call(folder, "doctor", "--json", PYTHONUTF8="1")
    facts = _facts(done)
    assert done.returncode == (1 if facts["troubles"] else 0)
    assert facts["qt_platform"] == "offscreen"
    assert facts["full_text_search"] is True
    assert facts["data"].endswith("empty")
    assert {"app", "python", "sqlite", "PySide6-Essentials", "fonts", "keyring", "clock"} <= set(facts)


@pytest.mark.timeout(240)
def test_screens_are_painted_without_a_display(folder: Path) -> None:
    wanted = [
        "--size",
        "800x600",
        "--scale",
        "100",
        "--look",
        "dark",
        "--language",
        "ja",
        "--screen",
        "board",
    ]
    done = _call(folder, "screenshots", str(folder / "pictures"), *wanted, "--json", PYTHONUTF8="1")
    assert done.returncode == 0, done.stderr.decode()
    assert _facts(done)["pictures"] == 1
    (picture,) = (folder / "pictures").iterdir()
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_an_unknown_screen_is_a_problem(folder: Path) -> None:
    done = _call(folder, "screenshots", str(folder / "pictures"), "--screen", "kitchen", "--json")
    assert (done.returncode, _facts(done)["problem"]) == (1, "screenshot.unknown")
