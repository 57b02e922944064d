"""Records of a preview as rows in words: what each would become, and what would be left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from colab_app.exchange.preview_facts import Preview
from colab_app.exchange.records import (
    ImportedComment,
    ImportedLine,
    ImportedPost,
    ImportedVote,
    Record,
    Skipped,
)
from colab_app.support.sentences import sentence
from colab_app.text.plain import to_plain
from colab_app.ui.exchange.words import number_text
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import filled
from colab_app.ui.words.days import day_text, local_moment
from colab_app.ui.words.vocabulary import subject_kind_name

_TEXT_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One row: an icon, a bold line, a text below, small facts at the foot; problems are marked."""

    key: str
    icon: Icon
    title: str
    text: str = ""
    facts: str = ""
    is_problem: bool = False
    is_reply: bool = False
    is_quiet: bool = False

    @property
    def sentence(self) -> str:
        """All of it as one sentence, for screen readers."""
        return " · ".join(part for part in (self.title, self.text, self.facts) if part)


def record_rows(preview: Preview, language: str, today: date) -> tuple[RecordRow, ...]:
    """Problems first: they are what one looks for before an import."""
    titles = {one.source_id: one.title for one in preview.records if isinstance(one, ImportedPost)}
    problems = [_problem(number, one, language) for number, one in enumerate(preview.skipped)]
    records = [_record(number, one, titles, language, today) for number, one in enumerate(preview.records)]
    return (*problems, *records)


def _problem(number: int, skipped: Skipped, language: str) -> RecordRow:
    where = ""
    if skipped.row:
        where = filled(QCoreApplication.translate("Exchange", "Row %1"), number_text(skipped.row))
    left_out = QCoreApplication.translate("Exchange", "Will be left out")
    return RecordRow(
        f"skipped-{number}",
        Icon.WARNING,
        sentence(skipped.code, skipped.params, language),
        facts=" · ".join(part for part in (where, left_out) if part),
        is_problem=True,
    )


def _record(number: int, record: Record, titles: Mapping[str, str], language: str, today: date) -> RecordRow:
    key = f"record-{number}"
    match record:
        case ImportedPost():
            return RecordRow(
                key, _icon(record.kind), record.title, _excerpt(record.body), _facts(record, language, today)
            )
        case ImportedComment():
            by = [record.author_name or "", _day(record.created_at, language, today)]
            return RecordRow(
                key,
                Icon.COMMENT,
                _excerpt(record.body),
                facts=_joined([subject_kind_name("comment"), *by]),
                is_reply=True,
            )
        case ImportedVote():
            said = f"{record.participant} {_vote(record)}"
            return RecordRow(
                key, Icon.SCALES, said, titles.get(record.statement_source_id, ""), is_reply=True
            )
        case ImportedLine():
            return RecordRow(key, Icon.DOCUMENT, _line_title(record), facts=subject_kind_name(record.kind))
        case Skipped():
            return RecordRow(key, Icon.WARNING, record.code, is_problem=True)


def _icon(kind: str) -> Icon:
    icons = {"challenge": Icon.FLAG, "proposal": Icon.BULB, "idea": Icon.SPARK}
    return icons.get(kind, Icon.DOCUMENT)


def _facts(post: ImportedPost, language: str, today: date) -> str:
    declared = _declared(sum(post.declared_totals.values())) if post.declared_totals else ""
    tags = " ".join(f"#{tag}" for tag in post.tags[:5])
    return _joined(
        [
            subject_kind_name(post.kind),
            post.author_name or "",
            post.organisation_name or "",
            _day(post.created_at, language, today),
            tags,
            declared,
        ]
    )


def _declared(count: int) -> str:
    return QCoreApplication.translate("Exchange", "%Ln declared at its source", None, count)


def _vote(vote: ImportedVote) -> str:
    words = {
        1: QCoreApplication.translate("Exchange", "agrees"),
        0: QCoreApplication.translate("Exchange", "passes"),
        -1: QCoreApplication.translate("Exchange", "disagrees"),
    }
    return words[vote.value]


def _line_title(line: ImportedLine) -> str:
    for name in ("title", "name", "body", "label"):
        if text := line.fields.get(name):
            return _excerpt(str(text))
    return line.id


def _excerpt(text: str) -> str:
    return " ".join(to_plain(text, _TEXT_CHARACTERS).split())


def _day(at: str | None, language: str, today: date) -> str:
    moment = local_moment(at or "")
    return day_text(moment.date(), language, today) if moment is not None else ""


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
