"""Makes a bare machine ready and runs or tests the app there: `python3 -m colab_app.bootstrap run|test`.

Standard library only, and nothing else of the app: it works before anything is installed. It makes `.venv`
beside pyproject.toml, also where the python3-venv package is missing and where pip may not touch the system.
"""

from __future__ import annotations

import compileall
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MINIMUM_PYTHON = (3, 11)
PIP_PACKAGE = "python3-pip"
# A fall-back for characters the app's own fonts do not have; the app runs without it.
FONT_PACKAGE = "fonts-noto-cjk"
FONT_FILE = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
# What Qt's wheel expects of the system, as Debian and Ubuntu name it. Found by adding to a minimal system
# until windows opened; the libraries that these bring along are not listed.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}
CHECKS = (
    ("ruff", "check", "colab_app", "tests"),
    ("ruff", "format", "--check", "colab_app", "tests"),
    ("mypy",),
    ("lint-imports",),
)
USAGE = """使い方 / usage:
  python3 -m colab_app.bootstrap run  [アプリの引数 / arguments of the app]
  python3 -m colab_app.bootstrap test [pytest の引数 / arguments of pytest; without: every check and test]"""


class Stopped(Exception):
    """Something only the person at the machine can mend; one sentence in Japanese, one in English."""

    def __init__(self, japanese: str, english: str) -> None:
        super().__init__(f"{japanese}\n{english}")


class Machine(NamedTuple):
    """What is asked of the system; tests hand in one of their own."""

    has_library: Callable[[str], bool]
    has_program: Callable[[str], bool]
    has_module: Callable[[str], bool]
    has_font: Callable[[], bool]
    is_linux: bool
    is_root: bool
    run: Callable[[Sequence[str | Path]], int]


