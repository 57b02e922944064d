"""Our own JSON lines: one object a line with kind, id and fields, checked for shape and size."""

from __future__ import annotations

import io
from collections.abc import Generator
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Entry
from colab_app.exchange.json_file import parse_json
from colab_app.exchange.json_values import Object
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedLine, Reading, ReadingFacts, Record, Skipped, Tally
from colab_app.exchange.watching import Watch

LINE_CHARACTERS: Final = 4 * 1024 * 1024
FIELDS_LIMIT: Final = 200
NAME_CHARACTERS: Final = 100


def is_own_line(value: Object) -> bool:
    """True for an object with a kind and an id, both texts."""
    return isinstance(value.get("kind"), str) and isinstance(value.get("id"), str)


def read_own_lines(entry: Entry, options: ReadOptions, watch: Watch) -> Reading:
    """Read lines as generic values; what a kind must have is for the mapping to decide.

    The file is UTF-8. Lines that are no such object are skipped; raises UserProblem `import.empty`.
    """
    if entry.size_bytes == 0:
        raise UserProblem("import.empty", name=entry.name)
    facts = ReadingFacts(
        "own_lines", options.source or f"lines:{entry.name}", (entry.name,), encoding="utf-8"
    )

    def produce(tally: Tally) -> Generator[Record, None, None]:
        with (
            entry.open(watch) as raw,
            io.TextIOWrapper(raw, encoding="utf-8-sig", errors="strict", newline="\n") as stream,
        ):
            try:
                yield from _lines(stream, tally)
            except UnicodeError as error:
                raise UserProblem(
                    "import.encoding", name=entry.name, encoding="utf-8", row=tally.rows + 1
                ) from error

    return Reading(facts, produce)


def _lines(stream: io.TextIOBase, tally: Tally) -> Generator[Record, None, None]:
    number = 0
    while line := stream.readline(LINE_CHARACTERS):
        number += 1
        if len(line) == LINE_CHARACTERS and not line.endswith("\n"):
            while (rest := stream.readline(LINE_CHARACTERS)) and not rest.endswith("\n"):
                pass
            tally.rows += 1
            yield Skipped(number, "import.row.too_long")
        elif line.strip():
            tally.rows += 1
            yield _line(line, number)


def _line(line: str, number: int) -> ImportedLine | Skipped:
    try:
        value = parse_json(line)
    except (ValueError, RecursionError):
        return Skipped(number, "import.row.json")
    if not isinstance(value, dict) or not is_own_line(value) or len(value) > FIELDS_LIMIT:
        return Skipped(number, "import.row.shape")
    kind, identity = value.pop("kind"), value.pop("id")
    names = (kind, identity)
    if not all(name and len(name) <= NAME_CHARACTERS and name.isprintable() for name in names):
        return Skipped(number, "import.row.shape")
    return ImportedLine(kind, identity, value)
