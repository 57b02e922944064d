"""The fields of forms and the columns of records are the same things."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import limits
from colab_app.domain.fields import (
    CHALLENGE_FIELDS,
    FIELDS_OF,
    SHORT_CHALLENGE_KEYS,
    SHORT_PROPOSAL_KEYS,
    FieldShape,
    text_limit,
)
from colab_app.domain.records import RECORDS, Record, record_name

RECORD_OF: dict[str, type[Record]] = {record_name(record): record for record in RECORDS}
COLUMN_SHAPES = {
    FieldShape.LINE: "str",
    FieldShape.TEXT: "str",
    FieldShape.CHOICE: "str",
    FieldShape.LIST: "JsonList",
    FieldShape.MAP: "JsonMap",
    FieldShape.FLAG: "bool",
}
NEEDED_TO_OPEN = {
    "title", "summary", "problem", "affected", "success", "adoption_route", "criteria", "schedule",
    "owner_organisation_id", "owner_id", "contact", "visibility",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(FIELDS_OF))
def test_every_field_is_a_column_of_its_shape(kind: str) -> None:
    columns = {field.name: str(field.type) for field in dataclasses.fields(RECORD_OF[kind])}
    wrong = [
        field.key
        for field in FIELDS_OF[kind].values()
        if columns.get(field.key) != COLUMN_SHAPES[field.shape]
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", sorted(FIELDS_OF))
def test_no_field_is_one_the_store_sets_itself(kind: str) -> None:
    record = RECORD_OF[kind]
    own = {"id", "stream", "version", "number", "board_id", "removed_at", "batch_id", *record.trusted}
    assert own.isdisjoint(FIELDS_OF[kind])


@pytest.mark.parametrize("kind", sorted(FIELDS_OF))
def test_keys_are_told_once_and_limits_are_sizes(kind: str) -> None:
    for key, field in FIELDS_OF[kind].items():
        assert key == field.key
        assert field.limit >= 1
        assert bool(field.choices) == (field.shape is FieldShape.CHOICE)


def test_keys_of_a_form_are_distinct() -> None:
    assert len({field.key for field in CHALLENGE_FIELDS}) == len(CHALLENGE_FIELDS)


def test_a_challenge_opens_with_what_the_field_asks_for() -> None:
    assert {field.key for field in CHALLENGE_FIELDS if field.needed} == NEEDED_TO_OPEN


def test_other_posts_need_what_they_cannot_do_without() -> None:
    needed = {
        kind: {key for key, field in fields.items() if field.needed} for kind, fields in FIELDS_OF.items()
    }
    assert needed["proposal"] == {
        "title", "summary", "solution", "value", "pilot_plan", "needs_from_gov", "team", "terms",
    }  # fmt: skip
    assert (needed["idea"], needed["workshop"], needed["comment"]) == ({"title"}, {"title"}, {"body"})


@pytest.mark.parametrize(
    ("kind", "key", "limit"),
    [
        ("challenge", "title", limits.TITLE_CHARACTERS),
        ("challenge", "summary", limits.SUMMARY_CHARACTERS),
        ("challenge", "problem", limits.LONG_CHARACTERS),
        ("comment", "body", limits.COMMENT_CHARACTERS),
        ("challenge", "success", limits.LONG_CHARACTERS),
        ("proposal", "terms", limits.LONG_CHARACTERS),
        ("challenge", "nonsense", limits.LONG_CHARACTERS),
        ("poem", "title", limits.LONG_CHARACTERS),
    ],
)
def test_a_text_has_the_limit_of_its_field(kind: str, key: str, limit: int) -> None:
    assert text_limit(kind, key) == limit


def test_short_forms_are_parts_of_the_long_ones() -> None:
    assert set(SHORT_PROPOSAL_KEYS) <= set(FIELDS_OF["proposal"])
    assert set(SHORT_CHALLENGE_KEYS) <= set(FIELDS_OF["challenge"])
    assert SHORT_PROPOSAL_KEYS == ("title", "summary", "solution", "needs_from_gov")


def test_both_languages_have_a_place_for_what_is_read_aloud() -> None:
    for kind in ("challenge", "proposal"):
        assert {"title_other", "summary_other"} <= set(FIELDS_OF[kind])


def test_a_whole_challenge_fits_into_one_command() -> None:
    longest = sum(field.limit for field in CHALLENGE_FIELDS if field.shape is FieldShape.TEXT)
    assert longest <= 10 * limits.LONG_CHARACTERS


def test_a_choice_of_a_record_is_one_of_its_form() -> None:
    for kind, fields in FIELDS_OF.items():
        defaults = {field.name: field.default for field in dataclasses.fields(RECORD_OF[kind])}
        for key, field in fields.items():
            if field.choices:
                assert defaults[key] in ("", *field.choices), f"{kind}.{key}"
