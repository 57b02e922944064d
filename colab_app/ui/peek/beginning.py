"""The beginning of a post: whole paragraphs, as many as are read at a glance."""

from __future__ import annotations

from colab_app.text.length import cut, length

ENOUGH_LETTERS = 160
"""Full-width letters (half-width ones count a half) after which no further paragraph is begun."""
MOST_LETTERS = 320
_MORE = "…"


def beginning(source: str) -> str:
    """Whole paragraphs from the top until they are enough; a very long one is cut and ends in ….

    A post that goes on ends in … on a line of its own.
    """
    paragraphs = [part for part in source.replace("\r\n", "\n").split("\n\n") if part.strip()]
    taken: list[str] = []
    letters = 0.0
    for paragraph in paragraphs:
        if taken and letters >= ENOUGH_LETTERS:
            break
        shortened = cut(paragraph, MOST_LETTERS)
        taken.append(shortened)
        letters += length(shortened)
    if len(taken) < len(paragraphs):
        taken.append(_MORE)
    return "\n\n".join(taken)
