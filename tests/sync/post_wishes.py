"""Wishes about challenges, proposals, ideas, workshops and drafts."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import PROPOSAL_STEPS, ProposalState
from tests.sync.desk import Desk
from tests.sync.tokens import with_token
from tests.sync.wishes import FIRST_TEXT, STAGES, TEXT_OF, Maker, Wish


def challenge(maker: Maker, desk: Desk) -> Wish | None:
    """A new challenge, mostly open."""
    board = maker.one(desk, "board")
    if board is None:
        return None
    token = maker.tokens.new()
    fields: dict[str, object] = {
        "title": f"課題{token}",
        "problem": FIRST_TEXT,
        "owner_organisation_id": maker.scene.organisation_id,
    }
    command = c.CreateChallenge(
        challenge_id=maker.ids.new(),
        board_id=str(board["id"]),
        stage=Stage.OPEN if maker.chance.random() < 0.7 else maker.chance.choice(STAGES),
        position=maker.place(),
        fields=fields,
    )
    return Wish(command, (token,))


def proposal(maker: Maker, desk: Desk) -> Wish | None:
    """A new proposal."""
    challenge = maker.one(desk, "challenge", "removed_at = ''")
    if challenge is None:
        return None
    token = maker.tokens.new()
    command = c.CreateProposal(
        proposal_id=maker.ids.new(),
        challenge_id=str(challenge["id"]),
        organisation_id=maker.scene.organisation_id,
        fields={"title": f"提案{token}", "solution": FIRST_TEXT},
    )
    return Wish(command, (token,))


def idea(maker: Maker, desk: Desk) -> Wish | None:
    """A new note."""
    board = maker.one(desk, "board")
    if board is None:
        return None
    token = maker.tokens.new()
    command = c.AddIdea(
        idea_id=maker.ids.new(), board_id=str(board["id"]), title=f"メモ{token}", body=FIRST_TEXT
    )
    return Wish(command, (token,))


def open_editor(maker: Maker, desk: Desk) -> Wish | None:
    """Somebody begins to write: the text they see is what their edit will be based on."""
    found = maker.subject(desk, *TEXT_OF)
    if found is not None:
        key = TEXT_OF[found[0]]
        desk.opened[(found[0], str(found[1]["id"]), key)] = str(found[1][key])
    return None


def edit(maker: Maker, desk: Desk) -> Wish | None:
    """A word more in a text, based on what was seen when the editor was opened."""
    found = maker.subject(desk, *("challenge",) * 5, "proposal", "idea", "comment")
    if found is None:
        return None
    kind, row = found
    place = (kind, str(row["id"]), TEXT_OF[kind])
    base = desk.opened.pop(place, str(row[TEXT_OF[kind]]))
    token = maker.tokens.new()
    command = c.EditText(
        subject_kind=kind,
        subject_id=place[1],
        field_key=place[2],
        base=base,
        text=with_token(base, token, maker.chance),
        conflict_id=maker.ids.new(),
    )
    return Wish(command, (token,))


def revise(maker: Maker, desk: Desk) -> Wish | None:
    """A short field anew."""
    found = maker.subject(desk, "challenge", "proposal", "idea", "workshop")
    if found is None:
        return None
    kind, row = found
    key = "summary" if kind in ("challenge", "proposal") and maker.chance.random() < 0.5 else "title"
    token = maker.tokens.new()
    command = c.ReviseFields(
        subject_kind=kind,
        subject_id=str(row["id"]),
        fields={key: f"短く{token}"},
        before={key: row[key]},
    )
    return Wish(command, (token,))


def move(maker: Maker, desk: Desk) -> Wish | None:
    """A challenge to another column."""
    row = maker.one(desk, "challenge", "removed_at = ''")
    if row is None:
        return None
    target = maker.chance.choice([Stage.OPEN, Stage.OPEN, Stage.CODESIGN, *STAGES])
    token = maker.tokens.new()
    spoken = target is Stage.CLOSED or maker.chance.random() < 0.3
    command = c.MoveChallenge(
        challenge_id=str(row["id"]),
        from_stage=str(row["stage"]),
        to_stage=target,
        position=maker.place(),
        reason=f"理由{token}" if spoken else "",
    )
    return Wish(command, (token,) if spoken and target != row["stage"] else ())


def state(maker: Maker, desk: Desk) -> Wish | None:
    """A proposal one step on."""
    row = maker.one(desk, "proposal", "removed_at = ''")
    if row is None:
        return None
    steps = sorted(PROPOSAL_STEPS[ProposalState(str(row["state"]))])
    target = maker.chance.choice(steps if maker.chance.random() < 0.9 else list(ProposalState))
    reason, feedback = maker.tokens.new(), maker.tokens.new()
    command = c.SetProposalState(
        proposal_id=str(row["id"]),
        from_state=str(row["state"]),
        to_state=target,
        reason=f"理由{reason}",
        feedback=f"返事{feedback}",
    )
    return Wish(command, (reason, feedback) if target != row["state"] else ())


def idea_step(maker: Maker, desk: Desk) -> Wish | None:
    """An idea into a group, or grown into a challenge."""
    row = maker.one(desk, "idea", "removed_at = ''")
    if row is None:
        return None
    if maker.chance.random() < 0.5:
        token = maker.tokens.new()
        return Wish(c.GroupIdea(idea_id=str(row["id"]), grouping=f"組{token}"), (token,))
    challenge = maker.one(desk, "challenge")
    target = str(challenge["id"]) if challenge else ""
    return Wish(c.PromoteIdea(idea_id=str(row["id"]), promoted_to=target))


def workshop(maker: Maker, desk: Desk) -> Wish | None:
    """A planned workshop."""
    board = maker.one(desk, "board")
    if board is None:
        return None
    token = maker.tokens.new()
    command = c.AddWorkshop(
        workshop_id=maker.ids.new(),
        board_id=str(board["id"]),
        challenge_id="",
        title=f"集い{token}",
        fields={"place": "水辺市民館"},
        agenda=[{"activity": "talk", "title": "自己紹介", "minutes": 10}],
    )
    return Wish(command, (token,))


def draft(maker: Maker, desk: Desk) -> Wish | None:
    """A draft, new or written on."""
    row = maker.one(desk, "draft") if maker.chance.random() < 0.5 else None
    token = maker.tokens.new()
    command = c.SaveDraft(
        draft_id=str(row["id"]) if row else maker.ids.new(),
        kind="challenge",
        board_id=maker.scene.open_board,
        title=f"下書き{token}",
        fields={"problem": FIRST_TEXT},
    )
    return Wish(command, (token,))


def end_draft(maker: Maker, desk: Desk) -> Wish | None:
    """A draft thrown away or published."""
    row = maker.one(desk, "draft")
    if row is None:
        return None
    if maker.chance.random() < 0.3:
        return Wish(c.DiscardDraft(draft_id=str(row["id"])))
    token = maker.tokens.new()
    command = c.CreateChallenge(
        challenge_id=str(row["id"]),
        board_id=maker.scene.open_board,
        stage=Stage.OPEN,
        position=maker.place(),
        fields={"title": f"清書{token}", "problem": FIRST_TEXT},
    )
    return Wish(command, (token,))
