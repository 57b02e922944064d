"""A bounded memory for what is expensive to make from text, shared by threads."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable


class TextCache:
    """Remembers results by the hash of their source; the ones unused longest go first.

    ``limit_characters`` bounds the characters of all results together; one larger than a quarter of that is
    not kept. Two threads that ask for the same text at once may both make it.
    """

    def __init__(self, limit_characters: int) -> None:
        self._limit = limit_characters
        self._size = 0
        self._results: OrderedDict[bytes, str] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._results)

    def get(self, source: str, make: Callable[[str], str]) -> str:
        """Return what ``make(source)`` returned before, or call it. The source must be free of surrogates."""
        key = hashlib.blake2b(source.encode(), digest_size=16).digest()
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
                return self._results[key]
        result = make(source)
        if len(result) > self._limit // 4:
            return result
        with self._lock:
            if key not in self._results:
                self._results[key] = result
                self._size += len(result)
            while self._size > self._limit:
                _, oldest = self._results.popitem(last=False)
                self._size -= len(oldest)
        return result
