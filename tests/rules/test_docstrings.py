"""Every module and class says what it is for, and nearly every function what it promises."""

from __future__ import annotations

import ast

from tests.support.source_tree import FunctionNode, all_files, app_files, dotted_name, public_definitions

LEAST_DOCUMENTED_FUNCTIONS = 0.8


def _is_overload(function: FunctionNode) -> bool:
    """Whether a definition only tells types; the implementation has the docstring."""
    return any(dotted_name(decorator).endswith("overload") for decorator in function.decorator_list)


def _is_qt_override(function: FunctionNode) -> bool:
    """Methods with Qt's camel case names are documented by Qt."""
    return function.name != function.name.lower()


def test_every_module_says_what_it_is_for() -> None:
    silent = [file.name for file in all_files() if not ast.get_docstring(file.tree) and file.text.strip()]
    assert silent == []


def test_module_docstrings_start_with_one_sentence() -> None:
    long_winded = []
    for file in all_files():
        first, _, rest = (ast.get_docstring(file.tree) or "").partition("\n")
        if rest and not rest.startswith("\n"):
            long_winded.append(f"{file.name}: {first}")
    assert long_winded == []


def test_every_public_class_says_what_it_is() -> None:
    silent = [
        f"{file.place(node)} {node.name}"
        for file in app_files()
        for node in public_definitions(file.tree.body)
        if isinstance(node, ast.ClassDef) and not ast.get_docstring(node)
    ]
    assert silent == []


def test_most_public_functions_say_what_they_promise() -> None:
    public = [
        (f"{file.place(node)} {node.name}", bool(ast.get_docstring(node)))
        for file in app_files()
        for node in public_definitions(file.tree.body)
        if isinstance(node, FunctionNode) and not _is_overload(node) and not _is_qt_override(node)
    ]
    silent = [place for place, documented in public if not documented]
    assert len(silent) <= len(public) * (1 - LEAST_DOCUMENTED_FUNCTIONS), silent
