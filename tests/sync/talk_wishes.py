"""Wishes of conversation: comments, sets and files."""

from __future__ import annotations

import hashlib

from colab_app.domain import commands as c
from colab_app.domain.vocabulary import CommentKind, ReactionMark
from tests.sync.desk import Desk
from tests.sync.wishes import FIRST_TEXT, Maker, Wish


def comment(maker: Maker, desk: Desk) -> Wish | None:
    """Something said, perhaps as a reply."""
    found = maker.subject(desk, "challenge", "challenge", "proposal", "idea")
    if found is None:
        return None
    kind, row = found
    parents = desk.select("SELECT id FROM comment WHERE subject_id = :id ORDER BY id", id=row["id"])
    parent = maker.chance.choice(parents) if parents and maker.chance.random() < 0.4 else None
    token = maker.tokens.new()
    command = c.AddComment(
        comment_id=maker.ids.new(),
        subject_kind=kind,
        subject_id=str(row["id"]),
        parent_id=str(parent["id"]) if parent else "",
        kind=maker.chance.choice(list(CommentKind)),
        body=f"こう{token}思います。{FIRST_TEXT}",
    )
    return Wish(command, (token,))


def support(maker: Maker, desk: Desk) -> Wish | None:
    """A support given or taken back."""
    found = maker.subject(desk, "challenge", "proposal", "idea", "comment")
    if found is None:
        return None
    on = maker.chance.random() < 0.65
    return Wish(c.SetSupport(subject_kind=found[0], subject_id=str(found[1]["id"]), on=on))


def reaction(maker: Maker, desk: Desk) -> Wish | None:
    """A mark put or taken off."""
    found = maker.subject(desk, "challenge", "comment")
    if found is None:
        return None
    mark = maker.chance.choice(list(ReactionMark))
    on = maker.chance.random() < 0.7
    return Wish(c.SetReaction(subject_kind=found[0], subject_id=str(found[1]["id"]), mark=mark, on=on))


def tag(maker: Maker, desk: Desk) -> Wish | None:
    """A tag put or taken off; two of the labels fold to one."""
    found = maker.subject(desk, "challenge", "proposal")
    if found is None:
        return None
    label = maker.chance.choice(["防災", "交通", "ＡＩ", "ai", "子育て"])
    on = maker.chance.random() < 0.7
    return Wish(c.SetTag(subject_kind=found[0], subject_id=str(found[1]["id"]), label=label, on=on))


def follow(maker: Maker, desk: Desk) -> Wish | None:
    """A follow or its end."""
    found = maker.subject(desk, "challenge", "proposal")
    if found is None:
        return None
    on = maker.chance.random() < 0.7
    return Wish(c.SetFollow(subject_kind=found[0], subject_id=str(found[1]["id"]), on=on))


def attach(maker: Maker, desk: Desk) -> Wish | None:
    """A file laid beside a subject; some have the same content."""
    found = maker.subject(desk, "challenge", "proposal", "idea")
    if found is None:
        return None
    content = maker.chance.choice([b"the same plan", maker.tokens.new().encode()])
    command = c.AddAttachment(
        attachment_id=maker.ids.new(),
        subject_kind=found[0],
        subject_id=str(found[1]["id"]),
        name="図面.txt",
        media_type="text/plain",
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return Wish(command, content=content)


def detach(maker: Maker, desk: Desk) -> Wish | None:
    """A file taken away or brought back."""
    row = maker.one(desk, "attachment")
    if row is None:
        return None
    return Wish(c.RemoveAttachment(attachment_id=str(row["id"]), on=bool(row["removed_at"])))


def answer(maker: Maker, desk: Desk) -> Wish | None:
    """A comment marked as the answer, or no longer."""
    row = maker.one(desk, "comment", "removed_at = ''")
    if row is None:
        return None
    return Wish(c.MarkAnswer(comment_id=str(row["id"]), on=not row["answers"]))
