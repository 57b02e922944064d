"""What a subcommand says: text for people, JSON for programs, problems in two languages."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence

EXIT_DONE = 0
EXIT_PROBLEM = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130
"""Ended by the keyboard, as shells say it."""


class Output:
    """Prints to standard output; with `as_json` exactly one JSON object a call and nothing else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def say(self, text: str) -> None:
        """A line for people."""
        if not self.as_json:
            print(text)

    def result(self, facts: Mapping[str, object], text: str = "") -> None:
        """The result: facts as one line of JSON, or the text (the facts line by line when there is none)."""
        if self.as_json:
            self._print_json(facts)
        elif text:
            print(text)
        else:
            for key, value in facts.items():
                print(f"{key}: {value}")

    def problem(self, problem: UserProblem) -> int:
        """A problem of the user's world, in both languages, on standard error; returns exit status 1."""
        if self.as_json:
            self._print_json({"problem": problem.code, "params": problem.params})
        for language in ("ja", "en"):
            print(sentence(problem.code, problem.params, language), file=sys.stderr)
        return EXIT_PROBLEM

    @staticmethod
    def _print_json(facts: Mapping[str, object]) -> None:
        # A terminal that cannot write Japanese gets escapes, which are JSON too.
        is_plain = sys.stdout.encoding.replace("-", "").casefold() != "utf8"
        print(json.dumps(facts, ensure_ascii=is_plain, sort_keys=True, default=str))


def write_whatever_comes() -> None:
    """A terminal that cannot write a character shows an escape instead of ending the app."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
