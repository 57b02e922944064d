"""Files, functions and classes stay small enough to be held in the head."""

from __future__ import annotations

import math
import statistics

from tests.support.source_tree import (
    FunctionNode,
    all_files,
    app_files,
    classes,
    files_of_tests,
    functions,
    line_span,
)

MEDIAN_FILE_LINES = 100
NINTH_DECILE_FILE_LINES = 250
LONGEST_FILE_LINES = 500
LONGEST_FUNCTION_LINES = 60
LONGEST_CLASS_LINES = 300
MOST_METHODS = 30
# The bar is 1; raised as the tests of the last rooms arrive.
LEAST_TEST_LINES_PER_APP_LINE = 0.1


def _file_lengths() -> list[int]:
    """Lines of the app's files; the one-liners that only open a folder would flatter the figures."""
    return sorted(file.line_count for file in app_files() if file.line_count > 3)


def test_half_of_the_files_fit_on_two_screens() -> None:
    assert statistics.median(_file_lengths()) <= MEDIAN_FILE_LINES


def test_nine_of_ten_files_are_short() -> None:
    lengths = _file_lengths()
    assert lengths[math.ceil(len(lengths) * 0.9) - 1] <= NINTH_DECILE_FILE_LINES


def test_no_file_is_long() -> None:
    assert [file.name for file in all_files() if file.line_count > LONGEST_FILE_LINES] == []


def test_no_function_is_long() -> None:
    long = [
        f"{file.place(function)} {function.name} {line_span(function)}"
        for file in app_files()
        for function in functions(file)
        if line_span(function) > LONGEST_FUNCTION_LINES
    ]
    assert long == []


def test_no_class_is_long_or_has_many_methods() -> None:
    large = [
        f"{file.place(each)} {each.name}"
        for file in app_files()
        for each in classes(file)
        if line_span(each) > LONGEST_CLASS_LINES
        or sum(isinstance(member, FunctionNode) for member in each.body) > MOST_METHODS
    ]
    assert large == []


def test_tests_keep_pace_with_the_app() -> None:
    tests = sum(file.line_count for file in files_of_tests())
    app = sum(file.line_count for file in app_files())
    assert tests >= app * LEAST_TEST_LINES_PER_APP_LINE, f"{tests} lines of tests for {app} lines of app"
