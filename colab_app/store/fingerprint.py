"""A fingerprint of many rows that every database can compute: MD5 sums, added up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_MODULUS = 1 << 32


def fingerprint(rows: Iterable[tuple[str, int]]) -> str:
    """Count and sum of the first 32 bits of md5("id:version"), as "count-hex"; order does not matter."""
    count = total = 0
    for row_id, version in rows:
        digest = hashlib.md5(f"{row_id}:{version}".encode(), usedforsecurity=False).digest()
        total = (total + int.from_bytes(digest[:4], "big")) % _MODULUS
        count += 1
    return f"{count}-{total:08x}"
