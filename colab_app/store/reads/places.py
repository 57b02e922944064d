"""Where a subject stands: its key, title, and the challenge and board it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import key_of
from colab_app.store.rows import row_images
from colab_app.store.tables import TABLE_NAMED
from colab_app.text.normal import single_line

Row = Mapping[str, object]
_DEEPEST = 3
TITLE_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class Place:
    """A subject and what leads to it; a comment takes key and title of what it is about."""

    kind: str
    subject_id: str
    challenge_id: str
    board_id: str
    key: str
    title: str
    stage: str


def places(context: ReadContext, subjects: Sequence[tuple[str, str]]) -> list[Place]:
    """Places of these (kind, id), in their order; unknown and removed ones are left out."""
    loaded = _load(context, subjects)
    found = []
    for kind, subject_id in subjects:
        row = loaded.get((kind, subject_id))
        if row is not None and not row.get("removed_at"):
            found.append(_place(kind, row, loaded))
    return found


def _load(context: ReadContext, subjects: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Row]:
    loaded: dict[tuple[str, str], Row] = {}
    wanted = {(kind, row_id) for kind, row_id in subjects if kind in TABLE_NAMED}
    for _ in range(_DEEPEST):
        for kind in {kind for kind, _ in wanted}:
            ids = [row_id for other, row_id in wanted if other == kind]
            for row_id, row in row_images(context.connection, TABLE_NAMED[kind], ids).items():
                loaded[kind, row_id] = row
        wanted = {above for key in list(loaded) if (above := _above(key[0], loaded[key])) not in loaded}
        wanted.discard(("", ""))
        if not wanted:
            break
    return loaded


def _above(kind: str, row: Row) -> tuple[str, str]:
    if kind in ("comment", "attachment", "conflict_copy"):
        return str(row["subject_kind"]), str(row["subject_id"])
    if kind in ("proposal", "idea", "workshop") and row["challenge_id"]:
        return "challenge", str(row["challenge_id"])
    return "", ""


def _place(kind: str, row: Row, loaded: Mapping[tuple[str, str], Row]) -> Place:
    shown_kind, shown = kind, row
    if kind == "comment":
        above = _above(kind, row)
        shown_kind, shown = above[0], loaded.get(above, row)
    challenge = _challenge(shown_kind, shown, loaded)
    title = str(shown.get("title", "") or shown.get("body", ""))
    return Place(
        kind=kind,
        subject_id=str(row["id"]),
        challenge_id=str(challenge["id"]) if challenge else "",
        board_id=str(row.get("board_id", "") or shown.get("board_id", "")),
        key=key_of(shown_kind, cast("int", shown.get("number", 0))),
        title=single_line(title)[:TITLE_CHARACTERS],
        stage=str(challenge["stage"]) if challenge else "",
    )


def _challenge(kind: str, row: Row, loaded: Mapping[tuple[str, str], Row]) -> Row | None:
    if kind == "challenge":
        return row
    return loaded.get(_above(kind, row))
