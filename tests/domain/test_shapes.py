"""Values from outside become a row only when every one of them fits its column."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain import limits
from colab_app.domain.records import (
    RECORDS,
    Attachment,
    Board,
    Challenge,
    Comment,
    Idea,
    Member,
    Opinion,
    Organisation,
    Proposal,
    Record,
    record_name,
)
from colab_app.domain.records.shapes import LARGEST_NUMBER, MOST_ITEMS, unfit_field
from tests.domain.command_strategies import SHAPES

WORDS: Mapping[tuple[type[Record], str], object] = {
    (Organisation, "kind"): "npo",
    (Member, "role"): "partner",
    (Board, "template"): "pitch",
    (Challenge, "stage"): "open",
    (Challenge, "visibility"): "public",
    (Proposal, "state"): "submitted",
    (Comment, "kind"): "question",
    (Comment, "subject_kind"): "challenge",
    (Opinion, "value"): -1,
}
EMPTY: Mapping[str, object] = {"str": "", "int": 0, "bool": False, "JsonList": [], "JsonMap": {}}
WRONG: Mapping[str, object] = {"str": 1, "int": "1", "bool": 1, "JsonList": "list", "JsonMap": []}


def _fitting(record: type[Record]) -> dict[str, object]:
    return {
        field.name: WORDS.get((record, field.name), EMPTY[str(field.type)])
        for field in dataclasses.fields(record)
    }


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_fitting_values_fit(record: type[Record]) -> None:
    assert unfit_field(record, _fitting(record)) == ""


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_each_wrong_shape_is_told_by_its_field(record: type[Record]) -> None:
    for field in dataclasses.fields(record):
        for wrong in (WRONG[str(field.type)], None):
            assert unfit_field(record, _fitting(record) | {field.name: wrong}) == field.name


@pytest.mark.parametrize("record", RECORDS, ids=record_name)
def test_each_needed_value_is_missed(record: type[Record]) -> None:
    for field in dataclasses.fields(record):
        values = _fitting(record)
        del values[field.name]
        has_default = field.default is not dataclasses.MISSING or (
            field.default_factory is not dataclasses.MISSING
        )
        assert unfit_field(record, values) == ("" if has_default else field.name)


@pytest.mark.parametrize(("record", "name"), WORDS)
def test_words_come_from_their_list(record: type[Record], name: str) -> None:
    other: object = 2 if name == "value" else "nonsense"
    assert unfit_field(record, _fitting(record) | {name: other}) == name


def test_sizes_have_a_limit() -> None:
    idea = _fitting(Idea)
    assert unfit_field(Idea, idea | {"body": "あ" * limits.LONG_CHARACTERS}) == ""
    assert unfit_field(Idea, idea | {"body": "あ" * (limits.LONG_CHARACTERS + 1)}) == "body"
    assert unfit_field(Idea, idea | {"body": "a\x00b"}) == "body"
    assert unfit_field(Idea, idea | {"extra": {str(key): 1 for key in range(MOST_ITEMS)}}) == ""
    assert unfit_field(Idea, idea | {"extra": {str(key): 1 for key in range(MOST_ITEMS + 1)}}) == "extra"
    challenge = _fitting(Challenge)
    assert unfit_field(Challenge, challenge | {"success": [1] * (MOST_ITEMS + 1)}) == "success"
    attachment = _fitting(Attachment)
    assert unfit_field(Attachment, attachment | {"size_bytes": LARGEST_NUMBER}) == ""
    assert unfit_field(Attachment, attachment | {"size_bytes": -LARGEST_NUMBER - 1}) == "size_bytes"
    assert unfit_field(Attachment, attachment | {"size_bytes": True}) == "size_bytes"


def test_what_the_record_does_not_know_is_not_looked_at() -> None:
    assert unfit_field(Idea, _fitting(Idea) | {"from_the_future": object()}) == ""


@given(st.data())
def test_any_values_of_the_right_shape_make_a_record(data: st.DataObject) -> None:
    record = data.draw(st.sampled_from([each for each in RECORDS if each is not Opinion]))
    values = {
        field.name: data.draw(SHAPES[str(field.type)])
        for field in dataclasses.fields(record)
        if (record, field.name) not in WORDS
    }
    values |= {name: word for (owner, name), word in WORDS.items() if owner is record}
    if unfit_field(record, values) == "":
        assert record(**values).version == values["version"]  # type: ignore[arg-type]  # shapes fit
    else:
        assert "\x00" in str(values[unfit_field(record, values)])
