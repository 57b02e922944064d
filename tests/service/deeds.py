"""One of every command that can be carried out on a bench, each with all it needs made before."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from tests.service.workbench import Workbench

BASE = "一つめ。二つめ。三つめ。"


@dataclass(frozen=True)
class Deed:
    """`make` prepares the lab and gives the command; `actor` tells who asks for it.

    Quiet ones leave no history, final ones cannot be taken back.
    """

    name: str
    make: Callable[[Workbench], Command]
    actor: Callable[[Workbench], str] = attrgetter("facilitator")
    is_quiet: bool = False
    is_final: bool = False


PARTNER: Callable[[Workbench], str] = attrgetter("partner")


def _challenge(bench: Workbench) -> str:
    """An open challenge of the partner's."""
    command = bench.lab.challenge(fields={"problem": BASE, "success": ["a"]})
    bench.do(command, bench.partner)
    return command.challenge_id


def _about(bench: Workbench) -> dict[str, str]:
    return {"subject_kind": "challenge", "subject_id": _challenge(bench)}


def _proposal(bench: Workbench) -> str:
    command = bench.lab.proposal(_challenge(bench))
    bench.do(command, bench.partner)
    return command.proposal_id


def _idea(bench: Workbench) -> str:
    command = bench.lab.idea()
    bench.do(command, bench.partner)
    return command.idea_id


def _comment(bench: Workbench) -> str:
    command = bench.lab.comment(_challenge(bench))
    bench.do(command, bench.partner)
    return command.comment_id


def _workshop(bench: Workbench) -> c.AddWorkshop:
    return c.AddWorkshop(
        workshop_id=bench.lab.id(),
        board_id=bench.lab.board_id,
        challenge_id=_challenge(bench),
        title="共創の日",
        fields={"place": "本庁"},
        agenda=[{"title": "書く"}],
    )


def _draft(bench: Workbench) -> c.SaveDraft:
    command = dataclasses.replace(bench.lab.draft("一稿"), fields={"problem": "途中"})
    bench.do(command, bench.partner)
    return command


def _attachment(bench: Workbench) -> c.AddAttachment:
    return c.AddAttachment(
        attachment_id=bench.lab.id(),
        **_about(bench),
        name="計画.pdf",
        media_type="application/pdf",
        size_bytes=4,
        sha256=hashlib.sha256(b"plan").hexdigest(),
    )


def _clash(bench: Workbench) -> c.EditText:
    challenge_id = _challenge(bench)
    bench.do(bench.lab.text(challenge_id, BASE, "先の人。二つめ。三つめ。"))
    return bench.lab.text(challenge_id, BASE, "後の人。二つめ。三つめ。")


def _settled(bench: Workbench) -> Command:
    clash = _clash(bench)
    bench.do(clash, bench.partner)
    return c.ResolveConflict(conflict_id=clash.conflict_id, resolved=True)


def _import(bench: Workbench) -> c.ImportRecords:
    return c.ImportRecords(
        batch_id=bench.lab.id(),
        board_id=bench.lab.board_id,
        source="voices",
        file_name="voices.csv",
        records=[{"kind": "idea", "id": bench.lab.id(), "title": "声", "source_id": bench.lab.id()}],
    )


def _undone(bench: Workbench) -> Command:
    inverse = bench.do(_import(bench)).inverse
    assert inverse is not None
    return inverse


def _removed(bench: Workbench) -> Command:
    about = _about(bench)
    bench.do(c.RemoveSubject(**about))
    return c.RestoreSubject(**about)


def _move(bench: Workbench) -> Command:
    return c.MoveChallenge(
        challenge_id=_challenge(bench), from_stage="open", to_stage="closed", position="m", reason="済んだ"
    )


def _place(bench: Workbench) -> Command:
    return c.MoveChallenge(challenge_id=_challenge(bench), from_stage="open", to_stage="open", position="m")


