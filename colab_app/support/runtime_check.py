"""Refuses combinations of Python and Qt that are known to end the process, before Qt is loaded."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib import metadata

MINIMUM_PYTHON = (3, 11)
IMMORTAL_OBJECTS_PYTHON = (3, 12)
LEAKING_QT_SERIES = (6, 12)
QT_DISTRIBUTION = "PySide6-Essentials"


@dataclass(frozen=True, slots=True)
class RuntimeProblem:
    """Why the app must not start here: a code, and one sentence in Japanese and in English."""

    code: str
    japanese: str
    english: str


def _release(version: str) -> tuple[int, ...]:
    """The numbers a version text starts with, without what follows them: "6.12rc1" is (6, 12)."""
    match = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in match.group().split(".")) if match else ()


def find_problem(python: tuple[int, ...], qt_version: str | None) -> RuntimeProblem | None:
    """The reason not to start with this Python and this Qt (None: not installed); None when all is well."""
    python_text = ".".join(map(str, python[:3]))
    if python[:2] < MINIMUM_PYTHON:
        return RuntimeProblem(
            "python_too_old",
            f"Python 3.11 以上が必要です（この環境は {python_text} です）。",
            f"Python 3.11 or newer is needed (this is {python_text}).",
        )
    if qt_version is None:
        return RuntimeProblem(
            "qt_missing",
            "画面の部品（PySide6）が見つかりません。python3 -m colab_app.bootstrap run で用意できます。",
            "Qt for Python (PySide6) is not installed; python3 -m colab_app.bootstrap run prepares it.",
        )
    # PYSIDE-3474: every signal of 6.12 loses a reference of True, every void call one of None. Python 3.12
    # made these objects immortal; an older Python aborts in the middle of the user's work.
    if _release(qt_version)[:2] == LEAKING_QT_SERIES and python[:2] < IMMORTAL_OBJECTS_PYTHON:
        return RuntimeProblem(
            "qt_loses_references",
            f"PySide6 {qt_version} は Python {python_text} では途中で異常終了します。"
            "PySide6 6.11 に戻すか、Python 3.12 以上をお使いください。",
            f"PySide6 {qt_version} ends unexpectedly on Python {python_text}; "
            "use PySide6 6.11, or Python 3.12 or newer.",
        )
    return None


def installed_qt_version() -> str | None:
    """The version of Qt for Python that would be imported, without importing it; None when there is none."""
    try:
        return metadata.version(QT_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return None


def check_runtime() -> RuntimeProblem | None:
    """The reason not to start in this very process, or None."""
    return find_problem(tuple(sys.version_info[:3]), installed_qt_version())
