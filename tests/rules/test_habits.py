"""Habits that make code hard to trust stay out of it: of the app, and of its tests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.source_tree import (
    SourceFile,
    all_files,
    app_files,
    dotted_name,
    files_of_tests,
    functions,
    imported_modules,
)

# Those who speak to a person in a terminal.
MAY_PRINT = {"__main__", "cli", "bootstrap"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
FIXED_WAITS = {
    "time.sleep",
    "sleep",
    "asyncio.sleep",
    "QThread.sleep",
    "QThread.msleep",
    "QThread.usleep",
    "QTest.qWait",
    "QTest.qSleep",
    "qtbot.wait",
}
EXCUSES = re.compile(r"pytest\.(mark\.)?(skip|skipif|xfail|flaky|importorskip)|unittest\.skip\w*")
EXCEPTION = re.compile(r"type: ignore|noqa")
EXPLAINED_EXCEPTION = re.compile(r"(type: ignore\[[\w, -]+\]|noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*)\s+[#-]\s*\S")
MOCKS = re.compile(r"unittest\.mock|mock|pytest_mock|mocker")


def _calls(file: SourceFile) -> Iterator[ast.Call]:
    return (node for node in ast.walk(file.tree) if isinstance(node, ast.Call))


def _typing_only(file: SourceFile) -> set[ast.AST]:
    """Everything inside `if TYPE_CHECKING:`, which never runs."""
    blocks = [node for node in ast.walk(file.tree) if isinstance(node, ast.If)]
    blocks = [block for block in blocks if dotted_name(block.test).endswith("TYPE_CHECKING")]
    return {inner for block in blocks for statement in block.body for inner in ast.walk(statement)}


@pytest.mark.parametrize("kind", [ast.Global, ast.Nonlocal])
def test_no_state_is_shared_through_names(kind: type[ast.stmt]) -> None:
    found = [
        file.place(node) for file in app_files() for node in ast.walk(file.tree) if isinstance(node, kind)
    ]
    assert found == []


def test_only_those_who_speak_in_a_terminal_print() -> None:
    found = [
        file.place(call)
        for file in app_files()
        for call in _calls(file)
        if dotted_name(call.func) == "print" and file.room not in MAY_PRINT
    ]
    assert found == []


def test_no_error_is_caught_without_a_name() -> None:
    handlers = [
        f"{file.name}:{node.lineno}"
        for file in all_files()
        for node in ast.walk(file.tree)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert handlers == []


def test_an_import_that_waits_gives_its_reason() -> None:
    silent = []
    for file in app_files():
        comments = file.comments()
        for function in functions(file):
            for node in ast.walk(function):
                if imported_modules(node) and isinstance(node, ast.Import | ast.ImportFrom):
                    reasons = {node.lineno, node.lineno - 1} & comments.keys()
                    if not reasons:
                        silent.append(file.place(node))
    assert sorted(set(silent)) == []


def test_every_exception_to_a_checker_has_a_code_and_a_reason() -> None:
    unexplained = []
    for file in all_files():
        for line, comment in file.comments().items():
            exception = EXCEPTION.search(comment)
            if exception and not EXPLAINED_EXCEPTION.search(comment[exception.start() :]):
                unexplained.append(f"{file.name}:{line}")
    assert unexplained == []


def test_annotations_are_never_evaluated() -> None:
    missing = [
        file.name
        for file in all_files()
        if len(file.tree.body) > 1
        and not any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in file.tree.body
        )
        and file.path.name != "__init__.py"
    ]
    assert missing == []


def test_names_of_modules_say_what_is_inside() -> None:
    assert [file.name for file in all_files() if file.path.stem.strip("_") in EMPTY_NAMES] == []


def _fixed_waits(file: SourceFile) -> list[ast.Call]:
    return [call for call in _calls(file) if dotted_name(call.func) in FIXED_WAITS]


def test_no_test_waits_for_a_fixed_time() -> None:
    assert [file.place(call) for file in files_of_tests() for call in _fixed_waits(file)] == []


def test_where_the_app_can_only_wait_it_says_why() -> None:
    silent = [
        file.place(call)
        for file in app_files()
        for call in _fixed_waits(file)
        if not {call.lineno, call.lineno - 1} & file.comments().keys()
    ]
    assert silent == []


def test_no_test_is_excused() -> None:
    found = [
        file.place(node)
        for file in files_of_tests()
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Attribute) and EXCUSES.fullmatch(dotted_name(node))
    ]
    assert found == []


def test_our_own_code_is_never_replaced_by_a_mock() -> None:
    imports = [
        file.name
        for file in files_of_tests()
        for node in ast.walk(file.tree)
        for module in imported_modules(node)
        if MOCKS.fullmatch(module)
    ]
    arguments = [
        file.place(function)
        for file in files_of_tests()
        for function in functions(file)
        if any(argument.arg == "mocker" for argument in function.args.args)
    ]
    assert imports + arguments == []


def test_typed_means_every_parameter_and_result() -> None:
    untyped = []
    for file in all_files():
        for function in functions(file):
            arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
            named = [argument for argument in arguments if argument.arg not in {"self", "cls"}]
            if function.returns is None or any(argument.annotation is None for argument in named):
                untyped.append(f"{file.place(function)} {function.name}")
    assert untyped == []


def test_imports_for_types_alone_are_rare_enough_to_be_seen() -> None:
    waiting = {file.name for file in app_files() for node in _typing_only(file) if imported_modules(node)}
    assert len(waiting) <= len(app_files()) // 20, sorted(waiting)
