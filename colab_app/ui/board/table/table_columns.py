"""The columns of the table: their names, widths, and what they sort by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from colab_app.domain.stages import Stage
from colab_app.service.views import CardView
from colab_app.text.normal import fold


class TableColumn(IntEnum):
    """Columns from left to right."""

    TITLE = 0
    STAGE = 1
    ORGANISATION = 2
    PROPOSALS = 3
    COMMENTS = 4
    SUPPORTS = 5
    CHANGED = 6
    DUE = 7


NUMBERS = frozenset({TableColumn.PROPOSALS, TableColumn.COMMENTS, TableColumn.SUPPORTS})
DOWN_FIRST = NUMBERS | {TableColumn.CHANGED}
"""Columns one wants to see from the largest or latest downwards at the first press."""

NARROWEST_NUMBER = 64
WIDTHS: dict[TableColumn, int] = {
    TableColumn.STAGE: 140,
    TableColumn.ORGANISATION: 190,
    TableColumn.CHANGED: 110,
    TableColumn.DUE: 120,
}
"""Pixels at 100 %; columns of numbers are as wide as their names need, the title takes the rest."""

NARROWEST_TITLE = 400
FIRST_TO_GO = (
    TableColumn.COMMENTS,
    TableColumn.CHANGED,
    TableColumn.PROPOSALS,
    TableColumn.SUPPORTS,
    TableColumn.ORGANISATION,
    TableColumn.DUE,
)
"""What is left out, one after the other, where there is no room for it."""

_STAGE_ORDER = {str(stage): number for number, stage in enumerate(Stage)}
SortKey = tuple[object, ...]


def column_name(column: TableColumn) -> str:
    """The head of a column."""
    translate = QCoreApplication.translate
    names = {
        TableColumn.TITLE: translate("TableColumns", "Challenge"),
        TableColumn.STAGE: translate("TableColumns", "Stage"),
        TableColumn.ORGANISATION: translate("TableColumns", "Brought by"),
        TableColumn.PROPOSALS: translate("TableColumns", "Proposals"),
        TableColumn.COMMENTS: translate("TableColumns", "Comments"),
        TableColumn.SUPPORTS: translate("TableColumns", "Support"),
        TableColumn.CHANGED: translate("TableColumns", "Changed"),
        TableColumn.DUE: translate("TableColumns", "Due"),
    }
    return names[column]


def sort_key(card: CardView, column: TableColumn) -> SortKey:
    """What a column sorts a card by; cards without a date come last when rising."""
    match column:
        case TableColumn.TITLE:
            return (fold(card.title),)
        case TableColumn.STAGE:
            return (_STAGE_ORDER.get(card.stage, len(_STAGE_ORDER)),)
        case TableColumn.ORGANISATION:
            return (fold(card.organisation.name),)
        case TableColumn.PROPOSALS:
            return (card.proposals,)
        case TableColumn.COMMENTS:
            return (card.comments,)
        case TableColumn.SUPPORTS:
            return (card.supports,)
        case TableColumn.CHANGED:
            return (card.updated_at,)
        case TableColumn.DUE:
            return (card.due_on or "9999",)


def sorted_rows(cards: list[CardView], column: TableColumn | None, order: Qt.SortOrder) -> list[CardView]:
    """Cards in the order of a column; equal ones, and all without a column, keep their order."""
    if column is None:
        return cards
    is_down = order is Qt.SortOrder.DescendingOrder
    return sorted(cards, key=lambda card: sort_key(card, column), reverse=is_down)


def columns_that_fit(
    width: int, widths: Mapping[TableColumn, int], narrowest_title: int
) -> list[TableColumn]:
    """Columns to show in a width, from left to right; all in pixels."""
    shown = list(TableColumn)
    for column in FIRST_TO_GO:
        if narrowest_title + sum(widths[item] for item in shown if item in widths) <= width:
            break
        shown.remove(column)
    return shown
