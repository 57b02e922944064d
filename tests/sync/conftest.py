"""Fixtures of the sync tests, and the figures of all simulations at the end of the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.sync.fast_folder import fast_folder
from tests.sync.figures import added_up, told
from tests.sync.small_lab import SmallLab
from tests.sync.warm_engines import shared_statements

FIGURES = "sync figures"
NOTE = "sync note"


@pytest.fixture(scope="session", autouse=True)
def statements_are_shared() -> Iterator[None]:
    """All engines share compiled statements."""
    with shared_statements():
        yield


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for databases."""
    with fast_folder() as place:
        yield place


@pytest.fixture
def small(folder: Path) -> Iterator[SmallLab]:
    """A small lab over a memory hub."""
    lab = SmallLab(folder)
    yield lab
    lab.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tells what the simulations have tried: a suite that tries nothing passes too."""
    reports = [report for name in ("passed", "failed") for report in terminalreporter.stats.get(name, ())]
    properties = [
        pair for report in reports if report.when == "call" for pair in getattr(report, "user_properties", ())
    ]
    figures = [value for name, value in properties if name == FIGURES and isinstance(value, Mapping)]
    notes = [str(value) for name, value in properties if name == NOTE]
    if figures:
        terminalreporter.write_line(f"simulated labs: {told(added_up(figures))}")
    for note in notes:
        terminalreporter.write_line(note)
