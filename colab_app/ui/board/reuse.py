"""Keeps the card objects of the last answer where nothing changed, so that a window compares by identity."""

from __future__ import annotations

from dataclasses import dataclass, replace

from colab_app.service.views import BoardView, CardView, ColumnView


@dataclass(frozen=True, slots=True)
class FreshBoard:
    """A board and those of its cards that are new or different from the answer before."""

    view: BoardView
    changed: tuple[CardView, ...]


def reuse_cards(before: BoardView | None, after: BoardView) -> FreshBoard:
    """`after` with equal cards taken from `before`.

    Comparing two thousand cards costs some twenty milliseconds: it is done in the worker, not while a
    window waits.
    """
    known = {card.id: card for column in before.columns for card in column.cards} if before else {}
    changed: list[CardView] = []

    def kept(card: CardView) -> CardView:
        old = known.get(card.id)
        if old is not None and old == card:
            return old
        changed.append(card)
        return card

    columns = tuple(
        ColumnView(column.stage, tuple(kept(card) for card in column.cards)) for column in after.columns
    )
    return FreshBoard(replace(after, columns=columns), tuple(changed))
