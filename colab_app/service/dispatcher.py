"""Carries out one command in one unit of work: permit, handler, history."""

from __future__ import annotations

import dataclasses
import math

from colab_app.domain import limits
from colab_app.domain.commands import Command, Envelope
from colab_app.domain.errors import Refused
from colab_app.domain.json_leaves import TooDeep, leaves
from colab_app.domain.permits import permit_code
from colab_app.domain.records import History
from colab_app.service.facts import facts_for
from colab_app.service.handlers import HANDLERS
from colab_app.service.operations import ADD
from colab_app.service.outcome import Outcome
from colab_app.service.unit_of_work import UnitOfWork


def apply(envelope: Envelope, unit: UnitOfWork) -> Outcome:
    """Apply a command; the caller commits or rolls back.

    Deterministic: everything comes from the envelope and the rows, nothing from a clock, chance or
    files. Raises `Refused` when a permit or rule says no, `Stale` when a row changed underfoot.
    """
    command = envelope.command
    unbearable = _check_values(command)
    code = permit_code(command, facts_for(command, unit))
    if code is not None:
        raise Refused(code)
    outcome = HANDLERS[type(command)](command, unit)
    if unbearable is not None:
        raise unbearable
    if outcome.stream:
        unit.add(
            ADD[History],
            History(
                id=envelope.id,
                stream=outcome.stream,
                command=command.wire_name,
                subject_kind=outcome.subject_kind,
                subject_id=outcome.subject_id,
                details=outcome.details,
                mentions=outcome.mentions,
                device_id=envelope.device_id,
                issued_at=envelope.issued_at,
            ),
        )
    return outcome


def _check_values(command: Command) -> Refused | None:
    """Whether the values of a command can be stored anywhere.

    Half of a surrogate pair (a broken emoji from the clipboard) and numbers that are none are refused at
    once. A text longer than any field takes is given back as a refusal for later: the handler knows the
    limit of its own field better. Nothing is encoded as a whole, for a pasted book must not take seconds.
    """
    unbearable: Refused | None = None
    for field in dataclasses.fields(command):
        try:
            for key, leaf in leaves(getattr(command, field.name), field.name):
                if isinstance(leaf, str) and len(leaf) > limits.LONG_CHARACTERS:
                    limit = limits.LONG_CHARACTERS
                    unbearable = Refused("field.long", field=key, limit=limit, length=len(leaf))
                elif isinstance(leaf, str):
                    leaf.encode("utf-8")
                elif isinstance(leaf, float) and not math.isfinite(leaf):
                    raise Refused("field.shape", field=key)
        except UnicodeEncodeError as error:
            raise Refused("field.shape", field="text") from error
        except TooDeep as error:
            raise Refused("field.shape", field=field.name) from error
    return unbearable
