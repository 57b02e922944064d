"""What the app needs is declared once, pinned once, and really used."""

from __future__ import annotations

import ast
import re
import tomllib

from packaging.requirements import Requirement
from packaging.version import Version

from colab_app.support.runtime_check import find_problem
from tests.support.source_tree import ROOT, app_files, imported_modules

# Their rooms are being built; each leaves this list with its first import.
AWAITED = {"keyring", "psycopg", "segno"}
IMPORT_NAMES = {"pyside6-essentials": "pyside6"}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _project() -> dict[str, object]:
    loaded = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = loaded["project"]
    assert isinstance(project, dict)
    return project


def _requirements(names: object) -> list[Requirement]:
    assert isinstance(names, list)
    return [Requirement(str(name)) for name in names]


def _run_time() -> list[Requirement]:
    return _requirements(_project()["dependencies"])


def _test_time() -> list[Requirement]:
    extras = _project()["optional-dependencies"]
    assert isinstance(extras, dict)
    return _requirements(extras["test"])


def _pins() -> dict[str, Version]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {_normal(name): Version(version) for name, version in pairs}


def test_the_lock_has_a_fitting_version_of_everything_declared() -> None:
    pins = _pins()
    for requirement in [*_run_time(), *_test_time()]:
        assert pins[_normal(requirement.name)] in requirement.specifier, requirement


def test_the_lock_is_sorted_and_names_everything_once() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    names = [_normal(line.split("==")[0]) for line in lines if not line.startswith("#")]
    assert names == sorted(set(names))


def test_everything_declared_is_used() -> None:
    used = {
        module.partition(".")[0].lower().replace("_", "-")
        for file in app_files()
        for node in ast.walk(file.tree)
        for module in imported_modules(node)
    }
    declared = {_normal(requirement.name) for requirement in _run_time()}
    unused = {IMPORT_NAMES.get(name, name) for name in declared} - used
    assert unused <= AWAITED


def test_the_declared_qt_is_never_one_the_app_refuses() -> None:
    (qt,) = (requirement for requirement in _run_time() if requirement.name.startswith("PySide6"))
    for version in ("6.11.2", "6.11.3", "6.11.9", "6.12.0", "6.12.1"):
        if Version(version) in qt.specifier:
            assert find_problem((3, 11, 2), version) is None
