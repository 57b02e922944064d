"""The launcher makes a bare machine ready, says plainly when it cannot, and costs nothing afterwards."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from colab_app import bootstrap
from colab_app.bootstrap import (
    FONT_PACKAGE,
    PIP_PACKAGE,
    QT_LIBRARIES,
    Environment,
    Machine,
    Stopped,
    child_environment,
    missing_packages,
    prepare_system,
    run_tests,
)


class BareMachine:
    """A machine with nothing on it, on which an installation really adds what it names."""

    def __init__(
        self, is_root: bool = True, has_apt: bool = True, network: bool = True, has_pip: bool = False
    ) -> None:
        self.packages: set[str] = {PIP_PACKAGE} if has_pip else set()
        self.commands: list[list[str]] = []
        self._has_apt = has_apt
        self._is_root = is_root
        self._network = network

    def run(self, command: Sequence[str | Path]) -> int:
        """Notes the command and does what apt would do."""
        self.commands.append([str(part) for part in command])
        if not self._network:
            return 100
        if "apt-get" in self.commands[-1]:
            self.packages.update(part for part in self.commands[-1][2:] if not part.startswith("-"))
        return 0

    def machine(self) -> Machine:
        """What the launcher sees of it."""
        return Machine(
            has_library=lambda name: QT_LIBRARIES[name] in self.packages,
            has_program=lambda name: self._has_apt if name == "apt-get" else name.lower() in self.packages,
            has_module=lambda _name: PIP_PACKAGE in self.packages,
            has_font=lambda: FONT_PACKAGE in self.packages,
            is_linux=True,
            is_root=self._is_root,
            run=self.run,
        )


def test_root_gets_everything_installed_in_one_go() -> None:
    bare = BareMachine()
    prepare_system(bare.machine(), for_tests=True, first_time=True)
    assert [command[:2] for command in bare.commands] == [["apt-get", "update"], ["apt-get", "install"]]
    assert {*QT_LIBRARIES.values(), FONT_PACKAGE, PIP_PACKAGE, "xvfb", "xauth", "xdotool"} <= bare.packages
    assert missing_packages(bare.machine(), for_tests=True) == []


def test_a_ready_machine_is_left_alone() -> None:
    bare = BareMachine()
    prepare_system(bare.machine(), for_tests=False, first_time=True)
    bare.commands.clear()
    prepare_system(bare.machine(), for_tests=False, first_time=True)
    assert bare.commands == []


def test_a_screen_for_tests_is_only_needed_by_tests() -> None:
    bare = BareMachine()
    prepare_system(bare.machine(), for_tests=False, first_time=False)
    assert "xvfb" not in bare.packages
    assert FONT_PACKAGE not in bare.packages
    assert missing_packages(bare.machine(), for_tests=True) == ["xvfb", "xauth", "xdotool"]


@pytest.mark.parametrize(
    "bare", [BareMachine(is_root=False), BareMachine(has_apt=False), BareMachine(network=False)]
)
def test_where_nothing_may_be_installed_the_one_line_is_shown_in_both_languages(bare: BareMachine) -> None:
    with pytest.raises(Stopped) as stopped:
        prepare_system(bare.machine(), for_tests=True, first_time=True)
    sentence = str(stopped.value)
    assert "apt-get install -y --no-install-recommends" in sentence
    assert all(package in sentence.splitlines()[-1] for package in QT_LIBRARIES.values())
    assert "部品がシステムにありません" in sentence
    assert "The system lacks" in sentence


def test_other_systems_need_no_packages() -> None:
    bare = BareMachine(has_pip=True, has_apt=False)
    machine = bare.machine()._replace(is_linux=False)
    prepare_system(machine, for_tests=True, first_time=True)
    assert bare.commands == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder as the launcher expects it."""
    root = tmp_path / "project"
    (root / "colab_app").mkdir(parents=True)
    (root / "colab_app" / "__init__.py").write_text('"""Empty."""\n')
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "requirements.lock").write_text("segno==1.6.6\n")
    return root


def test_an_environment_is_made_without_its_own_pip_and_only_once(project: Path) -> None:
    bare = BareMachine()
    environment = Environment(project, bare.machine())
    assert not environment.is_ready("")
    environment.prepare("")
    assert environment.python.exists()
    assert subprocess.run([environment.python, "-m", "pip"], capture_output=True, check=False).returncode != 0
    (command,) = bare.commands
    assert command[command.index("--python") + 1] == str(environment.python)
    assert command[command.index("-c") + 1] == str(project / "requirements.lock")
    assert command[-2:] == ["-e", str(project)]
    assert list((project / "colab_app" / "__pycache__").glob("*.pyc"))
    environment.prepare("")
    assert len(bare.commands) == 1


