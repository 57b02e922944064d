"""Changes for trays: made by hand, or refused on a real desk."""

from __future__ import annotations

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import Command
from colab_app.domain.errors import Parameter
from colab_app.service.views import OutboxItem
from tests.support.sample_desk import SampleDesk


def item(
    command_id: str,
    *,
    command: str = "comment.add",
    state: str = "refused",
    text: str = "",
    code: str = "",
    depends_on: str = "",
) -> OutboxItem:
    """A change as the outbox tells of it."""
    title = " ".join(text.split())[:80]
    return OutboxItem(
        command_id, command, state, title, text, code, {}, "2026-11-25T01:00:00.000Z", depends_on
    )


def refused(desk: SampleDesk, command: Command, code: str = "permit.role", **params: Parameter) -> str:
    """Do something here that the hub then refuses; returns the id of the command."""

    def work(backend: Backend) -> str:
        command_id = backend.submit(command).command_id
        desk.desk.heard(backend.replica.refuse(command_id, code, dict(params)))
        return command_id

    command_id = desk.perform(work)
    desk.settle()
    return command_id
