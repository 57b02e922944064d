"""Icons are complete, stay on their grid, and take exactly the colour and size asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import GRID, STROKE, icon_paths, icon_pixmap, icon_size, menu_icon, paint_icon
from colab_app.ui.paint.path_text import read_path
from colab_app.ui.theme.theme import Theme
from tests.ui.theme.dressing import canvas, colors

WHITE = QColor("#ffffff")


@pytest.mark.parametrize("icon", Icon)
def test_every_icon_stays_on_its_grid(icon: Icon) -> None:
    stroked, filled = icon_paths(icon)
    both = filled.boundingRect()
    if not stroked.isEmpty():
        both = both.united(stroked.boundingRect().adjusted(-STROKE / 2, -STROKE / 2, STROKE / 2, STROKE / 2))
    assert not (stroked.isEmpty() and filled.isEmpty())
    assert QRectF(0, 0, GRID, GRID).contains(both), both


@pytest.mark.parametrize("icon", Icon)
def test_every_icon_is_seen_at_16_pixels(qapp: QApplication, icon: Icon) -> None:
    image, painter = canvas(16, 16, WHITE)
    paint_icon(painter, icon, QRectF(0, 0, 16, 16), QColor("#000000"))
    painter.end()
    darkest = min(QColor(name).lightness() for name in colors(image))
    assert darkest < 110
    assert image.pixelColor(0, 0) == WHITE


def test_no_two_icons_look_alike(qapp: QApplication) -> None:
    seen: dict[bytes, Icon] = {}
    for icon in Icon:
        image = icon_pixmap(icon, QColor("#000000"), 24).toImage()
        twin = seen.setdefault(bytes(image.constBits()), icon)
        assert twin is icon, (twin, icon)


def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication) -> None:
    image, painter = canvas(64, 64, WHITE)
    paint_icon(painter, Icon.PLUS, QRectF(0, 0, 64, 64), QColor("#123456"))
    painter.end()
    assert image.pixelColor(32, 32).name() == "#123456"


def test_the_painter_is_left_as_it_was(qapp: QApplication) -> None:
    _, painter = canvas(8, 8, WHITE)
    painter.setPen(QColor("#ff0000"))
    paint_icon(painter, Icon.GEAR, QRectF(0, 0, 8, 8), QColor("#00ff00"))
    assert painter.pen().color().name() == "#ff0000"
    assert painter.transform().isIdentity()
    painter.end()


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_pictures_are_sharp_on_fine_screens(qapp: QApplication, ratio: float) -> None:
    pixmap = icon_pixmap(Icon.LEAF, QColor("#000000"), 18, ratio)
    assert pixmap.width() == 18 * ratio
    assert pixmap.deviceIndependentSize().width() == 18


def test_menu_icons_have_a_faint_version(theme: Theme) -> None:
    icon = menu_icon(theme, Icon.TRASH, "text")
    size = icon_size(theme)
    normal, faint = (icon.pixmap(size, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert size.width() == 18
    assert normal != faint


@pytest.mark.parametrize("text", ["L", "X 1 2", "1 2 3", "M 1", "C 1 2 3 4 5", "Z 1", "M one 2"])
def test_what_is_not_a_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a path|could not convert"):
        read_path(text)


def test_numbers_repeat_their_command() -> None:
    assert read_path("M 0 0 L 4 0 4 4").elementCount() == 3
    assert read_path("M 0 0 L 4 0 L 4 4") == read_path("M 0 0 L 4 0 4 4")


def test_round_shapes_have_the_size_they_say() -> None:
    assert read_path("O 12 12 5").boundingRect() == QRectF(7, 7, 10, 10)
    assert read_path("E 12 12 5 2").boundingRect() == QRectF(7, 10, 10, 4)
    assert read_path("R 1 2 3 4 1").boundingRect() == QRectF(1, 2, 3, 4)
    arc = read_path("A 12 12 5 0 180").boundingRect()
    assert arc.bottom() == pytest.approx(12, abs=0.01)
    assert arc.top() == pytest.approx(7, abs=0.01)


def test_a_closed_path_ends_where_it_began() -> None:
    path = read_path("M 1 1 L 5 1 5 5 Z")
    assert path.currentPosition().toTuple() == (1.0, 1.0)
    assert path.fillRule() == Qt.FillRule.OddEvenFill