def _has_library(name: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _run_quietly(command: Sequence[str | Path]) -> int:
    """Runs a command that must not ask anything; only its complaints are shown."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(
        list(command), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )


def this_machine() -> Machine:
    """The machine this runs on."""
    return Machine(
        has_library=_has_library,
        has_program=lambda name: shutil.which(name) is not None,
        has_module=lambda name: importlib.util.find_spec(name) is not None,
        has_font=FONT_FILE.exists,
        is_linux=sys.platform.startswith("linux"),
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        run=_run_quietly,
    )


def missing_packages(machine: Machine, for_tests: bool) -> list[str]:
    """The Debian names of what the system lacks and the app (or its tests) cannot do without."""
    missing = [] if machine.has_module("pip") else [PIP_PACKAGE]
    if machine.is_linux:
        missing += [package for name, package in QT_LIBRARIES.items() if not machine.has_library(name)]
        if for_tests:
            missing += [package for name, package in TEST_PROGRAMS.items() if not machine.has_program(name)]
    return missing


def prepare_system(machine: Machine, for_tests: bool, first_time: bool) -> None:
    """Installs missing system packages where that is allowed; Stopped with the one line where it is not."""
    missing = missing_packages(machine, for_tests)
    # The font is asked for once only: without it everything works, and asking again would cost every start.
    wants_font = machine.is_linux and first_time and not machine.has_font()
    wanted = [*missing, FONT_PACKAGE] if wants_font else missing
    if machine.is_root and wanted and machine.has_program("apt-get"):
        print(f"システムの部品を入れています / installing system packages: {' '.join(wanted)}", flush=True)
        # A repository that does not answer leaves the list as it was; the installation decides.
        machine.run(["apt-get", "update", "-qq"])
        machine.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted])
        missing = missing_packages(machine, for_tests)
    if missing:
        line = f"sudo apt-get install -y --no-install-recommends {' '.join(missing)} {FONT_PACKAGE}"
        raise Stopped(
            f"次の部品がシステムにありません: {', '.join(missing)}。Debian・Ubuntu では次の 1 行で入ります。",
            f"The system lacks: {', '.join(missing)}. On Debian and Ubuntu one line installs them:\n  {line}",
        )


class Environment:
    """The app's own Python environment beside pyproject.toml."""

    def __init__(self, root: Path, machine: Machine) -> None:
        self._root = root
        self._machine = machine
        self.folder = root / ".venv"
        self.programs = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")

    def _place(self) -> str:
        """Which Python, and where: an environment made for another one does not work."""
        return hashlib.sha256(f"{sys.version} {self._root}".encode()).hexdigest()

    def _content(self) -> str:
        """Changes whenever other packages could be needed."""
        files = (self._root / "pyproject.toml", self._root / "requirements.lock")
        return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()

    def _stamp(self, extra: str) -> Path:
        """Says for which place and content the packages of `extra` were installed last."""
        return self.folder / f"ready-{extra or 'run'}.txt"

    def _is_usable(self) -> bool:
        """Whether there is an environment for this Python at this place, with whatever packages."""
        stamps = [stamp.read_text().split() for stamp in self.folder.glob("ready-*.txt")]
        return self.python.exists() and all(stamp[:1] == [self._place()] for stamp in stamps) and bool(stamps)

    def is_ready(self, extra: str) -> bool:
        """Whether the packages for `extra` ("" or "test") are there; those for tests contain the others."""
        stamps = {stamp for stamp in (self._stamp(extra), self._stamp("test")) if stamp.exists()}
        contents = [stamp.read_text().split()[1:] for stamp in stamps]
        return self._is_usable() and [self._content()] in contents

    def prepare(self, extra: str) -> None:
        """Makes or renews the environment; Stopped when the packages cannot be installed."""
        if self.is_ready(extra):
            return
        print(
            "準備しています（はじめは数分かかります） / getting ready (the first time takes minutes)",
            flush=True,
        )
        if not self._is_usable():
            # Its own pip would need the python3-venv package; the system's pip can install into it.
            venv.EnvBuilder(with_pip=False, clear=True, symlinks=os.name != "nt").create(self.folder)
        pip: list[str | Path] = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
        pip += ["--python", self.python]
        target = f"{self._root}[{extra}]" if extra else str(self._root)
        lock = self._root / "requirements.lock"
        if self._machine.run([*pip, "install", "-qq", "--compile", "-c", lock, "-e", target]) != 0:
            raise Stopped(
                "必要な部品を入れられませんでした。ネットワークを確かめて、もう一度お試しください。",
                "The packages could not be installed. Check the network and try again.",
            )
        compileall.compile_dir(self._root / "colab_app", quiet=2)
        self._stamp(extra).write_text(f"{self._place()}\n{self._content()}\n")


def child_environment() -> dict[str, str]:
    """The variables the app and the tests start with.

    Without byte code every start compiles every module again: SQLAlchemy alone 0.8 s instead of 0.25 s.
    """
    dropped = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH")
    return {name: value for name, value in os.environ.items() if name not in dropped}


def run_app(environment: Environment, arguments: Sequence[str]) -> int:
    """Starts the app in the folder the person is in, so that file names mean what they say."""
    command = [str(environment.python), "-m", "colab_app", *arguments]
    if os.name != "nt":
        # The app takes this process over: signals reach it, and nothing waits beside it.
        os.execve(command[0], command, child_environment())
    return subprocess.call(command, env=child_environment())


def run_tests(environment: Environment, root: Path, arguments: Sequence[str]) -> int:
    """Runs pytest with `arguments`; without any, first every check, then every test on all cores."""

    def run(program: str, *rest: str) -> int:
        print(f"── {program} {' '.join(rest)}", flush=True)
        return subprocess.call([environment.programs / program, *rest], cwd=root, env=child_environment())

    if arguments:
        return run("pytest", *arguments)
    failed = [" ".join(check) for check in CHECKS if run(*check) != 0]
    if failed:
        print(f"直すところがあります / to mend first: {', '.join(failed)}", file=sys.stderr)
        return 1
    return run("pytest", "-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile")


def main(arguments: Sequence[str]) -> int:
    """Prepares the machine and does what `arguments` ask; gives the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in ("run", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    try:
        if sys.version_info < MINIMUM_PYTHON:
            needed = ".".join(map(str, MINIMUM_PYTHON))
            raise Stopped(f"Python {needed} 以上が必要です。", f"Python {needed} or newer is needed.")
        machine = this_machine()
        environment = Environment(ROOT, machine)
        extra = "test" if command == "test" else ""
        prepare_system(machine, for_tests=command == "test", first_time=not environment.is_ready(extra))
        environment.prepare(extra)
    except Stopped as reason:
        print(reason, file=sys.stderr)
        return 1
    return run_app(environment, rest) if command == "run" else run_tests(environment, ROOT, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
