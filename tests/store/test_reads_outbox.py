"""The tray: what waits, what was refused, what stands on it, and every word that was typed."""

from __future__ import annotations

import pytest

from colab_app.domain import commands as c
from colab_app.service.queries import Outbox
from colab_app.store.reads.sync import outbox_counts, typed_text, unsettled_conflicts
from tests.store.store_desk import StoreDesk
from tests.support.lab import LabBuilder

LAB = LabBuilder()


def test_refused_commands_come_first_with_their_reason(desk: StoreDesk) -> None:
    waiting = desk.do(desk.lab.idea("待つ案")).command_id
    refused = desk.do(desk.lab.idea("断られた案")).command_id
    desk.replica.refuse(refused, "permit.stage", {"stage": "closed"})
    items = desk.ask(Outbox())
    assert items[0].command_id == refused
    assert (items[0].command, items[0].state, items[0].code, items[0].params) == (
        "idea.add",
        "refused",
        "permit.stage",
        {"stage": "closed"},
    )
    assert (items[0].title, items[0].text) == ("断られた案", "断られた案")
    assert items[-1].command_id == waiting


def test_what_stands_on_a_refused_command_says_so(desk: StoreDesk) -> None:
    challenge = desk.lab.challenge()
    refused = desk.do(challenge).command_id
    comment = desk.do(desk.lab.comment(challenge.challenge_id)).command_id
    other = desk.do(desk.lab.idea()).command_id
    desk.replica.refuse(refused, "permit.role", {})
    depends = {item.command_id: item.depends_on for item in desk.ask(Outbox())}
    assert (depends[comment], depends[other], depends[refused]) == (refused, "", "")


def test_parked_and_unreadable_commands_are_there_too(desk: StoreDesk) -> None:
    command_id = desk.do(desk.lab.idea()).command_id
    desk.replica.failed_unexpectedly(command_id, "command.bug", 1)
    with desk.replica.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE outbox SET name = 'idea.add.9' WHERE command_id = ?", (command_id,)
        )
    item = desk.ask(Outbox())[0]
    assert (item.state, item.code, item.command, item.text) == ("parked", "command.bug", "idea.add", "")


def test_counts_of_the_tray(desk: StoreDesk) -> None:
    with desk.replica.reading() as connection:
        waiting, stuck = outbox_counts(connection)
    refused = desk.do(desk.lab.idea()).command_id
    parked = desk.do(desk.lab.idea()).command_id
    desk.do(desk.lab.idea())
    desk.replica.refuse(refused, "gone", {})
    desk.replica.failed_unexpectedly(parked, "command.bug", 1)
    with desk.replica.reading() as connection:
        assert outbox_counts(connection) == (waiting + 1, stuck + 2)
        assert unsettled_conflicts(connection) == 0


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (LAB.idea("題だけ"), "題だけ"),
        (c.AddIdea(idea_id="i", board_id="b", title="題", body="本文"), "題\n\n本文"),
        (
            LAB.challenge(
                "題",
                fields={
                    "success": [{"name": "待ち時間", "target": 5}],
                    "owner_id": "x",
                    "visibility": "staff",
                },
            ),
            "題\n\n待ち時間",
        ),
        (LAB.join("森 つばさ"), "森 つばさ\n\n株式会社ひなた工房"),
        (LAB.comment("c", "意見です"), "意見です"),
        (LAB.text("c", "もと", "書いた全文"), "書いた全文"),
        (LAB.challenge("題", fields={"problem": "困りごと", "success": ["x"]}), "題\n\n困りごと\n\nx"),
        (LAB.tag("c", "防災"), "防災"),
        (
            c.MoveChallenge(
                challenge_id="c", from_stage="open", to_stage="closed", position="m", reason="理由"
            ),
            "理由",
        ),
        (LAB.support("c"), ""),
        (None, ""),
        (
            c.SetProposalState(
                proposal_id="p", from_state="submitted", to_state="declined", reason="理由", feedback="返事"
            ),
            "理由\n\n返事",
        ),
        (
            c.AddAttachment(
                attachment_id="a",
                subject_kind="challenge",
                subject_id="c",
                name="計画.pdf",
                media_type="",
                description="説明",
                size_bytes=1,
                sha256="",
            ),
            "計画.pdf\n\n説明",
        ),
        (c.GroupIdea(idea_id="i", grouping="移動"), "移動"),
    ],
)
def test_every_typed_word_is_shown(command: c.Command | None, text: str) -> None:
    assert typed_text(command) == text
