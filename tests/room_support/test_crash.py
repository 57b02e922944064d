"""What nobody caught leaves a report, in every thread, without contents."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from colab_app.support.crash import NATIVE_REPORT, REPORTS_KEPT, CrashReporter, crash_reports
from colab_app.support.traces import FRAMES_SHOWN, describe_error

CANARY = "ひなん所の話 by Hanako"


def _fail_in_two_steps() -> None:
    try:
        raise KeyError(CANARY)
    except KeyError as error:
        raise ValueError(CANARY) from error


def _caught() -> Exception:
    try:
        _fail_in_two_steps()
    except ValueError as error:
        return error
    raise AssertionError("nothing was raised")


def _raise_deep(depth: int) -> None:
    if depth == 0:
        raise ValueError("at the bottom")
    _raise_deep(depth - 1)


def test_a_report_says_where_and_why_but_not_what(tmp_path: Path) -> None:
    path = CrashReporter(tmp_path, "1.2.3").report(_caught(), "courier")
    assert path is not None
    text = path.read_text(encoding="utf-8")
    for part in ("app 1.2.3", "python 3.", "thread courier"):
        assert part in text
    assert text.index("builtins.KeyError") < text.index("led to") < text.index("builtins.ValueError")
    assert "tests/room_support/test_crash.py" in text
    assert "_fail_in_two_steps" in text
    assert "Hanako" not in text
    assert str(Path.home()) not in text


def test_uncaught_errors_of_both_kinds_of_thread_are_reported_and_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    heard: list[Path] = []
    monkeypatch.setattr(sys, "excepthook", lambda *_: shown.append("main"))
    monkeypatch.setattr(threading, "excepthook", lambda _: shown.append("thread"))
    with crash_reports(tmp_path, "1", heard.append):
        error = _caught()
        sys.excepthook(type(error), error, error.__traceback__)
        worker = threading.Thread(target=_fail_in_two_steps, name="courier")
        worker.start()
        worker.join()
    assert shown == ["main", "thread"]
    assert len(heard) == 2
    assert "thread courier" in heard[1].read_text(encoding="utf-8")


def test_asking_to_stop_is_not_a_crash(tmp_path: Path) -> None:
    CrashReporter(tmp_path, "1").report_uncaught(KeyboardInterrupt(), "main")
    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    reporter = CrashReporter(tmp_path, "1")
    paths = [reporter.report(ValueError(), "main") for _ in range(REPORTS_KEPT + 5)]
    assert sorted(tmp_path.iterdir()) == sorted(path for path in paths[5:] if path is not None)


def test_a_place_that_refuses_the_report_does_no_more_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert CrashReporter(blocked, "1").report(ValueError(), "main") is None


def test_endless_nesting_is_shortened() -> None:
    with pytest.raises(ValueError, match="bottom") as caught:
        _raise_deep(FRAMES_SHOWN * 3)
    assert len(describe_error(caught.value).splitlines()) <= FRAMES_SHOWN + 2


def test_a_fault_below_python_becomes_a_report_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import faulthandler, pathlib, sys\n"
        "from colab_app.support.crash import crash_reports\n"
        "with crash_reports(pathlib.Path(sys.argv[1]), '1'):\n"
        "    faulthandler._sigsegv()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=False)
    assert ended.returncode != 0
    assert (tmp_path / NATIVE_REPORT).stat().st_size > 0
    with crash_reports(tmp_path, "1"):
        reports = list(tmp_path.glob("crash-*.txt"))
        assert (tmp_path / NATIVE_REPORT).stat().st_size == 0
    assert len(reports) == 1
    assert re.search("egmentation|access violation", reports[0].read_text(encoding="utf-8"))
