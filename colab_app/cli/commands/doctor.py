"""doctor: look at the machine: fonts, Qt, keyring, database, clock, versions."""

from __future__ import annotations

import platform
import sqlite3
from argparse import Namespace
from importlib import metadata

from colab_app import __version__
from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE, EXIT_PROBLEM
from colab_app.cli.session import data_paths, output_of
from colab_app.domain.errors import UserProblem
from colab_app.store.replica.verify import verify_file
from colab_app.support.clock import utc_now_text
from colab_app.support.runtime_check import check_runtime

_PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "psycopg", "Markdown", "nh3", "keyring")
EARLIEST_PLAUSIBLE = "2026-01-01"


def _run(options: Namespace) -> int:
    # Qt and the keyring are looked at through wiring, the one place that knows every room.
    from colab_app.wiring import look_at_desktop

    facts: dict[str, object] = {
        "app": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "full_text_search": _has_full_text_search(),
        **{package: _version(package) for package in _PACKAGES},
    }
    troubles: list[str] = []
    unfit = check_runtime()
    if unfit is not None:
        troubles.append(unfit.english)
    else:
        desktop = look_at_desktop()
        facts |= desktop.facts
        troubles += desktop.troubles
    facts["clock"] = utc_now_text()
    if utc_now_text() < EARLIEST_PLAUSIBLE:
        troubles.append("the clock of this computer is far behind")
    if not facts["full_text_search"]:
        troubles.append("this SQLite has no full-text search (FTS5)")
    facts["data"], found = _data(options)
    troubles += found
    facts["troubles"] = troubles
    output_of(options).result(facts)
    return EXIT_PROBLEM if troubles else EXIT_DONE


def _data(options: Namespace) -> tuple[str, list[str]]:
    try:
        paths = data_paths(options)
        if not paths.replica.exists():
            return f"{paths.root}: empty", []
        return str(paths.root), list(verify_file(paths.replica))
    except UserProblem as problem:
        return str(problem), [str(problem)]


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "missing"


def _has_full_text_search() -> bool:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options


DOCTOR = Subcommand(
    "doctor",
    "Look at this machine: fonts, Qt, keyring, database, clock, versions.",
    "colab-app doctor --json",
    add_json,
    _run,
)
