"""A readable Markdown document: every post with its comments below it, indented by depth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from colab_app.exchange.cells import clean_text, one_line
from colab_app.exchange.html_text import escape_text
from colab_app.exchange.sheets_out import OutRecord, plain_cell

COMMENT: Final = "comment"
DEPTH_SHOWN: Final = 6
_BODY_FIELDS: Final = ("body", "summary", "problem", "solution")
_PLACED_FIELDS: Final = frozenset(("title", "id", "parent_id", "subject_id", *_BODY_FIELDS))
_HEADING: Final = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)
_FENCE: Final = re.compile(r"(?:^|\n) {0,3}(?:```|~~~)")


def write_markdown(
    records: Iterable[OutRecord],
    out: BinaryIO,
    title: str,
    labels: Mapping[str, str] | None = None,
) -> int:
    """Write a document; gives the number of records.

    A `comment` (fields `id`, `parent_id`, `body`, `author`, `created_at`) goes below the record before it,
    deeper when its parent was written, too. Any other kind becomes a section: `title`, its body fields, the
    rest as a list. `labels` translates field names. Streams: nothing is held but the depth of comments.
    """
    words = labels or {}
    depths: dict[str, int] = {}
    count = 0
    out.write(f"# {_flat(title)}\n".encode("utf-8", "replace"))
    for kind, fields in records:
        if kind == COMMENT:
            text = _comment(fields, depths)
        else:
            depths.clear()
            text = _section(fields, words)
        out.write(text.encode("utf-8", "replace"))
        count += 1
    return count


def _flat(text: str) -> str:
    return escape_text(one_line(clean_text(text))).lstrip("#").strip() or "–"


def _section(fields: Mapping[str, object], labels: Mapping[str, str]) -> str:
    parts = [f"\n## {_flat(str(fields.get('title') or fields.get('id') or ''))}\n"]
    facts = [
        f"- {_flat(labels.get(name, name))}: {_flat(str(value))}"
        for name, raw in fields.items()
        if name not in _PLACED_FIELDS and (value := plain_cell(raw)) not in (None, "")
    ]
    if facts:
        parts.append("\n" + "\n".join(facts) + "\n")
    for name in _BODY_FIELDS:
        body = clean_text(str(fields.get(name) or "")).strip()
        if body:
            parts.append(f"\n{_closed(_lowered(body))}\n")
    return "".join(parts)


def _lowered(body: str) -> str:
    """Headings of a body go two levels down, below the section's own."""
    return _HEADING.sub(lambda found: "#" * min(6, len(found.group(1)) + 2), body)


def _closed(body: str) -> str:
    """A fence left open would swallow the rest of the document."""
    return body + "\n```" if len(_FENCE.findall(body)) % 2 else body


def _comment(fields: Mapping[str, object], depths: dict[str, int]) -> str:
    parent = str(fields.get("parent_id") or "")
    depth = depths.get(parent, 0) + 1
    depths[str(fields.get("id") or "")] = depth
    who = _flat(" ".join(str(fields[name]) for name in ("author", "created_at") if fields.get(name)))
    mark = "> " * min(depth, DEPTH_SHOWN)
    body = _closed(_lowered(clean_text(str(fields.get("body") or "")).strip()))
    lines = [f"**{who}**" if who != "–" else "–", "", *body.split("\n")]
    return "\n" + "\n".join((mark + line).rstrip() for line in lines) + "\n"
