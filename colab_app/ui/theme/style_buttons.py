"""Stock push buttons, as they come in system-made dialogs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionButton

from colab_app.ui.theme.style_marks import State, begin, ring
from colab_app.ui.theme.theme import Theme


def is_main(option: QStyleOptionButton) -> bool:
    """True for the button Enter presses."""
    return bool(option.features & QStyleOptionButton.ButtonFeature.DefaultButton)


def draw_button_panel(theme: Theme, option: QStyleOptionButton, painter: QPainter) -> None:
    """Filled for the main button, outlined for the others."""
    begin(painter, option)
    box = QRectF(option.rect)
    half = theme.traits.line_width / 2
    radius = theme.corner("control")
    is_active = bool(option.state & (State.State_MouseOver | State.State_Sunken))
    if is_main(option):
        painter.setPen(theme.pen("text") if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary_hover" if is_active else "primary"))
    else:
        painter.setPen(theme.pen("line_strong" if theme.traits.is_high_contrast else "line"))
        painter.setBrush(theme.color("surface2" if is_active else "surface"))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    if option.state & State.State_HasFocus:
        ring(painter, theme, box, radius)
    painter.restore()


def label_option(theme: Theme, option: QStyleOptionButton) -> QStyleOptionButton:
    """A copy whose text stands out on the filled main button."""
    copy = QStyleOptionButton(option)
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.ButtonText, theme.color("on_primary" if is_main(option) else "text"))
    copy.palette = palette
    return copy
