"""What a subcommand says: text for people, JSON for programs, problems in two languages."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence

EXIT_DONE = 0
EXIT_PROBLEM = 1
EXIT_USAGE = 2


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
            print(json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str))
        elif text:
            print(text)
        else:
            for key, value in facts.items():
                print(f"{key}: {value}")

    def problem(self, problem: UserProblem) -> int:
        """A problem of the user's world, in both languages, on standard error; returns exit status 1."""
        if self.as_json:
            facts = {"problem": problem.code, "params": problem.params}
            print(json.dumps(facts, ensure_ascii=False, sort_keys=True))
        for language in ("ja", "en"):
            print(sentence(problem.code, problem.params, language), file=sys.stderr)
        return EXIT_PROBLEM
