"""Invented posts in any number, the same every time: Japanese with Latin words and widths in between."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Final

from colab_app.domain.records import Idea
from colab_app.store.tables import values_of

PLACES: Final = ("避難所", "図書館", "通学路", "駅前広場", "市民プール", "福祉会館", "商店街", "川沿いの道")
THINGS: Final = ("混雑", "予約", "見守り", "バリアフリー", "ゴミ出し", "停電", "防災無線", "案内板", "駐輪")
WISHES: Final = ("を知らせてほしい", "がわからない", "を減らしたい", "を一か所で見たい", "が足りない")
LATIN: Final = ("API", "データ v2", "Wi-Fi", "QRコード", "open data", "ＡＩ", "LINE", "GTFS")
RARE: Final = ("湧水", "渡し船", "蛍", "hologram")
"""Words in about one of a thousand posts."""
RARITY: Final = 0.001
BOARD_STREAM: Final = "board:bench"


def text(chance: random.Random) -> str:
    """One post of one to five sentences."""
    sentences = []
    for _ in range(chance.randint(1, 5)):
        words = [chance.choice(PLACES), "の", chance.choice(THINGS), chance.choice(WISHES)]
        if chance.random() < 0.2:
            words.insert(2, f" {chance.choice(LATIN)} ")
        if chance.random() < RARITY:
            words.insert(0, chance.choice(RARE))
        sentences.append("".join(words) + "。")
    return "".join(sentences)


def posts(count: int, seed: int = 1) -> Iterator[Mapping[str, object]]:
    """That many ideas as rows, with titles and bodies."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        body = text(chance)
        idea = Idea(
            id=f"idea-{number:07}",
            stream=BOARD_STREAM,
            board_id="bench",
            number=number,
            title=body.partition("。")[0],
            body=body,
            author_id="somebody",
            created_at="2026-11-25T10:00:00.000Z",
            updated_at="2026-11-25T10:00:00.000Z",
        )
        yield values_of(idea)
