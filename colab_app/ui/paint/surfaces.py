"""Rounded surfaces, their shadows, focus rings and key caps."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole


class Depth(IntEnum):
    """How high a surface lies: on the page, above it, or above everything."""

    PAGE = 0
    POP_OVER = 1
    DIALOG = 2


_SHADOWS = {Depth.POP_OVER: (16, 5), Depth.DIALOG: (30, 12)}
"""(rings, pixels down)"""
KEY_CAP_HEIGHT = 20
_RING_ALPHA = 0.0105
_DARK_STRENGTH = 2.4
_CARD_OFFSETS = ((2.6, 0.030), (1.3, 0.045))


def shadow_margin(theme: Theme, depth: Depth) -> int:
    """Pixels a widget must leave free around a surface for its shadow."""
    if depth is Depth.PAGE or not theme.traits.has_shadows:
        return 0
    rings, down = _SHADOWS[depth]
    return rings + down


def paint_surface(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    *,
    fill: ColorRole = "surface",
    line: ColorRole | None = "line",
    radius: float = 0.0,
    depth: Depth = Depth.PAGE,
) -> None:
    """A filled rounded rectangle with an outline inside the box; higher ones have a soft shadow around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if depth is not Depth.PAGE and theme.traits.has_shadows:
        _paint_shadow(painter, theme, box, radius, depth)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        inset = 0.0
    else:
        painter.setPen(theme.pen(line))
        inset = theme.traits.line_width / 2
    painter.setBrush(theme.color(fill))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_card_shadow(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """The two faint offsets under cards; nothing where the look has no shadows."""
    if not theme.traits.has_shadows:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for down, alpha in _CARD_OFFSETS:
        painter.setBrush(theme.color("scrim", alpha * (4 if theme.traits.is_dark else 1)))
        painter.drawRoundedRect(box.translated(0, down), radius, radius)
    painter.restore()


def paint_focus_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """The ring of what has the keyboard, drawn fully inside the box."""
    width = theme.traits.ring_width
    inset = width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.pen("focus", width))
    corner = max(radius - inset, 0.0)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def key_cap_width(theme: Theme, text: str) -> float:
    """Width of the cap of a key, in pixels."""
    advance = QFontMetricsF(theme.font("key")).horizontalAdvance(text)
    return max(theme.px(20), advance + theme.px(11))


def paint_key_cap(painter: QPainter, theme: Theme, top_left: QPointF, text: str) -> float:
    """Draw a key such as ``Ctrl K`` and answer its width; it is 20 pixels high at 100 %."""
    width = key_cap_width(theme, text)
    box = QRectF(top_left.x(), top_left.y(), width, theme.px(KEY_CAP_HEIGHT))
    is_high_contrast = theme.traits.is_high_contrast
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.pen("text" if is_high_contrast else "line", 1))
    painter.setBrush(theme.color("surface2"))
    corner = theme.corner("chip")
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setFont(theme.font("key"))
    painter.setPen(theme.color("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width


def _paint_shadow(painter: QPainter, theme: Theme, box: QRectF, radius: float, depth: Depth) -> None:
    """Outlines that fade outwards: much cheaper than one filled shape a ring.

    They begin under the surface, so that the shadow fades from its very edge on.
    """
    outside, down = _SHADOWS[depth]
    rings = outside + down
    strength = _RING_ALPHA * (_DARK_STRENGTH if theme.traits.is_dark else 1.25) * outside / rings
    steps = [strength * (1 - ring / (rings + 1)) ** 1.3 for ring in range(1, rings + 1)]
    core = box.adjusted(down, 2 * down, -down, 0)
    corner = max(radius - down, 2.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("scrim", min(sum(steps), 1.0)))
    painter.drawRoundedRect(core, corner, corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(1, rings + 1):
        pen = theme.pen("scrim", 1)
        pen.setColor(theme.color("scrim", min(sum(steps[ring - 1 :]), 1.0)))
        painter.setPen(pen)
        grow = ring - 0.5
        painter.drawRoundedRect(core.adjusted(-grow, -grow, grow, grow), corner + grow, corner + grow)
