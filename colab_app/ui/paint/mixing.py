"""Colours between two token colours, for things that change softly."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """The colour ``share`` (0 to 1) of the way from the first to the second, opacity included."""
    if share <= 0:
        return QColor(first)
    if share >= 1:
        return QColor(second)
    rest = 1 - share
    return QColor.fromRgbF(
        first.redF() * rest + second.redF() * share,
        first.greenF() * rest + second.greenF() * share,
        first.blueF() * rest + second.blueF() * share,
        first.alphaF() * rest + second.alphaF() * share,
    )
