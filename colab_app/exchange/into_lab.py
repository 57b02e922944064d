"""Turns neutral records into rows of the lab: what an import command carries."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from colab_app.domain import limits
from colab_app.domain.positions import between
from colab_app.exchange.records import (
    ImportedComment,
    ImportedLine,
    ImportedPost,
    ImportedVote,
    Record,
    Skipped,
)
from colab_app.service.operations import STAMP_NOW
from colab_app.text.normal import fold

Row = Mapping[str, object]

_NAMESPACE = uuid.UUID("6f1c5a52-0c1e-5b0e-9a41-6d5c0a0b7e11")
REJECTED = "rejected"
LINE_KINDS = ("challenge", "proposal", "idea", "comment", "opinion", "tagging")


def imported_id(kind: str, source: str, source_id: str) -> str:
    """The id of a foreign row: a UUIDv5 of where it comes from.

    Not a UUIDv7: two desks that import the same file must make the same rows, and a second import
    must find the first.
    """
    return str(uuid.uuid5(_NAMESPACE, "\n".join((kind, source, source_id))))


@dataclass(slots=True)
class IntoLab:
    """Maps one reading onto one board; remembers posts so that comments and votes find them.

    Proposals answer `challenge_id`. Challenges come into `stage`, after all that are there
    (`last_position`).
    """

    source: str
    stage: str
    challenge_id: str
    last_position: str = ""
    _kinds: dict[str, str] = field(default_factory=dict)

    def rows(self, record: Record) -> Iterator[Row]:
        """The rows of one record, in the order they must be added."""
        match record:
            case ImportedPost():
                yield from self._post(record)
            case ImportedComment():
                yield from self._comment(record)
            case ImportedVote():
                yield self._vote(record)
            case ImportedLine():
                yield from self._line(record)
            case Skipped():
                return

    def container(self, title: str, file_name: str) -> Row:
        """A challenge that imported proposals can answer when none was chosen."""
        self.challenge_id = imported_id("challenge", self.source, "container")
        return {
            "kind": "challenge",
            "id": self.challenge_id,
            "title": _title(title or file_name),
            "stage": self.stage,
            "position": self._next_position(),
            "source_id": "container",
        }

    def _post(self, post: ImportedPost) -> Iterator[Row]:
        row_id = imported_id(post.kind, post.source, post.source_id)
        self._kinds[post.source_id] = post.kind
        extra: dict[str, object] = dict(post.extra)
        if post.state:
            extra["state"] = post.state
        if post.organisation_name:
            extra["organisation"] = post.organisation_name
        row: dict[str, object] = {
            "kind": post.kind,
            "id": row_id,
            "title": _title(post.title or post.body),
            "author_name": (post.author_name or "")[: limits.SHORT_CHARACTERS],
            "said_at": post.created_at or "",
            "source_id": post.source_id,
            "declared_totals": dict(post.declared_totals),
            "extra": extra,
        }
        if post.state == REJECTED:
            row["removed_at"] = STAMP_NOW  # moderated away at its source: kept with its votes, but not shown
        body = post.body[: limits.LONG_CHARACTERS]
        if post.kind == "challenge":
            row |= {"stage": self.stage, "position": self._next_position(), "problem": body}
        elif post.kind == "proposal":
            row |= {"challenge_id": self.challenge_id, "solution": body}
        else:
            row |= {"challenge_id": self.challenge_id, "body": body}
        yield row
        yield from _tags(post.kind, row_id, post.tags)

    def _comment(self, comment: ImportedComment) -> Iterator[Row]:
        kind = self._kinds.get(comment.subject_source_id, "proposal")
        parent = comment.parent_source_id
        yield {
            "kind": "comment",
            "id": imported_id("comment", comment.source, comment.source_id),
            "subject_kind": kind,
            "subject_id": imported_id(kind, comment.source, comment.subject_source_id),
            "parent_id": imported_id("comment", comment.source, parent) if parent else "",
            # A record's own word "kind" is the comment's; the row's kind travels in the outer mapping.
            "comment_kind": "opinion",
            "body": comment.body[: limits.COMMENT_CHARACTERS],
            "author_name": (comment.author_name or "")[: limits.SHORT_CHARACTERS],
            "said_at": comment.created_at or "",
            "source_id": comment.source_id,
        }

    def _vote(self, vote: ImportedVote) -> Row:
        kind = self._kinds.get(vote.statement_source_id, "idea")
        idea_id = imported_id(kind, vote.source, vote.statement_source_id)
        return {
            "kind": "opinion",
            "id": f"{idea_id}:{vote.participant}",
            "idea_id": idea_id,
            "participant": vote.participant,
            "value": int(vote.value),
        }

    def _line(self, line: ImportedLine) -> Iterator[Row]:
        if line.kind not in LINE_KINDS:
            return
        fields = dict(line.fields)
        if line.kind == "comment":
            fields["comment_kind"] = fields.pop("comment_kind", "opinion")
        yield {**fields, "kind": line.kind, "id": line.id}

    def _next_position(self) -> str:
        self.last_position = between(self.last_position, "")
        return self.last_position


def _tags(kind: str, row_id: str, tags: tuple[str, ...]) -> Iterator[Row]:
    seen: set[str] = set()
    for tag in tags:
        label = " ".join(tag.split())[: limits.TAG_CHARACTERS]
        folded = fold(label)
        if not label or folded in seen or len(seen) >= limits.TAGS_PER_SUBJECT:
            continue
        seen.add(folded)
        yield {
            "kind": "tagging",
            "id": f"{row_id}:{folded}",
            "subject_kind": kind,
            "subject_id": row_id,
            "label": label,
            "folded": folded,
        }


def _title(text: str) -> str:
    line = " ".join(text.split())
    return line[: limits.TITLE_CHARACTERS] or "…"
