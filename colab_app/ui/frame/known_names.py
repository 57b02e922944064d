"""What subjects are called, as far as pages have shown them: for messages that only know an id."""

from __future__ import annotations

from collections import OrderedDict

MOST_NAMES = 10_000


class KnownNames:
    """Short keys (C-112) or, where there is none, titles by id; the latest ten thousand are kept."""

    def __init__(self, most: int = MOST_NAMES) -> None:
        self._most = most
        self._names: OrderedDict[str, str] = OrderedDict()

    def remember(self, subject_id: str, key: str, title: str = "") -> None:
        """A subject was shown; an empty key leaves its title."""
        name = key or title
        if not name:
            return
        self._names[subject_id] = name
        self._names.move_to_end(subject_id)
        if len(self._names) > self._most:
            self._names.popitem(last=False)

    def name(self, subject_id: str) -> str:
        """Key or title, or an empty text for what was never shown."""
        return self._names.get(subject_id, "")
