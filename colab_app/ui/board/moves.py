"""Moves of cards as plain values: planned from what the board shows, and shown before the answer comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from colab_app.service.views import BoardView, CardView, ColumnView
from colab_app.ui.board.placing import positions_at


@dataclass(frozen=True, slots=True)
class Move:
    """A card goes to a stage, at a position there."""

    card: CardView
    stage: str
    position: str


def plan_moves(
    view: BoardView, ids: Sequence[str], stage: str, row: int, *, by_place: bool = True
) -> list[Move]:
    """Moves that bring the cards, in the order of `ids`, before row `row` of a stage.

    Rows count the cards shown there now, moved ones included. When the board is ordered by something
    else than place (`by_place` is False), the cards go behind all others and only change their stage.
    Nothing to do gives an empty list.
    """
    cards = {card.id: card for column in view.columns for card in column.cards}
    moved = [cards[card_id] for card_id in ids if card_id in cards]
    there = next((column.cards for column in view.columns if column.stage == stage), ())
    if not by_place:
        moved = [card for card in moved if card.stage != stage]
        neighbours = sorted(card.position for card in there)
        positions = positions_at(neighbours, len(neighbours), len(moved))
        return [Move(card, stage, position) for card, position in zip(moved, positions, strict=True)]
    going = {card.id for card in moved}
    staying = [card for card in there if card.id not in going]
    index = sum(card.id not in going for card in there[: max(0, row)])
    order = [*staying[:index], *moved, *staying[index:]]
    if [card.id for card in order] == [card.id for card in there]:
        return []
    positions = positions_at([card.position for card in staying], index, len(moved))
    return [Move(card, stage, position) for card, position in zip(moved, positions, strict=True)]


def after_moves(view: BoardView, moves: Sequence[Move], *, by_place: bool = True) -> BoardView:
    """The board as it will be when the moves are done."""
    gone = {move.card.id for move in moves}
    arrived: dict[str, list[CardView]] = {}
    for move in moves:
        card = replace(move.card, stage=move.stage, position=move.position, draft=False)
        arrived.setdefault(move.stage, []).append(card)
    columns = tuple(
        ColumnView(column.stage, _with(column, gone, arrived, by_place=by_place)) for column in view.columns
    )
    return replace(view, columns=columns)


def _with(
    column: ColumnView, gone: set[str], arrived: Mapping[str, list[CardView]], *, by_place: bool
) -> tuple[CardView, ...]:
    staying = [card for card in column.cards if card.id not in gone]
    coming = arrived.get(column.stage, [])
    if not by_place:
        return (*staying, *coming)
    for card in coming:
        index = next((row for row, other in enumerate(staying) if other.position > card.position), None)
        staying.insert(len(staying) if index is None else index, card)
    return tuple(staying)
