"""A data folder and the command line on it, in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from colab_app.cli import run


@dataclass(frozen=True)
class Said:
    """What a call ended with and printed."""

    status: int
    out: str
    err: str

    @property
    def facts(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        (line,) = self.out.splitlines()
        found = json.loads(line)
        assert isinstance(found, dict)
        return found


class DeskFolder:
    """Calls subcommands on one data folder."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def call(self, *arguments: object) -> Said:
        """Carries out a subcommand on this folder."""
        self._capsys.readouterr()
        try:
            status = run([*map(str, arguments), "--data-dir", str(self.root)])
        except SystemExit as left:
            status = int(str(left.code))
        printed = self._capsys.readouterr()
        return Said(status, printed.out, printed.err)

    def facts(self, *arguments: object) -> dict[str, Any]:
        """The JSON result of a subcommand that does what it should."""
        said = self.call(*arguments, "--json")
        assert said.status == 0, said
        assert said.err == ""
        return said.facts

    def problem(self, *arguments: object) -> str:
        """The code of the problem a subcommand ends with, told in JSON and in both languages."""
        said = self.call(*arguments, "--json")
        assert said.status == 1, said
        japanese, english = said.err.splitlines()
        assert not japanese.isascii()
        assert english.replace("“", "").replace("”", "")[:10].isascii()
        plain = self.call(*arguments)
        assert (plain.status, plain.out, plain.err) == (1, "", said.err)
        return str(said.facts["problem"])
