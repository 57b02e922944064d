"""The wire format brings every command back as it was, and lets nothing else in."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.commands import COMMANDS, AddIdea, Command, SetSupport
from colab_app.domain.commands.wire import canonical_json, decode, encode
from colab_app.domain.errors import UserProblem
from tests.domain.command_strategies import any_command

SUPPORT = {"subject_kind": "challenge", "subject_id": "x", "on": True}
IDEA = {"idea_id": "i", "board_id": "b", "title": "t"}


def _refusal(name: str, text: str) -> str:
    with pytest.raises(UserProblem) as problem:
        decode(name, text)
    assert problem.value.params == {"name": name}
    return problem.value.code


@given(any_command())
def test_a_command_comes_back_as_it_went(command: Command) -> None:
    assert decode(command.wire_name, encode(command)) == command


@given(any_command())
def test_the_wire_text_is_one_canonical_line(command: Command) -> None:
    text = encode(command)
    assert "\n" not in text
    assert encode(decode(command.wire_name, text)) == text
    assert json.loads(text).keys() == {field.name for field in dataclasses.fields(command)}


@given(st.dictionaries(st.text(), st.integers()))
def test_the_order_of_keys_does_not_matter(values: dict[str, int]) -> None:
    turned = dict(reversed(values.items()))
    assert canonical_json(values) == canonical_json(turned)


def test_japanese_text_stays_readable_on_the_wire() -> None:
    command = AddIdea(idea_id="i", board_id="b", title="避難所の混み具合")
    assert "避難所の混み具合" in encode(command)


def test_arguments_with_a_default_may_be_missing() -> None:
    assert decode("idea.add.1", json.dumps(IDEA)) == AddIdea(idea_id="i", board_id="b", title="t")


def test_an_unknown_name_is_told_from_a_malformed_command() -> None:
    assert _refusal("idea.add.2", json.dumps(IDEA)) == "command.unknown"
    assert _refusal("", "{}") == "command.unknown"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '"text"',
        "[" * 100_000,
        json.dumps({**SUPPORT, "more": 1}),
        json.dumps({key: value for key, value in SUPPORT.items() if key != "on"}),
        json.dumps({**SUPPORT, "on": 1}),
        json.dumps({**SUPPORT, "on": "true"}),
        json.dumps({**SUPPORT, "on": None}),
        json.dumps({**SUPPORT, "subject_id": 7}),
        json.dumps({**SUPPORT, "subject_id": ["x"]}),
        json.dumps({**SUPPORT, "subject_id": True}),
    ],
)
def test_what_does_not_fit_is_malformed(text: str) -> None:
    assert _refusal("support.set.1", text) == "command.malformed"


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("attachment.add.1", "size_bytes", True),
        ("attachment.add.1", "size_bytes", 1.5),
        ("challenge.create.1", "fields", []),
        ("import.records.1", "records", {}),
    ],
)
def test_each_shape_is_checked(name: str, key: str, value: object) -> None:
    fitting: dict[str, object] = {"str": "x", "bool": True, "int": 1, "JsonList": [], "JsonMap": {}}
    arguments = {field.name: fitting[str(field.type)] for field in dataclasses.fields(COMMANDS[name])}
    assert decode(name, json.dumps(arguments)).wire_name == name
    assert _refusal(name, json.dumps({**arguments, key: value})) == "command.malformed"


@given(any_command(), st.data())
def test_any_damage_to_the_text_is_a_known_problem(command: Command, data: st.DataObject) -> None:
    text = encode(command)
    place = data.draw(st.integers(0, len(text)))
    damaged = text[:place] + data.draw(st.text(max_size=2)) + text[place + data.draw(st.integers(0, 3)) :]
    assert _told(command.wire_name, damaged) in (type(command), "command.malformed")


def _told(name: str, text: str) -> object:
    """The kind of command a text is, or the code of the problem with it."""
    try:
        return type(decode(name, text))
    except UserProblem as problem:
        return problem.code


def test_names_carry_a_version_and_belong_to_one_command() -> None:
    for name, kind in COMMANDS.items():
        assert kind.wire_name == name
        area, deed, version = name.split(".")
        assert area.isalpha()
        assert deed.isalpha()
        assert version.isdigit()
    assert len(set(COMMANDS.values())) == len(COMMANDS)


def test_every_command_there_is_can_travel() -> None:
    # By name: a dataclass with slots is made twice, and both count as subclasses.
    assert {kind.__name__ for kind in COMMANDS.values()} == {
        kind.__name__ for kind in Command.__subclasses__()
    }


def test_commands_and_envelopes_do_not_change() -> None:
    command = SetSupport(subject_kind="challenge", subject_id="x", on=True)
    with pytest.raises(dataclasses.FrozenInstanceError):
        command.on = False  # type: ignore[misc]  # that is what is tried
