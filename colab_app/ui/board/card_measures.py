"""The measures of a card in real pixels, for one look, text size and density."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.service.views import CardView
from colab_app.ui.theme.theme import Theme

_TITLE_LINES = 3
_COMPACT_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class CardMeasures:
    """Heights and distances in pixels. `margin` is free room around a card, for its focus ring."""

    margin: int
    padding: int
    sign: int
    sign_row: int
    title_line: int
    title_lines: int
    tag_gap: int
    tag_row: int
    foot_gap: int
    foot_row: int
    bottom: int
    is_compact: bool

    def inner_width(self, width: int) -> int:
        """Width of text in a row of the list that is `width` wide."""
        return max(1, width - 2 * self.margin - 2 * self.padding)

    def row_height(self, card: CardView, title_lines: int, *, has_foot: bool) -> int:
        """Height of a card's row with its margins, when its title takes this many lines."""
        height = 2 * self.margin + self.padding - 1 + title_lines * self.title_line
        if not self.is_compact:
            height += self.sign_row
            if has_tag_row(card):
                height += self.tag_gap + self.tag_row
        if has_foot:
            height += self.foot_gap + self.foot_row
        return height + self.bottom


def has_tag_row(card: CardView) -> bool:
    """Tags or more than one organisation need a row of their own."""
    return bool(card.tags) or len(card.taking_part) > 1


def card_measures(theme: Theme, *, is_compact: bool) -> CardMeasures:
    """The measures in a theme's present text size."""
    px = theme.px
    return CardMeasures(
        margin=max(4, px(4)),
        padding=px(14),
        sign=px(20),
        sign_row=px(27),
        title_line=theme.line_height("card"),
        title_lines=_COMPACT_TITLE_LINES if is_compact else _TITLE_LINES,
        tag_gap=px(5),
        tag_row=theme.line_height("meta"),
        foot_gap=px(10),
        foot_row=px(22),
        bottom=px(12),
        is_compact=is_compact,
    )
