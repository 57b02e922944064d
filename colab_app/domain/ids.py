"""Identifiers: UUIDv7 that sort by time, UUIDv4 where an author may be sealed."""

from __future__ import annotations

import os
import re
import threading
import time
import uuid
from collections.abc import Callable

_COUNTER_LIMIT = 0xFFF
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,127}")


def is_id(text: str) -> bool:
    """True for what may name a new row: never empty, and safe in links, composed ids and file names."""
    return _ID.fullmatch(text) is not None


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


class IdSource:
    """Makes UUIDv7 texts (RFC 9562, section 5.7) that rise strictly within one source.

    The 12 bits after the time count up within a millisecond (method 1 of section 6.2), so ids made
    in one burst keep their order. Safe to call from several threads.
    """

    def __init__(
        self,
        milliseconds: Callable[[], int] = _milliseconds,
        random_bytes: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self._milliseconds = milliseconds
        self._random_bytes = random_bytes
        self._lock = threading.Lock()
        self._last = -1
        self._counter = 0

    def new(self) -> str:
        """A fresh UUIDv7 as lower-case text with hyphens."""
        now = self._milliseconds()
        noise = int.from_bytes(self._random_bytes(10), "big")
        with self._lock:
            if now > self._last:
                self._last, self._counter = now, (noise >> 64) & 0x7FF
            else:
                self._counter += 1
                if self._counter > _COUNTER_LIMIT:
                    self._last, self._counter = self._last + 1, 0
            stamp, counter = self._last, self._counter
        value = (stamp & 0xFFFFFFFFFFFF) << 80 | 7 << 76 | counter << 64 | 2 << 62
        return str(uuid.UUID(int=value | (noise & 0x3FFFFFFFFFFFFFFF)))

    def sealed(self) -> str:
        """A random UUIDv4: tells nothing about when or in which order it was made."""
        return str(uuid.UUID(bytes=self._random_bytes(16), version=4))
