"""A command stands on another when it names what that one creates."""

from __future__ import annotations

import pytest

from colab_app.domain import commands as c
from colab_app.service.dependence import created_id, names_any
from tests.support.lab import LabBuilder

LAB = LabBuilder()
CREATING: tuple[tuple[c.Command, str], ...] = (
    (LAB.challenge(), "challenge_id"),
    (LAB.proposal("c"), "proposal_id"),
    (LAB.idea(), "idea_id"),
    (LAB.comment("c"), "comment_id"),
    (LAB.board(), "board_id"),
    (
        c.AddWorkshop(workshop_id="w", board_id="b", challenge_id="", title="t", fields={}, agenda=()),
        "workshop_id",
    ),
    (
        c.AddAttachment(
            attachment_id="a",
            subject_kind="challenge",
            subject_id="c",
            name="n",
            media_type="",
            size_bytes=0,
            sha256="",
        ),
        "attachment_id",
    ),
    (c.AddOrganisation(organisation_id="o", name="n", kind="npo", fields={}), "organisation_id"),
    (c.AddMember(member_id="m", organisation_id="o", name="n", role="partner", fields={}), "member_id"),
    (c.ImportRecords(batch_id="i", board_id="b", source="s", file_name="f", records=()), "batch_id"),
)


@pytest.mark.parametrize(("command", "key"), CREATING, ids=lambda each: getattr(each, "wire_name", ""))
def test_a_command_brings_a_row_with_its_id(command: c.Command, key: str) -> None:
    assert created_id(command) == getattr(command, key)


def test_other_commands_bring_nothing() -> None:
    assert created_id(LAB.support("c")) == ""
    assert created_id(c.RemoveSubject(subject_kind="idea", subject_id="i")) == ""


def test_a_reply_speaks_of_what_it_answers() -> None:
    challenge = LAB.challenge()
    comment = LAB.comment(challenge.challenge_id)
    reply = LAB.comment(challenge.challenge_id, parent_id=comment.comment_id)
    assert names_any(comment, frozenset({challenge.challenge_id}))
    assert names_any(reply, frozenset({comment.comment_id}))
    assert not names_any(comment, frozenset({reply.comment_id}))
    assert not names_any(challenge, frozenset({"elsewhere"}))
    assert not names_any(challenge, frozenset())


def test_an_import_is_spoken_of_by_its_undoing() -> None:
    undo = c.SetImportUndone(batch_id="batch-1", undone=True, rows=[["idea", "idea-1"]], last=True)
    assert names_any(undo, frozenset({"batch-1"}))
    assert names_any(undo, frozenset({"idea-1"}))
