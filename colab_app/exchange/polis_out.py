"""The Pol.is set of CSV files and the voices file, which tools for opinion maps read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from colab_app.exchange.csv_out import write_csv
from colab_app.exchange.file_out import written_whole
from colab_app.exchange.kouchou import COLUMNS as VOICE_COLUMNS
from colab_app.exchange.sheets_out import OutRecord

STATEMENT: Final = "statement"
VOTE: Final = "vote"
_COMMENT_COLUMNS: Final = (
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body",
)  # fmt: skip
_VOTE_COLUMNS: Final = ("timestamp", "datetime", "comment-id", "voter-id", "vote")


def write_polis_folder(records: Iterable[OutRecord], folder: Path) -> dict[str, int]:
    """Write `comments.csv`, `votes.csv` and `participants-votes.csv` into a folder that exists.

    Records: `statement` (id, body, author, created_at as UTC ISO text, moderated 1, 0 or -1) and `vote`
    (statement_id, participant, value 1, 0 or -1, created_at). People and statements are numbered anew, so
    no name or id of the lab leaves it. Votes on statements that are not there are left out.
    """
    statements: dict[str, Mapping[str, object]] = {}
    votes: dict[tuple[str, str], Mapping[str, object]] = {}
    for kind, fields in records:
        if kind == STATEMENT:
            statements[str(fields["id"])] = fields
        elif kind == VOTE:
            votes[str(fields["participant"]), str(fields["statement_id"])] = fields
    votes = {key: vote for key, vote in votes.items() if key[1] in statements}
    numbers = {statement: index for index, statement in enumerate(statements)}
    people: dict[str, int] = {}
    for person in [*(person for person, _ in votes), *(_author(one) for one in statements.values())]:
        if person:
            people.setdefault(person, len(people))
    with written_whole(folder / "comments.csv") as out:
        write_csv(_comment_rows(statements, votes, numbers, people), _COMMENT_COLUMNS, out)
    with written_whole(folder / "votes.csv") as out:
        write_csv(_vote_rows(votes, numbers, people), _VOTE_COLUMNS, out)
    with written_whole(folder / "participants-votes.csv") as out:
        columns = ("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
        shown = [str(number) for number in numbers.values()]
        write_csv(_matrix_rows(statements, votes, numbers, people), (*columns, *shown), out)
    return {"statements": len(statements), "votes": len(votes), "participants": len(people)}


def write_voices(rows: Iterable[Mapping[str, object]], path: Path) -> int:
    """Write voices for broad-listening tools: `id`, `body`, `channel`, `url` of each row."""
    renamed = (
        {
            "comment-id": row.get("id"),
            "comment-body": row.get("body"),
            "source": row.get("channel"),
            "url": row.get("url"),
        }
        for row in rows
    )
    with written_whole(path) as out:
        return write_csv(renamed, VOICE_COLUMNS, out)


def _author(statement: Mapping[str, object]) -> str:
    return str(statement.get("author") or "")


def _milliseconds(fields: Mapping[str, object]) -> int:
    raw = str(fields.get("created_at") or "")
    return round(datetime.fromisoformat(raw.replace("Z", "+00:00")).timestamp() * 1000) if raw else 0


Votes = Mapping[tuple[str, str], Mapping[str, object]]


def _comment_rows(
    statements: Mapping[str, Mapping[str, object]],
    votes: Votes,
    numbers: Mapping[str, int],
    people: Mapping[str, int],
) -> Iterable[Mapping[str, object]]:
    sums = Counter((statement, vote["value"]) for (_person, statement), vote in votes.items())
    for statement, fields in statements.items():
        yield {
            "timestamp": _milliseconds(fields),
            "datetime": fields.get("created_at"),
            "comment-id": numbers[statement],
            "author-id": people.get(_author(fields), ""),
            "agrees": sums[statement, 1],
            "disagrees": sums[statement, -1],
            "moderated": fields.get("moderated", 1),
            "comment-body": fields.get("body"),
        }


def _vote_rows(
    votes: Votes, numbers: Mapping[str, int], people: Mapping[str, int]
) -> Iterable[Mapping[str, object]]:
    for (person, statement), vote in votes.items():
        yield {
            "timestamp": _milliseconds(vote),
            "datetime": vote.get("created_at"),
            "comment-id": numbers[statement],
            "voter-id": people[person],
            "vote": vote["value"],
        }


def _matrix_rows(
    statements: Mapping[str, Mapping[str, object]],
    votes: Votes,
    numbers: Mapping[str, int],
    people: Mapping[str, int],
) -> Iterable[Mapping[str, object]]:
    written = Counter(_author(fields) for fields in statements.values())
    cells: dict[str, dict[str, object]] = {}
    for (person, statement), vote in votes.items():
        cells.setdefault(person, {})[str(numbers[statement])] = vote["value"]
    for person, number in people.items():
        own = cells.get(person, {})
        values = list(own.values())
        yield {
            "participant": number,
            "n-comments": written[person],
            "n-votes": len(values),
            "n-agree": values.count(1),
            "n-disagree": values.count(-1),
            **own,
        }
