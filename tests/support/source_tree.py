"""The project's own files as the house rules look at them: text, syntax tree and comments, read once."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class SourceFile:
    """One Python file of the project."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its place from the top of the project, with slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """The part of the package or of the tests it belongs to, such as "sync"."""
        return Path(self.name).parts[1].removesuffix(".py")

    @property
    def line_count(self) -> int:
        """Lines, blank ones and comments included."""
        return self.text.count("\n")

    def place(self, node: ast.stmt | ast.expr) -> str:
        """Where a piece of the file is, as an editor understands it."""
        return f"{self.name}:{node.lineno}"

    def comments(self) -> dict[int, str]:
        """The comments by line number."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return {token.start[0]: token.string for token in tokens if token.type == tokenize.COMMENT}


@cache
def python_files(folder: str) -> tuple[SourceFile, ...]:
    """Every Python file below a top-level folder, in the order of their names."""
    files = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        files.append(SourceFile(path, text, ast.parse(text)))
    return tuple(files)


def app_files() -> tuple[SourceFile, ...]:
    """The files of the app."""
    return python_files("colab_app")


def files_of_tests() -> tuple[SourceFile, ...]:
    """The files of the tests."""
    return python_files("tests")


def all_files() -> tuple[SourceFile, ...]:
    """The files of the app and of the tests."""
    return app_files() + files_of_tests()


def functions(file: SourceFile) -> Iterator[FunctionNode]:
    """Every function and method of a file, also those inside others."""
    return (node for node in ast.walk(file.tree) if isinstance(node, FunctionNode))


def classes(file: SourceFile) -> Iterator[ast.ClassDef]:
    """Every class of a file."""
    return (node for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef))


def public_definitions(body: list[ast.stmt]) -> Iterator[ast.ClassDef | FunctionNode]:
    """Classes, functions and methods that others may use: no name on the way to them starts with _."""
    for node in body:
        if isinstance(node, ast.ClassDef | FunctionNode) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def line_span(node: ast.ClassDef | FunctionNode) -> int:
    """How many lines a definition takes."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def dotted_name(node: ast.expr) -> str:
    """The dots and names of an expression such as pytest.mark.skip; an empty text for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted_name(node.value)}.{node.attr}"
    return ""


def imported_modules(node: ast.AST) -> list[str]:
    """The modules an import statement names; empty for any other node."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []
