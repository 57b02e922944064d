"""Fixtures and helpers of tests that look at widgets: a theme, a dressed application, pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleFactory, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.theme.dress import dress
from colab_app.ui.theme.fonts import load_fonts
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look

DESK_LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST_DARK, Look.HIGH_CONTRAST_LIGHT)


@pytest.fixture(scope="session")
def bundled_fonts(qapp: QApplication) -> tuple[str, ...]:
    """The bundled families, loaded once."""
    return load_fonts()


@pytest.fixture
def theme(qapp: QApplication, bundled_fonts: tuple[str, ...]) -> Theme:
    """A theme in the light look at 100 %, without motion."""
    made = Theme()
    made.choose_reduced_motion(True)
    return made


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """The theme, worn by the whole application for one test."""
    palette, font = qapp.palette(), qapp.font()
    dress(qapp, theme)
    yield theme
    qapp.setStyle(QStyleFactory.create("Fusion"))
    qapp.setPalette(palette)
    qapp.setFont(font)


Lay = Callable[..., QWidget]


@pytest.fixture
def lay(qtbot: QtBot) -> Iterator[Lay]:
    """Lays widgets on a page, shows it, and keeps it until the test ends."""
    pages: list[QWidget] = []

    def make(*widgets: QWidget) -> QWidget:
        page = QWidget()
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        column.addWidget(QLineEdit())  # somewhere else for the focus
        pages.append(page)
        show(qtbot, page)
        return page

    yield make
    pages.clear()


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget and wait until it is there; it is closed after the test."""
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def picture(widget: QWidget) -> QImage:
    """What a widget looks like now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def canvas(width: int, height: int, color: QColor) -> tuple[QImage, QPainter]:
    """A picture of one colour and a painter on it; end the painter before looking."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(color)
    return image, QPainter(image)


def colors(image: QImage) -> dict[str, int]:
    """How many pixels have which colour, as ``#rrggbb``."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return {f"#{value & 0xFFFFFF:06x}": count for value, count in Counter(pixels).items()}


def has_color(image: QImage, color: QColor) -> bool:
    """True when at least one pixel has exactly this colour."""
    return color.name() in colors(image)
