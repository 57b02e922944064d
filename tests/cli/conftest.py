"""Data folders for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk_folder import DeskFolder
from tests.sync.fast_folder import fast_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for everything of a test."""
    with fast_folder() as place:
        yield place


@pytest.fixture
def fresh(folder: Path, capsys: pytest.CaptureFixture[str]) -> DeskFolder:
    """A data folder that is not there yet."""
    return DeskFolder(folder / "fresh", capsys)


@pytest.fixture
def lab(folder: Path, capsys: pytest.CaptureFixture[str]) -> DeskFolder:
    """A data folder with a lab and five imported challenges."""
    made = DeskFolder(folder / "lab", capsys)
    made.facts("start", "--name", "水野 あかり", "--organisation", "東雲市", "--kind", "municipality")
    posts = folder / "posts.csv"
    rows = [f"避難所の課題 {number},わからない。困る。" for number in range(1, 6)]
    posts.write_text("\n".join(["title,body", *rows]), encoding="utf-8")
    made.facts("import", posts, "--kind", "challenge")
    return made
