"""Palettes for stock widgets, made from the colour tables."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from colab_app.ui.theme.tokens import COLORS, ColorRole, Look

_Role = QPalette.ColorRole

_ROLES: dict[QPalette.ColorRole, ColorRole] = {
    _Role.Window: "canvas",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "danger",
    _Role.Highlight: "primary",
    _Role.HighlightedText: "on_primary",
    _Role.PlaceholderText: "text3",
    _Role.Link: "primary_text",
    _Role.LinkVisited: "primary_text",
    _Role.Accent: "primary",
    _Role.ToolTipBase: "text",
    _Role.ToolTipText: "canvas",
    _Role.Light: "surface",
    _Role.Midlight: "line",
    _Role.Mid: "line",
    _Role.Dark: "line_strong",
    _Role.Shadow: "line_strong",
}
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def palette_of(look: Look) -> QPalette:
    """The palette of a look: every colour a token, disabled text in the faintest text colour."""
    colors = COLORS[look]
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(colors[token]))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors["text3"]))
    return palette
