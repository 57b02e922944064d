"""Issues and pull requests of GitHub as proposals, in the shapes of both of its interfaces."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from typing import Final

from colab_app.exchange.building import TAG_LIMIT, Builder
from colab_app.exchange.bundle import Bundle, Entry
from colab_app.exchange.cells import id_text, title_and_body
from colab_app.exchange.json_file import json_objects
from colab_app.exchange.json_values import Object, count_at, objects_at, text_at
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import (
    ImportedComment,
    ImportedPost,
    Reading,
    ReadingFacts,
    Record,
    Skipped,
    Tally,
)
from colab_app.exchange.watching import Watch

WRAPPERS: Final = 6
"""How deep a list may lie in an answer: data, repository, issues, nodes and some to spare."""
_REPOSITORY: Final = re.compile(r"https?://[^/\s]{1,200}/([\w.-]{1,100}/[\w.-]{1,100})/(?:issues|pull)/")


def is_github(value: Object) -> bool:
    """True for an object with a number, a title and a creation time in either spelling."""
    has_time = "createdAt" in value or "created_at" in value
    return has_time and "number" in value and "title" in value and "body" in value


def proposals_in(value: Object) -> list[Object]:
    """The proposals of one parsed object: itself, or the list an interface wrapped around them."""
    level: list[Object] = [value]
    for _depth in range(WRAPPERS):
        if any(is_github(one) for one in level):
            return [one for one in level if is_github(one)]
        inner: list[Object] = []
        for one in level:
            for part in one.values():
                parts = part if isinstance(part, list) else [part]
                inner.extend(piece for piece in parts if isinstance(piece, dict))
        level = inner
    return []


def without_remarks(text: str) -> str:
    """Markdown without its HTML remarks (the hints of a form); an open one stays as text."""
    pieces = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin + 4)
        if end < 0:
            break
        pieces.append(text[at:begin])
        at = end + 3
    pieces.append(text[at:])
    return re.sub(r"\n{3,}", "\n\n", "".join(pieces)).strip()


def read_github(bundle: Bundle, entries: Sequence[Entry], options: ReadOptions, watch: Watch) -> Reading:
    """Read proposals and their comments. Totals (reactions, unlisted comments) stay declared totals.

    A bot that posts for people is no author: its name is kept in `extra` as `posted_by`. A number that
    comes again (a second file with a part of the first) is skipped as repeated.
    """
    source = options.source or _source(entries, options, bundle.name)
    facts = ReadingFacts(
        "github", source, tuple(entry.name for entry in entries), zone=Builder(options, Tally()).zone
    )

    def produce(tally: Tally) -> Generator[Record, None, None]:
        builder = Builder(options, tally)
        seen: set[str] = set()
        for entry in entries:
            for row, value in enumerate(_values(entry, options, watch), 1):
                tally.rows += 1
                post = _post(value, row, builder, source)
                if isinstance(post, ImportedPost) and post.source_id in seen:
                    yield Skipped(row, "import.row.repeated")
                    continue
                yield post
                if isinstance(post, ImportedPost):
                    seen.add(post.source_id)
                    yield from _comments(value, post.source_id, row, builder, source)

    return Reading(facts, produce)


def _values(entry: Entry, options: ReadOptions, watch: Watch) -> Generator[Object, None, None]:
    for value in json_objects(entry, options, watch):
        yield from [value] if is_github(value) else proposals_in(value) or [value]


def _source(entries: Sequence[Entry], options: ReadOptions, name: str) -> str:
    """`github:owner/repository` from the first address found, else from the file's name."""
    values = _values(entries[0], options, Watch())
    try:
        first: Object = next(values, {})
    finally:
        values.close()
    found = _REPOSITORY.match(text_at(first, "html_url") or text_at(first, "url"))
    return f"github:{found.group(1) if found else name}"


def _post(value: Object, row: int, builder: Builder, source: str) -> ImportedPost | Skipped:
    number = id_text(text_at(value, "number"))
    title, body = title_and_body(text_at(value, "title"), without_remarks(text_at(value, "body")))
    if not number or not title:
        return Skipped(row, "import.row.no_text" if number else "import.row.no_id")
    totals = {}
    reactions = count_at(value, "reactions", "totalCount")
    if reactions is None:
        reactions = count_at(value, "reactions", "total_count")
    comments = count_at(value, "comments", "totalCount")
    if comments is None:
        comments = count_at(value, "comments")
    if reactions is not None:
        totals["reactions"] = reactions
    if comments is not None:
        totals["comments"] = comments
    author, posted_by = _author(value, builder)
    labels = objects_at(value, "labels", "nodes") or objects_at(value, "labels")
    merged = bool(text_at(value, "merged_at"))
    return ImportedPost(
        source=source,
        source_id=number,
        kind=builder.options.kind or "proposal",
        title=title,
        body=builder.text(body),
        author_name=author,
        created_at=builder.moment(text_at(value, "createdAt") or text_at(value, "created_at")),
        tags=tuple(dict.fromkeys(tag[:100] for one in labels if (tag := text_at(one, "name"))))[:TAG_LIMIT],
        state="merged" if merged else text_at(value, "state").casefold()[:100] or None,
        declared_totals=totals,
        extra=builder.extra(
            [("url", text_at(value, "html_url") or text_at(value, "url")), ("posted_by", posted_by)]
        ),
    )


def _author(value: Object, builder: Builder) -> tuple[str | None, str]:
    """The author's name, and the login of a bot that posted instead of one."""
    person = "user" if isinstance(value.get("user"), dict) else "author"
    login = text_at(value, person, "login")
    is_bot = text_at(value, person, "type").casefold() == "bot" or login.endswith("[bot]")
    if is_bot:
        return None, login
    return builder.author(login, text_at(value, person, "id") or login), ""


def _comments(
    value: Object, subject: str, row: int, builder: Builder, source: str
) -> Generator[ImportedComment | Skipped, None, None]:
    listed = objects_at(value, "comments", "nodes") or objects_at(value, "comments")
    for place, comment in enumerate(listed, 1):
        builder.tally.rows += 1
        body = without_remarks(text_at(comment, "body"))
        if not body:
            yield Skipped(row, "import.row.no_text")
            continue
        author, posted_by = _author(comment, builder)
        comment_id = id_text(text_at(comment, "databaseId") or text_at(comment, "id"))
        yield ImportedComment(
            source=source,
            source_id=f"comment-{comment_id}" if comment_id else f"comment-{subject}-{place}",
            subject_source_id=subject,
            parent_source_id=None,
            body=builder.text(body),
            author_name=author,
            created_at=builder.moment(text_at(comment, "createdAt") or text_at(comment, "created_at")),
            extra=builder.extra([("posted_by", posted_by)]),
        )
