"""Cards and boards made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from colab_app.domain.positions import between
from colab_app.domain.vocabulary import Sector
from colab_app.service.views import BoardView, CardView, ColumnView, OrganisationView

CITY = OrganisationView("o1", "水辺市 市民課", "Mizube City", "municipality", Sector.PUBLIC)
FIRM = OrganisationView("o2", "アオバト工房", "Aobato Works", "startup", Sector.PRIVATE)
STAGES = ("draft", "triage", "open", "screening", "codesign", "pilot", "adopted", "closed")


def card(card_id: str, *, stage: str = "open", position: str = "i", **values: object) -> CardView:
    """A card of the city; more fields by name."""
    fields: dict[str, object] = {
        "key": f"C-{card_id}",
        "title": f"困りごと {card_id}",
        "title_other": "",
        "summary": "",
        "organisation": CITY,
        **values,
    }
    return CardView(id=card_id, stage=stage, position=position, **fields)  # type: ignore[arg-type]  # names of fields


def in_places(ids: Sequence[str], stage: str = "open") -> tuple[CardView, ...]:
    """Cards from top to bottom of a stage."""
    cards, position = [], ""
    for card_id in ids:
        position = between(position, "")
        cards.append(card(card_id, stage=stage, position=position))
    return tuple(cards)


def board(columns: dict[str, tuple[CardView, ...]], **values: object) -> BoardView:
    """A board with these columns."""
    shown = sum(len(cards) for cards in columns.values())
    fields: dict[str, object] = {"hidden": 0, "may": frozenset({"post"}), **values}
    return BoardView(
        id="b1",
        title="課題ボード",
        title_other="Challenge board",
        template="full_pilot",
        columns=tuple(ColumnView(stage, cards) for stage, cards in columns.items()),
        shown=shown,
        **fields,  # type: ignore[arg-type]  # names of fields
    )


def ids_of(cards: Sequence[CardView]) -> list[str]:
    """Ids in order."""
    return [one.id for one in cards]


some_ids = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, max_size=12)
"""Distinct ids in some order."""