DEEDS: tuple[Deed, ...] = (
    Deed("enter a lab", lambda b: b.lab.join(), lambda b: b.lab.id(), is_final=True),
    Deed(
        "add an organisation",
        lambda b: c.AddOrganisation(organisation_id=b.lab.id(), name="市", kind="municipality", fields={}),
        is_final=True,
    ),
    Deed(
        "revise an organisation",
        lambda b: c.ReviseOrganisation(organisation_id=b.lab.organisation_id, fields={"offers": "場所"}),
    ),
    Deed(
        "add a member",
        lambda b: c.AddMember(
            member_id=b.lab.id(),
            organisation_id=b.lab.organisation_id,
            name="新人",
            role="official",
            fields={},
        ),
    ),
    Deed(
        "revise a member", lambda b: c.ReviseMember(member_id=b.partner, fields={"skills": "地図"}), PARTNER
    ),
    Deed("add a board", lambda b: b.lab.board()),
    Deed("revise a board", lambda b: c.ReviseBoard(board_id=b.lab.board_id, fields={"stages": ["open"]})),
    Deed("let onto a board", lambda b: b.lab.place_on(b.lab.board_id, b.partner)),
    Deed("plan a workshop", _workshop, PARTNER),
    Deed("keep a draft", lambda b: b.lab.draft(), PARTNER, is_quiet=True),
    Deed(
        "go on with a draft", lambda b: dataclasses.replace(_draft(b), title="二稿"), PARTNER, is_quiet=True
    ),
    Deed("discard a draft", lambda b: c.DiscardDraft(draft_id=_draft(b).draft_id), PARTNER, is_quiet=True),
    Deed("publish a challenge", lambda b: b.lab.challenge(), PARTNER),
    Deed("move a challenge", _move, PARTNER),
    Deed("place a challenge", _place, PARTNER, is_quiet=True),
    Deed("hand in a proposal", lambda b: b.lab.proposal(_challenge(b)), PARTNER),
    Deed(
        "decide on a proposal",
        lambda b: c.SetProposalState(
            proposal_id=_proposal(b),
            from_state="submitted",
            to_state="declined",
            reason="理由",
            feedback="返事",
        ),
    ),
    Deed(
        "withdraw a proposal",
        lambda b: c.SetProposalState(proposal_id=_proposal(b), from_state="submitted", to_state="withdrawn"),
        PARTNER,
    ),
    Deed("note an idea", lambda b: b.lab.idea(), PARTNER),
    Deed("group an idea", lambda b: c.GroupIdea(idea_id=_idea(b), grouping="移動"), PARTNER),
    Deed("promote an idea", lambda b: c.PromoteIdea(idea_id=_idea(b), promoted_to="c-1"), PARTNER),
    Deed(
        "revise fields",
        lambda b: c.ReviseFields(**_about(b), fields={"summary": "要約", "success": ["b"]}, before={}),
        PARTNER,
    ),
    Deed("edit a text", lambda b: b.lab.text(_challenge(b), BASE, "一つめ。二つめ。"), PARTNER),
    Deed("edit a text into a clash", _clash, PARTNER),
    Deed("settle a clash", _settled, PARTNER),
    Deed("put into the bin", lambda b: c.RemoveSubject(**_about(b), reason="重複"), PARTNER),
    Deed("take out of the bin", _removed, PARTNER),
    Deed("say something", lambda b: b.lab.comment(_challenge(b)), PARTNER),
    Deed("mark an answer", lambda b: c.MarkAnswer(comment_id=_comment(b), on=True), PARTNER),
    Deed("support", lambda b: c.SetSupport(**_about(b), on=True), PARTNER),
    Deed("react", lambda b: c.SetReaction(**_about(b), mark="curious", on=True), PARTNER),
    Deed("tag", lambda b: c.SetTag(**_about(b), label="防災", on=True), PARTNER),
    Deed("follow", lambda b: c.SetFollow(**_about(b), on=True), PARTNER, is_quiet=True),
    Deed("lay a file beside", _attachment, PARTNER),
    Deed("import", _import),
    Deed("take an import out", _undone),
)
"""Every command but founding, which an empty lab alone can do, and taking a file away, which undoes one."""
