"""The foot of a card: counts at the left, what is due at the right, never colliding."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from colab_app.service.views import CardView
from colab_app.ui.frame.moments import DueWords, Urgency
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_ICON = 16
_ICON_STEP = 19
_WIDE_GAP = 12
_NARROW_GAP = 7
_PILL_PAD = 8
_DUE_COLORS: dict[Urgency, ColorRole] = {
    Urgency.CALM: "text3",
    Urgency.SOON: "warn",
    Urgency.URGENT: "danger",
}


@dataclass(frozen=True, slots=True)
class Count:
    """An icon with a number; `is_mine`: I am one of them."""

    icon: Icon
    number: int
    is_mine: bool = False


def counts_of(card: CardView) -> list[Count]:
    """What there is to count; nothing is left out but zeros."""
    found = (
        Count(Icon.BULB, card.proposals),
        Count(Icon.COMMENT, card.comments),
        Count(Icon.LEAF, card.supports, card.supported),
    )
    return [count for count in found if count.number]


def fitted(counts: list[Count], widths: list[float], room: float, theme: Theme) -> tuple[list[Count], float]:
    """The counts that fit into `room` pixels, and their gap: the gap gives way first, then the comments."""
    gap = float(theme.px(_WIDE_GAP))
    if _needed(widths, gap, theme) > room:
        gap = float(theme.px(_NARROW_GAP))
    if _needed(widths, gap, theme) > room:
        return [count for count in counts if count.icon is not Icon.COMMENT], gap
    return counts, gap


def paint_foot(painter: QPainter, theme: Theme, box: QRectF, card: CardView, due: DueWords) -> None:
    """Draw the foot into a box."""
    font = theme.font("meta", tabular=True)
    due_width = _paint_due(painter, theme, box, due)
    counts = counts_of(card)
    widths = [text_width(str(count.number), font) for count in counts]
    room = box.width() - (due_width + theme.px(8) if due_width else 0)
    shown, gap = fitted(counts, widths, room, theme)
    left = box.left()
    for count in shown:
        left = _paint_count(painter, theme, QRectF(left, box.top(), box.width(), box.height()), count) + gap


def _needed(widths: list[float], gap: float, theme: Theme) -> float:
    if not widths:
        return 0.0
    return sum(widths) + len(widths) * theme.px(_ICON_STEP) + (len(widths) - 1) * gap


def _paint_count(painter: QPainter, theme: Theme, box: QRectF, count: Count) -> float:
    """Answers the x behind the number."""
    px = theme.px
    font: QFont = theme.font("meta", bold=count.is_mine, tabular=True)
    size = px(_ICON)
    icon = QRectF(box.left(), box.center().y() - size / 2, size, size)
    paint_icon(painter, count.icon, icon, theme.color("primary_text" if count.is_mine else "text3"))
    text = str(count.number)
    width = text_width(text, font)
    words = QRectF(box.left() + px(_ICON_STEP), box.top(), width + 1, box.height())
    paint_line(painter, words, text, font, theme.color("primary_text" if count.is_mine else "text2"))
    return words.left() + width


def _paint_due(painter: QPainter, theme: Theme, box: QRectF, due: DueWords) -> float:
    """Answers the width used at the right, 0 when nothing is due."""
    if not due.text:
        return 0.0
    is_urgent = due.urgency is Urgency.URGENT
    font = theme.font("meta", bold=due.urgency is not Urgency.CALM)
    width = text_width(due.text, font) + (2 * theme.px(_PILL_PAD) if is_urgent else 0)
    place = QRectF(box.right() - width, box.top(), width, box.height())
    if is_urgent:
        is_outlined = theme.traits.is_high_contrast
        painter.setPen(theme.pen("danger", 1.5) if is_outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("danger_tint"))
        painter.drawRoundedRect(place, theme.corner("chip"), theme.corner("chip"))
    color = theme.color(_DUE_COLORS[due.urgency])
    paint_line(painter, place, due.text, font, color, Qt.AlignmentFlag.AlignHCenter)
    return width
