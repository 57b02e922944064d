"""Carries out one command in one unit of work: permit, handler, history."""

from __future__ import annotations

from colab_app.domain.commands import Command, Envelope
from colab_app.domain.commands.wire import encode
from colab_app.domain.errors import Refused
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
    _check_text(command)
    code = permit_code(command, facts_for(command, unit))
    if code is not None:
        raise Refused(code)
    outcome = HANDLERS[type(command)](command, unit)
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


def _check_text(command: Command) -> None:
    """Half of a surrogate pair (a broken emoji from the clipboard) can be stored nowhere."""
    try:
        encode(command).encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused("field.shape", field="text") from error
