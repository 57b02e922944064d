"""Finds every code of a problem that the app's source can raise or report, with its parameters."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.source_tree import SourceFile, app_files

CODE = re.compile(r"[a-z_]+(\.[a-z_]+)*")
DOTTED_CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+")

_RAISED = {"UserProblem": 0, "Refused": 0, "HubRejected": 0, "HubUnreachable": 0, "HubBusy": 0}
_REPORTED = {"failed_unexpectedly": 1}
"""Callables that take a code, and the place of the code among their arguments."""

_TABLES = (
    "colab_app/domain/permits.py",
    "colab_app/store/faults.py",
    "colab_app/hub/postgres/faults.py",
    "colab_app/exchange/codes.py",
)
"""Modules that keep codes in tables: each text that looks like a code is one."""


@dataclass(frozen=True, slots=True)
class CodeUse:
    """A code in the source; `params` are the names given with it, `at` the place."""

    code: str
    params: frozenset[str]
    at: str


def code_uses() -> tuple[CodeUse, ...]:
    """All uses, in the order of the source."""
    return tuple(use for file in app_files() for use in _uses(file))


def _uses(file: SourceFile) -> Iterator[CodeUse]:
    local = {node.name for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef)}
    for node in ast.walk(file.tree):
        # A class of the same name in the file itself is no problem of the user's.
        if isinstance(node, ast.Call) and _called(node) not in local:
            yield from _called_uses(file, node)
        elif file.name in _TABLES and isinstance(node, ast.Constant):
            text = node.value
            if isinstance(text, str) and DOTTED_CODE.fullmatch(text):
                yield CodeUse(text, frozenset(), file.place(node))


def _called_uses(file: SourceFile, node: ast.Call) -> Iterator[CodeUse]:
    name = _called(node)
    place = _RAISED.get(name, _REPORTED.get(name))
    if place is None or len(node.args) <= place:
        return
    params = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
    for text in _texts(node.args[place]):
        if CODE.fullmatch(text):
            yield CodeUse(text, params, file.place(node))


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts an argument may be: itself, or both ends of a choice."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
