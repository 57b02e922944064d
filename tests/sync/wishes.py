"""What a wish is, and how the dice choose what it speaks of."""

from __future__ import annotations

import random
from dataclasses import dataclass

from colab_app.domain import commands as c
from colab_app.domain.ids import IdSource
from colab_app.domain.stages import TEMPLATE_STAGES, Stage, Template
from tests.sync.desk import Desk
from tests.sync.hub_places import Row
from tests.sync.tokens import Tokens

FIRST_TEXT = "一つめの文です。二つめの文です。三つめの文です。"
STAGES = tuple(stage for stage in TEMPLATE_STAGES[Template.FULL_PILOT] if stage is not Stage.DRAFT)
TEXT_OF = {"challenge": "problem", "proposal": "solution", "idea": "body", "comment": "body"}
HOT = 0.6
"""How often people turn to the same few rows, where they meet each other."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A command with the words typed for it.

    `content` are bytes that must be on the desk first; `takes_back` names the command it undoes.
    """

    command: c.Command
    typed: tuple[str, ...] = ()
    content: bytes = b""
    takes_back: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who and what can be spoken of from the beginning."""

    open_board: str
    closed_board: str
    members: tuple[str, ...]
    organisation_id: str


@dataclass(frozen=True, slots=True)
class Maker:
    """What makers of wishes share: the dice, ids, the scene, and words that occur once."""

    chance: random.Random
    ids: IdSource
    scene: Scene
    tokens: Tokens

    def one(self, desk: Desk, table: str, where: str = "1 = 1") -> Row | None:
        """A row the desk sees, mostly one of the first two."""
        rows = desk.select(f"SELECT * FROM {table} WHERE {where} ORDER BY id")
        if rows and self.chance.random() < HOT:
            return rows[min(len(rows) - 1, self.chance.randrange(2))]
        return self.chance.choice(rows) if rows else None

    def subject(self, desk: Desk, *kinds: str, where: str = "removed_at = ''") -> tuple[str, Row] | None:
        """A row of one of these kinds, with its kind."""
        kind = self.chance.choice(kinds)
        row = self.one(desk, kind, where)
        return None if row is None else (kind, row)

    def place(self) -> str:
        """A place in a column."""
        return "".join(self.chance.choices("bcdefghijklmnopqrstuvwxy", k=3))
