"""Ids for rows that bring none: made from the words, so that a second import finds the same rows."""

from __future__ import annotations

import hashlib
from typing import Final

_BLOOM_BITS: Final = 1 << 27  # 16 MiB, made once an id is needed
_PROBES: Final = 4


class ContentIds:
    """Ids from the content of rows. Equal rows get `…-2`, `…-3`: two people may say the same words.

    Memory stays bounded for a million rows: a bit field tells whether words were seen before (wrong
    for fewer than one row in a million), and only words seen twice are counted one by one.
    """

    def __init__(self) -> None:
        self._seen = bytearray()
        self._repeats: dict[bytes, int] = {}

    def id_of(self, *parts: str | None) -> str:
        """An id for a row with these texts, stable from run to run and from file to file."""
        joined = "\x1f".join(part or "" for part in parts)
        digest = hashlib.sha256(joined.encode("utf-8", "replace")).digest()
        name = "row-" + digest[:10].hex()
        if not self._mark(digest):
            return name
        key = digest[:10]
        number = self._repeats.get(key, 1) + 1
        self._repeats[key] = number
        return f"{name}-{number}"

    def _mark(self, digest: bytes) -> bool:
        """Set the bits of a digest; True if all were set already."""
        if not self._seen:
            self._seen = bytearray(_BLOOM_BITS // 8)
        was_seen = True
        for probe in range(_PROBES):
            bit = int.from_bytes(digest[probe * 4 : probe * 4 + 4], "big") % _BLOOM_BITS
            place, mask = bit >> 3, 1 << (bit & 7)
            if not self._seen[place] & mask:
                was_seen = False
                self._seen[place] |= mask
        return was_seen
