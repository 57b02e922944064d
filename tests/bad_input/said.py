"""Runs subcommands as a person does, in this process or in one of their own, and reads what they say."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from colab_app.cli import run
from colab_app.support.sentences import LANGUAGES, MISSING, catalogue, sentence

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60
Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Said:
    """What a subcommand gave back."""

    status: int
    out: str
    err: str

    @property
    def facts(self) -> Facts:
        """The one JSON object on standard output."""
        return cast("Facts", json.loads(self.out))

    @property
    def code(self) -> str:
        """The code of the problem, "" when there was none."""
        return str(self.facts.get("problem", ""))

    @property
    def params(self) -> Mapping[str, str | int | float]:
        """What fills the sentence."""
        return cast("Mapping[str, str | int | float]", self.facts["params"])

    def check_problem(self, code: str) -> None:
        """The problem was told as a sentence in both languages, and as nothing else."""
        assert self.code == code, self.facts
        assert self.status == 1
        check_sentences(code, self.params)
        told = [sentence(code, self.params, language) for language in LANGUAGES]
        assert self.err.splitlines() == told


def check_sentences(code: str, params: Mapping[str, str | int | float]) -> None:
    """There is a whole sentence in each language: of its own, every place filled."""
    for language in LANGUAGES:
        assert code in catalogue(language).sentences, code
        words = sentence(code, params, language)
        assert MISSING not in words or any(
            MISSING in str(value) or len(str(value)) > 60 for value in params.values()
        )
        assert "{" not in words
        assert len(words) > 20


class Terminal:
    """Takes what is printed, as strict as a real one: what cannot be encoded breaks."""

    def __init__(self) -> None:
        self._raw = io.BytesIO()
        self.stream = io.TextIOWrapper(self._raw, encoding="utf-8", newline="\n")

    def text(self) -> str:
        """What was printed."""
        self.stream.flush()
        return self._raw.getvalue().decode("utf-8")


def call(data: Path | str, *arguments: str | Path) -> Said:
    """A subcommand in this process; anything but a sentence comes out as an exception."""
    out, err = Terminal(), Terminal()
    given = [*map(str, arguments), "--data-dir", str(data), "--json"]
    with contextlib.redirect_stdout(out.stream), contextlib.redirect_stderr(err.stream):
        status = run(given)
    return Said(status, out.text(), err.text())


def command_line(data: Path | str, *arguments: str | Path) -> list[str]:
    """The same as the words of a process of its own."""
    return [sys.executable, "-m", "colab_app", *map(str, arguments), "--data-dir", str(data), "--json"]


def call_process(data: Path | str, *arguments: str | Path) -> Said:
    """A subcommand as a real process."""
    ended = subprocess.run(
        command_line(data, *arguments),
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert "Traceback" not in ended.stderr, ended.stderr
    return Said(ended.returncode, ended.stdout, ended.stderr)
