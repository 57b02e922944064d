"""The named writes: everything they set exists, and nothing the store sets is among it."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.records import RECORDS, History, Member, record_name
from colab_app.service.operations import (
    ADD,
    DROP,
    MOVE_CHALLENGE,
    OPERATIONS,
    REMOVE,
    REVISE,
    Effect,
    Operation,
    settable,
)


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_an_operation_sets_columns_that_exist_and_are_the_callers(operation: Operation) -> None:
    columns = {field.name for field in dataclasses.fields(operation.record)}
    assert set(operation.columns) <= columns
    assert set(operation.stamps) <= set(operation.columns)
    assert not set(operation.columns) & {"version", "number", *operation.record.trusted}
    assert operation.table == record_name(operation.record)
    if operation.effect is not Effect.ADD:
        assert not {"id", "stream"} & set(operation.columns)


def test_names_say_what_is_done_to_which_table() -> None:
    for name, operation in OPERATIONS.items():
        assert operation.name == name
    for operations, verb, effect in (
        (ADD, "add", Effect.ADD),
        (REVISE, "revise", Effect.REVISE),
        (DROP, "drop", Effect.DROP),
        (REMOVE, "remove", Effect.REVISE),
    ):
        for record, operation in operations.items():
            assert (operation.name, operation.effect) == (f"{verb}_{record_name(record)}", effect)


def test_every_record_can_be_added_and_history_only_that() -> None:
    assert set(ADD) == set(RECORDS)
    touching = {operation.effect for operation in OPERATIONS.values() if operation.record is History}
    assert touching == {Effect.ADD}


def test_every_field_of_a_form_can_be_revised() -> None:
    for record, operation in REVISE.items():
        if record_name(record) in FIELDS_OF:
            assert set(operation.columns) == set(FIELDS_OF[record_name(record)])


def test_what_can_be_removed_can_be_stamped() -> None:
    for operation in REMOVE.values():
        assert operation.columns == operation.stamps == ("removed_at",)
    assert "stage_since_at" in MOVE_CHALLENGE.stamps


def test_nobody_gives_themselves_a_login_later() -> None:
    assert "login" not in REVISE[Member].columns
    assert "joined_at" not in settable(Member)


def test_the_number_of_operations_is_known() -> None:
    assert len(OPERATIONS) == len(ADD) + len(REVISE) + len(DROP) + len(REMOVE) + 5
