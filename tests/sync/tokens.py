"""Words typed in a simulation: each one is used once, so that its whereabouts can be asked for."""

from __future__ import annotations

import random

from colab_app.text.sentences import sentences


class Tokens:
    """Makes words that occur nowhere else."""

    def __init__(self) -> None:
        self._count = 0

    def new(self) -> str:
        """A fresh word, without any mark that ends a sentence."""
        self._count += 1
        return f"«{self._count}»"


def with_token(text: str, token: str, chance: random.Random) -> str:
    """The text with a word put into one of its sentences, or with one more sentence."""
    parts = list(sentences(text))
    if parts and chance.random() < 0.6:
        place = chance.randrange(min(2, len(parts)))
        sentence = parts[place]
        end = max(1, len(sentence) - 1)
        parts[place] = sentence[:end] + token + sentence[end:]
    else:
        parts.insert(chance.randint(0, len(parts)), f"新しい{token}文です。")
    return "".join(parts)
