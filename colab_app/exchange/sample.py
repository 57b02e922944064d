"""The invented sample lab: its commands, moved to today, and the files beside them.

`resources/sample/lab.jsonl` holds one command a line, in order:
`{"actor": "yui", "at": "2026-11-24T08:40:00.000Z", "name": "comment.add.1", "arguments": {...}}`.
In every text of a line three things are rewritten:

- `{c-shelter}` becomes the id of the thing of that name, in id fields as in `@[高橋 由衣](member:{yui})`;
- a text that is an ISO date or a UTC instant moves with today, keys and times of day stay;
- `{ja 2026-12-14}` and `{en 2026-12-14}` become that day, moved, in words: 12月14日, 14 December.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final

from colab_app.domain.commands import Envelope
from colab_app.domain.commands.wire import canonical_json, decode
from colab_app.support.assets import resource

ANCHOR: Final = date(2026, 11, 25)
"""The day the sample is written for; on it every date stands as in the file.

No command is later than 10:00 UTC of the day before: that is when today begins in the easternmost time
zone, so nothing is ever in the future, whatever the time and the zone of the desk.
"""

_NAMESPACE: Final = uuid.UUID("6f0c9d3a-5b1e-4c27-9a44-2f7d8e1b0c63")
_NAME: Final = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_DAY_IN_WORDS: Final = re.compile(r"\{(ja|en) (\d{4}-\d{2}-\d{2})\}")
_ISO: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def sample_id(name: str) -> str:
    """The id of the thing with this name in the sample: the same on every desk and on every day.

    A UUIDv5 of the name and not a UUIDv7: a v7 carries the time, which moves with the day the sample is
    opened. So one sample sent to a hub from two desks, or twice, is there once.
    """
    return str(uuid.uuid5(_NAMESPACE, name))


def sample_member_id() -> str:
    """Who sits at the sample desk: the facilitator 高橋 由衣 (Yui Takahashi)."""
    return sample_id("yui")


def sample_board_id() -> str:
    """The board that opens first: 課題ボード (Challenge board)."""
    return sample_id("board-main")


def sample_lines() -> Iterator[str]:
    """The lines of the sample as they stand in the file."""
    with resource("sample", "lab.jsonl").open(encoding="utf-8") as stream:
        yield from (line.strip() for line in stream if line.strip())


def sample_envelopes(today: date) -> Iterator[Envelope]:
    """The commands of the sample in order, as if the lab had been in use until the evening before today.

    They pass every permit and rule in an empty replica. The id of a command comes from its line in the
    file, not from its place or the day.
    """
    shift = today - ANCHOR
    for line in sample_lines():
        yield _envelope(line, shift)


def sample_contents() -> Mapping[str, bytes]:
    """The bytes of the sample's attachments by SHA-256 (lower-case hex)."""
    files = sorted(resource("sample", "files").iterdir())
    contents = (path.read_bytes() for path in files if path.is_file())
    return {hashlib.sha256(content).hexdigest(): content for content in contents}


def _envelope(line: str, shift: timedelta) -> Envelope:
    written = json.loads(line)
    name, actor = str(written["name"]), str(written["actor"])
    return Envelope(
        id=sample_id(f"command {line}"),
        actor_id=sample_id(actor),
        device_id=sample_id(f"device {actor}"),
        issued_at=_text(str(written["at"]), shift),
        command=decode(name, canonical_json(_moved(written["arguments"], shift))),
    )


def _moved(value: object, shift: timedelta) -> object:
    """The value with every text in it rewritten; keys of mappings are words of the app and stay."""
    if isinstance(value, str):
        return _text(value, shift)
    if isinstance(value, dict):
        return {key: _moved(inner, shift) for key, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner, shift) for inner in value]
    return value


def _text(text: str, shift: timedelta) -> str:
    if (iso := _ISO.fullmatch(text)) is not None:
        return _day(iso[1], shift).isoformat() + (iso[2] or "")
    if "{" not in text:
        return text
    return _NAME.sub(_name_as_id, _DAY_IN_WORDS.sub(partial(_day_in_words, shift=shift), text))


def _name_as_id(found: re.Match[str]) -> str:
    return sample_id(found[1])


def _day_in_words(found: re.Match[str], *, shift: timedelta) -> str:
    day = _day(found[2], shift)
    return f"{day.month}月{day.day}日" if found[1] == "ja" else f"{day.day} {_MONTHS[day.month - 1]}"


def _day(text: str, shift: timedelta) -> date:
    return date.fromisoformat(text) + shift
