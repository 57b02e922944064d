"""Codes of problems become sentences that are whole, plain and never fail, whatever fills them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.support.sentences import LANGUAGES, LONGEST_VALUE, catalogue, sentence, size_text

_VALUES = st.one_of(
    st.text(max_size=300),
    st.integers(),
    st.floats(allow_nan=True, allow_infinity=True),
)


def test_a_code_is_said_in_the_language_asked_for() -> None:
    assert sentence("title.empty", {}, "ja").startswith("題名がまだ空です。")
    assert sentence("title.empty", {}, "en").startswith("The title is still empty.")


def test_an_unknown_language_gets_english() -> None:
    assert sentence("title.empty", {}, "fr") == sentence("title.empty", {}, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_code_is_named_in_a_general_sentence(language: str) -> None:
    said = sentence("moon.eclipsed", {"name": "x"}, language)
    assert "moon.eclipsed" in said
    assert "{" not in said


def test_numbers_are_grouped_and_sizes_have_units() -> None:
    said = sentence("attachment.large", {"limit": 20 * 1024 * 1024, "size": 31_000_000}, "en")
    assert "30 MB, at most 20 MB" in said
    assert "12,000 characters, at most 400" in sentence(
        "field.long", {"field": "summary", "length": 12_000, "limit": 400}, "en"
    )


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 B"),
        (1023, "1,023 B"),
        (1024, "1 KB"),
        (1536, "1.5 KB"),
        (1024**2 - 1, "1 MB"),
        (20 * 1024**2, "20 MB"),
        (3 * 1024**4, "3 TB"),
    ],
)
def test_sizes_are_rounded_as_people_read_them(size_bytes: int, text: str) -> None:
    assert size_text(size_bytes) == text


@pytest.mark.parametrize("size_bytes", [float("inf"), float("nan")])
def test_a_size_that_is_none_is_left_open(size_bytes: float) -> None:
    assert size_text(size_bytes) == "…"


def test_ids_in_parameters_are_said_in_words() -> None:
    assert "「共創」" in sentence("stage.stale", {"stage": "codesign"}, "ja")
    assert "“Co-design”" in sentence("stage.stale", {"stage": "codesign"}, "en")
    assert "“Problem and background”" in sentence(
        "field.long", {"field": "problem", "length": 2, "limit": 1}, "en"
    )


def test_an_id_from_a_newer_app_is_said_as_it_is() -> None:
    assert "“orbit”" in sentence("stage.stale", {"stage": "orbit"}, "en")


def test_a_shorter_variant_is_said_when_parameters_are_missing() -> None:
    assert sentence("disk.cannot_open", {}, "en").startswith("The file could not be opened.")
    assert sentence("disk.cannot_open", {"name": "lab.db"}, "en").startswith("“lab.db” could not")


def test_a_missing_parameter_leaves_a_mark_and_no_brace() -> None:
    said = sentence("stage.stale", {}, "en")
    assert "“…”" in said
    assert "{" not in said


def test_names_of_files_cannot_break_or_turn_the_line() -> None:
    said = sentence("import.empty", {"name": "a\nb\u202egpj.exe\x00" + "x" * 500}, "en")
    assert "a b gpj.exe x" in said
    assert len(said) < LONGEST_VALUE + 120


@given(
    code=st.sampled_from(sorted(catalogue("en").sentences)),
    language=st.sampled_from(LANGUAGES),
    values=st.dictionaries(st.sampled_from(("name", "limit", "size", "field", "stage", "count")), _VALUES),
)
def test_no_value_makes_telling_fail(code: str, language: str, values: dict[str, str | int | float]) -> None:
    said = sentence(code, values, language)
    assert said.strip()
    assert "\n" not in said
