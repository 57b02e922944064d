"""The wire format: a command as one line of JSON and back, checked strictly."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import cast

from colab_app.domain.commands import COMMANDS
from colab_app.domain.commands.base import Command
from colab_app.domain.errors import UserProblem

_SHAPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "bool": (bool,),
    "int": (int,),
    "JsonMap": (dict,),
    "JsonList": (list, tuple),
}


def canonical_json(value: object) -> str:
    """JSON with sorted keys and no spaces: the same value always gives the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def encode(command: Command) -> str:
    """The arguments of a command as canonical JSON (its name travels beside it)."""
    return canonical_json({field.name: getattr(command, field.name) for field in dataclasses.fields(command)})


def decode(wire_name: str, text: str) -> Command:
    """The command of that name; raises UserProblem `command.unknown` or `command.malformed`."""
    kind = COMMANDS.get(wire_name)
    if kind is None:
        raise UserProblem("command.unknown", name=wire_name)
    try:
        arguments = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UserProblem("command.malformed", name=wire_name) from error
    if not isinstance(arguments, dict):
        raise UserProblem("command.malformed", name=wire_name)
    return _build(kind, cast("Mapping[str, object]", arguments))


def _build(kind: type[Command], arguments: Mapping[str, object]) -> Command:
    fields = {field.name: field for field in dataclasses.fields(kind)}
    missing = [
        name
        for name, field in fields.items()
        if name not in arguments and field.default is dataclasses.MISSING
    ]
    if missing or not set(arguments) <= set(fields):
        raise UserProblem("command.malformed", name=kind.wire_name)
    for name, value in arguments.items():
        shape = _SHAPES[str(fields[name].type)]
        if not isinstance(value, shape) or (isinstance(value, bool) and bool not in shape):
            raise UserProblem("command.malformed", name=kind.wire_name)
    return kind(**arguments)