def test_an_environment_for_tests_serves_the_app_too_but_not_the_other_way_round(project: Path) -> None:
    environment = Environment(project, BareMachine().machine())
    environment.prepare("")
    assert not environment.is_ready("test")
    kept = environment.folder / "kept"
    kept.touch()
    environment.prepare("test")
    assert environment.is_ready("test")
    assert environment.is_ready("")
    assert kept.exists()


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock"])
def test_other_dependencies_are_installed_into_what_is_there(project: Path, name: str) -> None:
    bare = BareMachine()
    environment = Environment(project, bare.machine())
    environment.prepare("test")
    kept = environment.folder / "kept"
    kept.touch()
    (project / name).write_text("changed\n")
    assert not environment.is_ready("test")
    environment.prepare("test")
    assert len(bare.commands) == 2
    assert kept.exists()


def test_an_environment_that_was_moved_or_damaged_is_made_anew(project: Path, tmp_path: Path) -> None:
    Environment(project, BareMachine().machine()).prepare("")
    moved = project.rename(tmp_path / "moved")
    environment = Environment(moved, BareMachine().machine())
    kept = environment.folder / "kept"
    kept.touch()
    assert not environment.is_ready("")
    environment.prepare("")
    assert environment.is_ready("")
    assert not kept.exists()
    environment.python.unlink()
    assert not environment.is_ready("")
    environment.prepare("")
    assert environment.python.exists()


def test_a_failed_installation_is_said_and_tried_again(project: Path) -> None:
    with pytest.raises(Stopped, match="Check the network"):
        Environment(project, BareMachine(network=False).machine()).prepare("")
    again = Environment(project, BareMachine().machine())
    assert not again.is_ready("")
    again.prepare("")
    assert again.is_ready("")


def test_children_may_keep_their_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("COLAB_TEST_KEPT", "yes")
    environment = child_environment()
    assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert environment["COLAB_TEST_KEPT"] == "yes"


def _write_programs(environment: Environment, results: dict[str, int]) -> None:
    """Stand-ins for the tools: each writes its name into `called` and ends with its result."""
    environment.programs.mkdir(parents=True, exist_ok=True)
    for name, result in results.items():
        program = environment.programs / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >> called\nexit {result}\n')
        program.chmod(0o755)


ALL_WELL = {"ruff": 0, "mypy": 0, "lint-imports": 0, "pytest": 0}


def test_alone_test_runs_every_check_and_then_every_test(project: Path) -> None:
    environment = Environment(project, BareMachine().machine())
    _write_programs(environment, ALL_WELL)
    assert run_tests(environment, project, []) == 0
    called = (project / "called").read_text().splitlines()
    assert [line.split()[0] for line in called] == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]


def test_with_arguments_only_pytest_runs_with_them(project: Path) -> None:
    environment = Environment(project, BareMachine().machine())
    _write_programs(environment, {**ALL_WELL, "pytest": 5})
    assert run_tests(environment, project, ["-k", "domain"]) == 5
    assert (project / "called").read_text() == "pytest -k domain\n"


def test_checks_that_fail_are_all_named_and_stop_before_the_tests(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    environment = Environment(project, BareMachine().machine())
    _write_programs(environment, {**ALL_WELL, "mypy": 1, "lint-imports": 1})
    assert run_tests(environment, project, []) == 1
    assert "pytest" not in (project / "called").read_text()
    assert capfd.readouterr().err.strip().endswith("mypy, lint-imports")


@pytest.mark.parametrize("arguments", [[], ["start"], ["--help"]])
def test_an_unknown_wish_is_answered_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(arguments) == 2
    assert "python3 -m colab_app.bootstrap run" in capsys.readouterr().err


def test_an_old_python_is_refused_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert bootstrap.main(["run"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "Python 3.11 以上が必要です。",
        "Python 3.11 or newer is needed.",
    ]


def test_an_old_python_can_read_the_file_at_all() -> None:
    source = Path(bootstrap.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))


def test_the_launcher_imports_only_the_standard_library() -> None:
    tree = ast.parse(Path(bootstrap.__file__).read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_the_app_is_started_where_the_person_is(project: Path, tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from colab_app import bootstrap\n"
        f"environment = bootstrap.Environment(Path({str(project)!r}), bootstrap.this_machine())\n"
        "bootstrap.run_app(environment, ['--look', 'here'])\n"
    )
    python = Environment(project, BareMachine().machine()).python
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$PWD" "$@"\n')
    python.chmod(0o755)
    output = subprocess.check_output(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        text=True,
        env={**os.environ, "PYTHONPATH": str(bootstrap.ROOT)},
    )
    assert output.split() == [str(tmp_path), "-m", "colab_app", "--look", "here"]
