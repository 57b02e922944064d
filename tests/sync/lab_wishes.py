"""Wishes about the lab: the bin, clashes, undo, boards, people and imports."""

from __future__ import annotations

from collections.abc import Mapping

from colab_app.domain import commands as c
from tests.sync.desk import Desk
from tests.sync.wishes import Maker, Wish


def remove(maker: Maker, desk: Desk) -> Wish | None:
    """Something into the bin."""
    found = maker.subject(desk, "challenge", "proposal", "idea", "comment", "workshop")
    if found is None:
        return None
    token = maker.tokens.new()
    command = c.RemoveSubject(subject_kind=found[0], subject_id=str(found[1]["id"]), reason=f"理由{token}")
    return Wish(command, (token,))


def restore(maker: Maker, desk: Desk) -> Wish | None:
    """Something out of the bin."""
    kinds = ("challenge", "proposal", "idea", "comment", "workshop")
    found = maker.subject(desk, *kinds, where="removed_at != ''")
    if found is None:
        return None
    return Wish(c.RestoreSubject(subject_kind=found[0], subject_id=str(found[1]["id"])))


def resolve(maker: Maker, desk: Desk) -> Wish | None:
    """A clash looked at."""
    row = maker.one(desk, "conflict_copy")
    if row is None:
        return None
    return Wish(c.ResolveConflict(conflict_id=str(row["id"]), resolved=not row["resolved"]))


def undo(maker: Maker, desk: Desk) -> Wish | None:
    """One of the last things of this desk taken back."""
    if not desk.inverses:
        return None
    newest = max(0, len(desk.inverses) - 6)
    command_id, inverse = desk.inverses.pop(maker.chance.randrange(newest, len(desk.inverses)))
    return Wish(inverse, takes_back=command_id)


def board_member(maker: Maker, desk: Desk) -> Wish | None:
    """Somebody let into the closed board, or out of it."""
    member = maker.chance.choice(maker.scene.members)
    on = maker.chance.random() < 0.55
    return Wish(c.SetBoardMember(board_id=maker.scene.closed_board, member_id=member, on=on))


def board(maker: Maker, desk: Desk) -> Wish | None:
    """A new board, or the closed one opened or closed."""
    if maker.chance.random() < 0.3:
        token = maker.tokens.new()
        command: c.Command = c.AddBoard(
            board_id=maker.ids.new(),
            title=f"盤{token}",
            template="full_pilot",
            open=maker.chance.random() < 0.5,
            fields={},
        )
        return Wish(command, (token,))
    is_open = maker.chance.random() < 0.4
    return Wish(c.ReviseBoard(board_id=maker.scene.closed_board, fields={"open": is_open}))


def people(maker: Maker, desk: Desk) -> Wish | None:
    """A member's skills, or a new organisation."""
    if maker.chance.random() < 0.5:
        fields: Mapping[str, object] = {"skills": maker.chance.choice(["地図", "統計", "対話"])}
        return Wish(c.ReviseMember(member_id=maker.chance.choice(maker.scene.members), fields=fields))
    token = maker.tokens.new()
    command = c.AddOrganisation(organisation_id=maker.ids.new(), name=f"団体{token}", kind="npo", fields={})
    return Wish(command, (token,))


def import_voices(maker: Maker, desk: Desk) -> Wish | None:
    """Voices from elsewhere; ids come from the source, so that every desk gives them the same."""
    records: list[object] = []
    for source_id in maker.chance.sample("abcdefgh", k=3):
        # As importers do: the id comes from the source, so that every desk gives it the same.
        idea_id = f"idea-of-{source_id}"
        records.append({"kind": "idea", "id": idea_id, "source_id": source_id, "title": "外の声"})
        records.append(
            {
                "kind": "opinion",
                "id": f"{idea_id}:{source_id}",
                "idea_id": idea_id,
                "participant": source_id,
                "value": 1,
            }
        )
    command = c.ImportRecords(
        batch_id=maker.ids.new(),
        board_id=maker.scene.open_board,
        source="polis",
        file_name="voices.csv",
        records=records,
    )
    return Wish(command)
