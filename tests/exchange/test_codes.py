"""Every code in the source is listed with its parameters, and nothing is listed that is not used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from colab_app import exchange
from colab_app.exchange.codes import NOTES, PROBLEMS, SKIPPED

ROOM = Path(exchange.__file__).parent
CODE = re.compile(r"(?:import|export)\.[a-z_.]+")


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The parsed modules of the room, without the list itself."""
    for path in sorted(ROOM.glob("*.py")):
        if path.name != "codes.py":
            yield path.name, ast.parse(path.read_text("utf-8"))


def test_every_code_in_the_source_is_listed_and_used() -> None:
    found = {
        node.value
        for _name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }
    assert found == {*PROBLEMS, *SKIPPED, *NOTES}


def test_every_problem_is_raised_with_its_parameters() -> None:
    wrong = []
    for name, tree in modules():
        for node in ast.walk(tree):
            if not (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "UserProblem"
            ):
                continue
            code = node.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                given = {keyword.arg for keyword in node.keywords}
                if given != set(PROBLEMS[code.value]) and code.value not in (
                    "import.binary",
                    "import.encoding_unknown",
                ):
                    wrong.append((name, code.value, given))
    assert wrong == []
