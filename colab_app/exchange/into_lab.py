"""Turns neutral records into rows of the lab: what an import command carries."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from colab_app.domain import limits
from colab_app.domain.positions import between
from colab_app.exchange.lab_lines import CUT, LabLines
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
Subject = tuple[str, str]
"""Kind and row id."""

_NAMESPACE: Final = uuid.UUID("6f1c5a52-0c1e-5b0e-9a41-6d5c0a0b7e11")
CONTAINER: Final = "container"
"""The id, within its source, of the challenge made for proposals that came without one."""
REJECTED: Final = "rejected"
MODERATED: Final = frozenset(("polis",))
"""Dialects in which "rejected" means that moderators hid a post; elsewhere it is a public answer."""
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_COUNTER_DIGITS: Final = 6


def imported_id(kind: str, source: str, source_id: str) -> str:
    """The id of a foreign row: a UUIDv5 of where it comes from.

    Not a UUIDv7: two desks that import the same file must make the same rows, and a second import
    must find the first.
    """
    return str(uuid.uuid5(_NAMESPACE, "\n".join((kind, source, source_id))))


@dataclass(slots=True)
class IntoLab:
    """Maps one reading onto one board.

    Proposals answer `challenge_id`. Challenges come into `stage`, after all that are there
    (`last_position`). `subjects` are posts of this source that the lab or this reading has, by source id:
    fill it with `meet` before comments and votes that speak of them. `cut` counts texts that were too
    long, `left_out` lines of kinds that an import does not bring.
    """

    source: str
    stage: str
    challenge_id: str
    last_position: str = ""
    hides_rejected: bool = False
    subjects: dict[str, Subject] = field(default_factory=dict)
    cut: int = 0
    left_out: int = 0
    lines: LabLines = field(default_factory=LabLines)
    _before: str = ""
    _count: int = 0

    def meet(self, known: Mapping[str, Subject]) -> None:
        """From now on these posts of the source are known; earlier ones are forgotten."""
        self.subjects = dict(known)

    def rows(self, record: Record) -> Iterator[Row]:
        """The rows of one record, in the order they must be added; none for what has no place.

        A comment or vote whose post is not known has none, see `has_place`.
        """
        match record:
            case ImportedPost():
                yield from self._post(record)
            case ImportedComment():
                if record.subject_source_id in self.subjects:
                    yield self._comment(record, self.subjects[record.subject_source_id])
            case ImportedVote():
                if record.statement_source_id in self.subjects:
                    yield self._vote(record, self.subjects[record.statement_source_id][1])
            case ImportedLine():
                found = list(self.lines.rows(record))
                self.left_out += not found
                yield from found
            case Skipped():
                return

    def has_place(self, record: Record) -> bool:
        """False for a comment or a vote about a post that is neither in the lab nor in this reading."""
        match record:
            case ImportedComment():
                return record.subject_source_id in self.subjects
            case ImportedVote():
                return record.statement_source_id in self.subjects
            case _:
                return True

    def no_place(self, record: ImportedComment | ImportedVote) -> Skipped:
        """What is said of a comment or vote that has no place."""
        if isinstance(record, ImportedVote):
            statement = record.statement_source_id
            return Skipped(0, "import.row.vote_without_statement", {"statement": statement})
        return Skipped(0, "import.row.no_post")

    def notes(self) -> Mapping[str, int]:
        """What is worth knowing about the rows so far, counted by code."""
        counts = {"import.note.cut": self.cut + self.lines.cut, "import.note.left_out": self.left_out}
        return {code: count for code, count in counts.items() if count}

    def container(self, title: str) -> Row:
        """A challenge that imported proposals can answer when none was chosen."""
        self.challenge_id = imported_id("challenge", self.source, CONTAINER)
        return {
            "kind": "challenge",
            "id": self.challenge_id,
            "title": _title(title),
            "stage": self.stage,
            "position": self._next_position(),
            "source_id": CONTAINER,
        }

    def _post(self, post: ImportedPost) -> Iterator[Row]:
        kind, row_id = self.subjects.setdefault(
            post.source_id, (post.kind, imported_id(post.kind, post.source, post.source_id))
        )
        extra: dict[str, object] = dict(post.extra)
        if post.state:
            extra["state"] = post.state
        if post.organisation_name:
            extra["organisation"] = post.organisation_name
        row: dict[str, object] = {
            "kind": kind,
            "id": row_id,
            "title": _title(post.title or post.body),
            "author_name": (post.author_name or "")[: limits.SHORT_CHARACTERS],
            "said_at": post.created_at or "",
            "source_id": post.source_id,
            "declared_totals": dict(post.declared_totals),
            "extra": extra,
        }
        if self.hides_rejected and post.state == REJECTED:
            row["removed_at"] = STAMP_NOW  # kept with its votes, but not shown
        body = self._fitting(post.body, limits.LONG_CHARACTERS)
        if kind == "challenge":
            row |= {"stage": self.stage, "position": self._next_position(), "problem": body}
        elif kind == "proposal":
            row |= {"challenge_id": self.challenge_id, "solution": body}
        else:
            row |= {"challenge_id": self.challenge_id, "body": body}
        yield row
        yield from _tags(kind, row_id, post.tags)

    def _comment(self, comment: ImportedComment, subject: Subject) -> Row:
        parent = comment.parent_source_id
        return {
            "kind": "comment",
            "id": imported_id("comment", comment.source, comment.source_id),
            "subject_kind": subject[0],
            "subject_id": subject[1],
            "parent_id": imported_id("comment", comment.source, parent) if parent else "",
            # A record's own word "kind" is the comment's; the row's kind travels in the outer mapping.
            "comment_kind": "opinion",
            "body": self._fitting(comment.body, limits.COMMENT_CHARACTERS),
            "author_name": (comment.author_name or "")[: limits.SHORT_CHARACTERS],
            "said_at": comment.created_at or "",
            "source_id": comment.source_id,
        }

    def _vote(self, vote: ImportedVote, idea_id: str) -> Row:
        return {
            "kind": "opinion",
            "id": f"{idea_id}:{vote.participant}",
            "idea_id": idea_id,
            "participant": vote.participant,
            "value": int(vote.value),
        }

    def _fitting(self, text: str, limit: int) -> str:
        """The text, cut with a mark when it is longer than the lab takes."""
        if len(text) <= limit:
            return text
        self.cut += 1
        return text[: limit - len(CUT)] + CUT

    def _next_position(self) -> str:
        """The place after the last: a counter behind one common beginning.

        Halving what is left again and again would make the thousandth position hundreds of letters long.
        """
        if not self._before:
            self._before = between(self.last_position, "")
        self._count += 1
        rest, digits = self._count, ""
        while rest or len(digits) < _COUNTER_DIGITS:
            rest, digit = divmod(rest, len(_DIGITS))
            digits = _DIGITS[digit] + digits
        self.last_position = f"{self._before}{digits}i"  # positions never end in 0
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
    return line if len(line) <= limits.TITLE_CHARACTERS else line[: limits.TITLE_CHARACTERS - 1] + CUT
