"""Each room uses only the libraries it is meant to use; the doors between rooms are import-linter's."""

from __future__ import annotations

import ast
import sys
import tomllib

from tests.support.source_tree import ROOT, app_files, imported_modules

QT_ROOMS = {"ui", "stage", "bridge", "wiring"}
LIBRARIES = {
    "PySide6": QT_ROOMS,
    "shiboken6": QT_ROOMS,
    "sqlalchemy": {"store", "hub"},
    "psycopg": {"store", "hub"},
    "markdown": {"text"},
    "nh3": {"text"},
    "xlsxwriter": {"exchange"},
    "python_calamine": {"exchange"},
    "segno": {"ui", "stage"},
    "keyring": {"wiring", "hub"},
    # Known to type checkers only.
    "_typeshed": {"exchange", "store", "hub", "support"},
}
# The domain has no clock, no chance, no files; new ids are the one thing that needs a moment and chance.
NOT_IN_DOMAIN = frozenset(
    [
        "asyncio",
        "io",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "socket",
        "sqlite3",
        "subprocess",
        "tempfile",
        "threading",
        "time",
    ]
)
MAKES_IDS = "colab_app/domain/ids.py"


def test_every_library_stays_in_its_rooms() -> None:
    strays = []
    for file in app_files():
        for node in ast.walk(file.tree):
            for module in imported_modules(node):
                library = module.partition(".")[0]
                ours = library == "colab_app" or library in sys.stdlib_module_names
                if not ours and file.room not in LIBRARIES.get(library, set()):
                    strays.append(f"{file.name} imports {library}")
    assert strays == []


def test_the_domain_asks_nothing_of_the_machine() -> None:
    strays = [
        f"{file.name} imports {module}"
        for file in app_files()
        if file.room == "domain" and file.name != MAKES_IDS
        for node in ast.walk(file.tree)
        for module in imported_modules(node)
        if module.partition(".")[0] in NOT_IN_DOMAIN
    ]
    assert strays == []


def test_rooms_import_by_full_names() -> None:
    relative = [
        file.place(node)
        for file in app_files()
        for node in ast.walk(file.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_the_contract_between_rooms_is_exhaustive_and_guards_cycles() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers, cycles = project["tool"]["importlinter"]["contracts"]
    assert layers["exhaustive"] is True
    assert layers["exhaustive_ignores"] == ["bootstrap"]
    assert "ignore_imports" not in layers
    assert cycles["type"] == "acyclic_siblings"
    assert "ignore_imports" not in cycles


def test_the_package_and_the_launcher_know_nobody() -> None:
    for name in ("colab_app/__init__.py", "colab_app/bootstrap.py"):
        (file,) = (file for file in app_files() if file.name == name)
        modules = {module for node in ast.walk(file.tree) for module in imported_modules(node)}
        assert {module for module in modules if module.startswith("colab_app")} == set()
