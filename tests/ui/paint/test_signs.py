"""The three sectors differ in shape, not in weight; stages differ without their colour."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import Sector
from colab_app.ui.paint.logo import logo_icon, paint_logo
from colab_app.ui.paint.signs import SIGN_COLORS, paint_avatar, paint_sector_mark, sector_path
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.theme.dressing import canvas, colors, has_color

BLACK, WHITE = QColor("#000000"), QColor("#ffffff")
BOX = QRectF(4, 4, 40, 40)


def _ink(image: QImage) -> float:
    """Share of the picture that is drawn on."""
    found = colors(image)
    total = image.width() * image.height()
    return sum(count * (255 - QColor(name).lightness()) for name, count in found.items()) / 255 / total


def _mark(sector: Sector) -> QImage:
    image, painter = canvas(48, 48, WHITE)
    paint_sector_mark(painter, BOX, sector, BLACK)
    painter.end()
    return image


def _glyph(stage: Stage, size: int = 48) -> QImage:
    image, painter = canvas(size, size, WHITE)
    paint_stage_glyph(painter, QRectF(0, 0, size, size), stage, BLACK, WHITE)
    painter.end()
    return image


def test_no_sector_is_larger_than_another(qapp: QApplication) -> None:
    areas = [_ink(_mark(sector)) for sector in Sector]
    assert max(areas) / min(areas) < 1.2


def test_sectors_are_told_apart_by_shape(qapp: QApplication) -> None:
    images = [_mark(sector) for sector in Sector]
    assert len({bytes(image.constBits()) for image in images}) == 3


@pytest.mark.parametrize("sector", Sector)
def test_a_sign_is_centred(sector: Sector) -> None:
    box = sector_path(sector, BOX).boundingRect()
    assert box.center().x() == pytest.approx(24, abs=0.01)
    assert box.center().y() == pytest.approx(24, abs=0.01)
    assert QRectF(3, 3, 42, 42).contains(box)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.HIGH_CONTRAST_DARK])
@pytest.mark.parametrize("sector", Sector)
def test_an_avatar_has_its_sector_colours_and_a_letter(theme: Theme, sector: Sector, look: Look) -> None:
    theme.choose_look(look)
    image, painter = canvas(48, 48, theme.color("surface"))
    paint_avatar(painter, theme, BOX, sector, "雲", ring="surface")
    painter.end()
    background, letter = SIGN_COLORS[sector]
    assert has_color(image, theme.color(background))
    assert has_color(image, theme.color(letter))


def test_a_ring_keeps_overlapping_signs_apart(theme: Theme) -> None:
    image, painter = canvas(48, 48, BLACK)
    paint_avatar(painter, theme, BOX, Sector.PRIVATE, "", ring="surface")
    painter.end()
    assert has_color(image, theme.color("surface"))


@pytest.mark.parametrize("size", [14, 16, 48])
def test_stages_are_told_apart_without_colour(qapp: QApplication, size: int) -> None:
    images = {bytes(_glyph(stage, size).constBits()): stage for stage in Stage}
    assert len(images) == len(Stage)


def test_the_pie_fills_up_as_a_challenge_moves_on(qapp: QApplication) -> None:
    way = (Stage.DRAFT, Stage.OPEN, Stage.SCREENING, Stage.CODESIGN, Stage.PILOT, Stage.ADOPTED)
    amounts = [_ink(_glyph(stage)) for stage in way]
    assert all(less < more for less, more in pairwise(amounts)), amounts


def test_the_quarter_lies_at_the_upper_right(qapp: QApplication) -> None:
    image = _glyph(Stage.SCREENING)
    assert image.pixelColor(30, 18) == BLACK
    assert image.pixelColor(18, 18) == WHITE
    assert image.pixelColor(30, 30) == WHITE


def test_the_tick_is_cut_out_in_the_background(qapp: QApplication) -> None:
    image, painter = canvas(48, 48, WHITE)
    paint_stage_glyph(painter, QRectF(0, 0, 48, 48), Stage.ADOPTED, BLACK, QColor("#ff0000"))
    painter.end()
    assert has_color(image, QColor("#ff0000"))


def test_every_stage_has_a_colour() -> None:
    assert set(STAGE_COLORS) == set(Stage)


@pytest.mark.parametrize(("look", "leaf"), [(Look.LIGHT, "accent"), (Look.HIGH_CONTRAST_LIGHT, "on_primary")])
def test_the_logo_is_a_leaf_on_a_square(theme: Theme, look: Look, leaf: str) -> None:
    theme.choose_look(look)
    image, painter = canvas(48, 48, WHITE)
    paint_logo(painter, theme, QRectF(0, 0, 48, 48))
    painter.end()
    assert has_color(image, theme.color("primary"))
    assert has_color(image, theme.color(leaf))  # type: ignore[arg-type] # one of two roles


def test_the_window_icon_has_sizes_for_every_task_bar(qapp: QApplication) -> None:
    sizes = {size.width() for size in logo_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
