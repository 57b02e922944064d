"""JSON of strangers, read piece by piece: a list element by element, with bounds on depth and size."""

from __future__ import annotations

import io
import re
from collections.abc import Generator, Mapping
from typing import Any, Final, cast

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Entry
from colab_app.exchange.encoding import settle_encoding
from colab_app.exchange.json_parts import CONTAINERS_LIMIT, DEPTH_LIMIT, Refused, parse_in_parts
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.watching import Watch

Json = Any
"""A parsed JSON value; callers look before they use it."""

ELEMENT_CHARACTERS: Final = 16 * 1024 * 1024
PIECE_CHARACTERS: Final = 256 * 1024

_STRUCTURE: Final = re.compile(r'[\[\]{}"]')
_STRING_REST: Final = re.compile(r'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
"""Possessive, so that a long open string costs no memory for ways back."""
_GAP: Final = re.compile(r"[\s,]*")


def parse_json(text: str) -> Json:
    """Parse a bounded piece of JSON. Raises ValueError for anything that is not plain, shallow JSON."""
    if len(text) > ELEMENT_CHARACTERS:
        raise Refused("too long")
    return parse_in_parts(text)


class _Source:
    """Text with a place in it, refilled from a stream; what lies behind the place is let go."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self.text = ""
        self.at = 0

    def refill(self) -> bool:
        """Add a piece, a larger one the more is waiting (else a long value is scanned again and again)."""
        piece = self._stream.read(max(PIECE_CHARACTERS, len(self.text) - self.at))
        self.text = self.text[self.at :] + piece
        self.at = 0
        return bool(piece)

    def skip_gap(self) -> str:
        """Go on to the next sign that is neither blank nor comma; "" at the end."""
        while True:
            found = _GAP.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.refill():
                return ""

    def take_value(self) -> str:
        """The text of the object or list that begins here."""
        depth = count = 0
        scan = self.at
        while True:
            found = _STRUCTURE.search(self.text, scan)
            if found is not None and found.group() == '"':
                rest = _STRING_REST.match(self.text, found.end())
                if rest is not None:
                    scan = rest.end()
                    continue
                scan, found = found.start(), None
            elif found is None:
                scan = len(self.text)
            if found is None:
                if len(self.text) - self.at > ELEMENT_CHARACTERS:
                    raise Refused("too long")
                scan -= self.at
                if not self.refill():
                    raise Refused("cut off")
                continue
            scan = found.end()
            opens = found.group() in "[{"
            depth += 1 if opens else -1
            count += opens
            if depth > DEPTH_LIMIT or count > CONTAINERS_LIMIT:
                raise Refused("too deep, or too much")
            if depth == 0:
                begin, self.at = self.at, scan
                return self.text[begin:scan]


def json_objects(
    entry: Entry, options: ReadOptions, watch: Watch
) -> Generator[Mapping[str, Json], None, None]:
    """The objects of a JSON file: each element of a list, one after the other, or the one object there is.

    Elements that are no objects are passed over. Raises UserProblem `import.json_broken` (no JSON, cut
    off, too deep, too long) after the objects that could be read, and the codes of `settle_encoding`.
    """
    if entry.size_bytes == 0:
        raise UserProblem("import.empty", name=entry.name)
    choice = settle_encoding(entry, options.encoding, watch)
    count = 0
    with (
        entry.open(watch) as raw,
        io.TextIOWrapper(raw, encoding=choice.encoding, errors="strict") as stream,
    ):
        try:
            for value in _values(_Source(stream)):
                count += 1
                if isinstance(value, dict):
                    yield cast("dict[str, Json]", value)
        except UnicodeError as error:
            raise UserProblem(
                "import.encoding", name=entry.name, encoding=choice.encoding, row=count + 1
            ) from error
        except (ValueError, RecursionError) as error:
            raise UserProblem("import.json_broken", name=entry.name, row=count + 1) from error


def _values(source: _Source) -> Generator[Json, None, None]:
    first = source.skip_gap()
    if first == "\ufeff":  # left over when UTF-8 was chosen by hand
        source.at += 1
        first = source.skip_gap()
    if first == "{":
        yield parse_json(source.take_value())
    elif first == "[":
        source.at += 1
        while (sign := source.skip_gap()) != "]":
            if sign not in ("{", "["):
                raise Refused("no object in the list")
            yield parse_json(source.take_value())
        source.at += 1
    else:
        raise Refused("no JSON")
    if source.skip_gap():
        raise Refused("something after the end")
