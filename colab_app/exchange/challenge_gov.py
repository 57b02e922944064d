"""The feed of challenge.gov as challenges: HTML sections become Markdown, eight spellings of times UTC."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.building import Builder, tags_of
from colab_app.exchange.bundle import Entry
from colab_app.exchange.cells import id_text, title_and_body
from colab_app.exchange.html_text import html_to_markdown
from colab_app.exchange.json_file import json_objects
from colab_app.exchange.json_values import Object, objects_at, text_at, texts_at
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, Reading, ReadingFacts, Record, Skipped, Tally
from colab_app.exchange.watching import Watch
from colab_app.exchange.zones import EASTERN

LIST_KEY: Final = "_challenge"
_SECTIONS: Final = (
    ("description", ""),
    ("prizes", "Prizes"),
    ("rules", "Rules"),
    ("judging", "Judging"),
    ("how-to-enter", "How to enter"),
)
_HEADING: Final = re.compile(r"^(#{1,4}) ", re.MULTILINE)
_EXTRA: Final = (
    "permalink", "external-url", "tagline", "legal-authority", "fiscal-year", "total-prize-offered-cash",
    "partner-agencies-federal", "partners-non-federal", "submission-end",
)  # fmt: skip


def is_challenge_gov(value: Object) -> bool:
    """True for the feed's one object."""
    return LIST_KEY in value


def read_challenge_gov(entry: Entry, options: ReadOptions, watch: Watch) -> Reading:
    """Read the feed's challenges. Times without a zone are US Eastern unless the user says otherwise.

    Managers and contacts (names, e-mail) are dropped. `submission-start` becomes the creation time, the
    end stays in `extra` both as written and, where it can be read, as `submission_end_at`.
    """
    values = json_objects(entry, options, watch.silent())
    try:
        feed: Object = next(values, {})
    finally:
        values.close()
    if not is_challenge_gov(feed):
        raise UserProblem("import.unknown_format", name=entry.name)
    source = options.source or "challenge.gov"
    zone = Builder(options, Tally(), EASTERN).zone
    facts = ReadingFacts("challenge_gov", source, (entry.name,), text_at(feed, "title"), zone=zone)

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally, EASTERN)
        watch.advance(0)
        for row, challenge in enumerate(objects_at(feed, LIST_KEY), 1):
            watch.check()
            tally.rows += 1
            yield _challenge(challenge, row, builder, source)
        watch.advance(entry.size_bytes)

    return Reading(facts, produce)


def _challenge(value: Object, row: int, builder: Builder, source: str) -> ImportedPost | Skipped:
    source_id = id_text(text_at(value, "challenge-id"))
    body = _body(value)
    title, body = title_and_body(text_at(value, "challenge-title"), body)
    if not source_id or not title:
        return Skipped(row, "import.row.no_text" if source_id else "import.row.no_id")
    extra = builder.extra((key, text_at(value, key)) for key in _EXTRA)
    end = builder.moment(text_at(value, "submission-end"))
    if end is not None:
        extra["submission_end_at"] = end
    return ImportedPost(
        source=source,
        source_id=source_id,
        kind=builder.options.kind or "challenge",
        title=title,
        body=builder.text(body),
        organisation_name=text_at(value, "agency")[:200] or None,
        created_at=builder.moment(text_at(value, "submission-start")),
        tags=tags_of(*texts_at(value, "type-of-challenge")),
        state=text_at(value, "challenge_status")[:100] or None,
        extra=extra,
    )


def _body(value: Object) -> str:
    """All sections in one text; their own headings go below the section's."""
    parts = []
    for key, heading in _SECTIONS:
        text = "\n\n".join(html_to_markdown(html) for html in texts_at(value, key)).strip()
        if text:
            lowered = _HEADING.sub(r"\1## ", text)
            parts.append(f"## {heading}\n\n{lowered}" if heading else text)
    return "\n\n".join(parts) or text_at(value, "tagline")
