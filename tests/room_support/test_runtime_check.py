"""The app refuses pairs of Python and Qt that would end the process later."""

from __future__ import annotations

import pytest

from colab_app.support.runtime_check import find_problem, installed_qt_version


@pytest.mark.parametrize(
    ("python", "qt_version", "code"),
    [
        ((3, 10, 12), "6.11.3", "python_too_old"),
        ((3, 11, 2), None, "qt_missing"),
        ((3, 11, 2), "6.12.0", "qt_loses_references"),
        ((3, 11, 7), "6.12.3", "qt_loses_references"),
        ((3, 11, 7), "6.12", "qt_loses_references"),
        ((3, 11, 7), "6.12rc1", "qt_loses_references"),
        ((3, 11, 7), "6.11.3", None),
        ((3, 12, 0), "6.12.0", None),
        ((3, 13, 5), "6.12.0", None),
    ],
)
def test_only_known_bad_pairs_are_refused(
    python: tuple[int, int, int], qt_version: str | None, code: str | None
) -> None:
    problem = find_problem(python, qt_version)
    assert (problem.code if problem else None) == code


def test_the_sentence_names_both_versions_and_the_way_out() -> None:
    problem = find_problem((3, 11, 2), "6.12.0")
    assert problem is not None
    for sentence in (problem.japanese, problem.english):
        assert "6.12.0" in sentence
        assert "3.11.2" in sentence
        assert "6.11" in sentence


def test_the_installed_qt_is_found_without_importing_it() -> None:
    version = installed_qt_version()
    assert version is not None
    assert version.startswith("6.")
