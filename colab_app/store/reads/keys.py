"""Short keys people can say aloud: C-112, P-87, I-9, WS-4."""

from __future__ import annotations

import re

PREFIXES: dict[str, str] = {"challenge": "C", "proposal": "P", "idea": "I", "workshop": "WS"}
_KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}
_KEY = re.compile(r"(C|P|I|WS)-(\d{1,9})", re.IGNORECASE)


def key_of(kind: str, number: int) -> str:
    """The short key of a numbered subject, empty for others."""
    prefix = PREFIXES.get(kind)
    return f"{prefix}-{number}" if prefix and number else ""


def parse_key(key: str) -> tuple[str, int] | None:
    """(kind, number) of a short key, or None when it is none."""
    match = _KEY.fullmatch(key.strip())
    return (_KINDS[match.group(1).upper()], int(match.group(2))) if match else None
