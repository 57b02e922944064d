"""All controls together: names, targets, rings, colours, switching looks."""

from __future__ import annotations

import gc
import weakref
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from pytestqt.qtbot import QtBot

from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import COLOR_ROLES, Look
from tests.ui.controls.gallery import Gallery
from tests.ui.controls.gallery_pictures import build_menu, main
from tests.ui.controls.typing_events import spoken
from tests.ui.theme.dressing import DESK_LOOKS, colors, has_color, picture, show

SWITCH_LIMIT_SECONDS = 0.05


def _focusable(gallery: Gallery) -> list[QWidget]:
    return [
        child
        for child in gallery.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and child.isEnabled()
        and not isinstance(child.parent(), QAbstractSpinBox)  # the spin box wears the ring of its line
    ]


@pytest.fixture
def gallery(qtbot: QtBot, dressed: Theme) -> Gallery:
    """The gallery on the screen."""
    made = Gallery(dressed, "ja")
    made.resize(1500, 960)
    show(qtbot, made)
    return made


def test_our_controls_have_a_name_for_screen_readers(gallery: Gallery) -> None:
    ours = [child for child in _focusable(gallery) if type(child).__module__.startswith("colab_app")]
    assert len(ours) > 30
    silent = [child for child in ours if not spoken(child)[1]]
    assert silent == []
    unknown = [child for child in ours if spoken(child)[0] == QAccessible.Role.Client]
    assert unknown == []


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_no_target_is_smaller_than_24(qtbot: QtBot, gallery: Gallery, scale: float) -> None:
    gallery.theme.set_text_scale(scale)
    gallery.resize(round(1500 * max(scale, 1)), round(960 * max(scale, 1)))
    qtbot.waitUntil(lambda: gallery.ringed.height() == gallery.theme.px(32))
    small = [
        (type(child).__name__, child.width(), child.height())
        for child in _focusable(gallery)
        if min(child.width(), child.height()) < 24
    ]
    assert small == []


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_tab_shows_a_ring_everywhere(gallery: Gallery, look: Look) -> None:
    gallery.theme.choose_look(look)
    unseen = []
    for child in _focusable(gallery):
        child.setFocus(Qt.FocusReason.TabFocusReason)
        if not has_color(picture(child), gallery.theme.color("focus")):
            unseen.append(type(child).__name__)
    assert unseen == []


def test_switching_the_look_is_quick(gallery: Gallery, qapp: QApplication) -> None:
    times = []
    for look in (*DESK_LOOKS, *DESK_LOOKS):
        started = process_time()
        gallery.theme.choose_look(look)
        qapp.processEvents()
        gallery.repaint()
        times.append(process_time() - started)
    assert min(times) < SWITCH_LIMIT_SECONDS, times


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_flat_areas_have_only_token_colours(gallery: Gallery, qapp: QApplication, look: Look) -> None:
    theme = gallery.theme
    theme.choose_look(look)
    qapp.processEvents()  # palettes reach stock widgets with the next events
    image = picture(gallery)
    large = {name for name, count in colors(image).items() if count > 4000}
    assert large <= {theme.color(role).name() for role in COLOR_ROLES}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_label_is_cut_at_any_size(qtbot: QtBot, dressed: Theme, language: str) -> None:
    dressed.set_text_scale(1.5)
    made = Gallery(dressed, language)
    made.resize(2400, 1500)
    show(qtbot, made)
    hints = [
        (child.accessibleName(), child.width(), child.sizeHint().width())
        for child in _focusable(made)
        if type(child).__name__ in ("Button", "Chip", "Segmented")
        and child.width() < child.sizeHint().width()
    ]
    assert hints == []


def test_a_closed_page_is_forgotten_by_the_theme(qtbot: QtBot, dressed: Theme) -> None:
    page = Gallery(dressed, "en")
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    page.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    remembered = weakref.ref(page)
    del page
    gc.collect()
    assert remembered() is None
    dressed.choose_look(Look.DARK)


def test_a_menu_is_as_wide_as_its_words_need(qtbot: QtBot, dressed: Theme) -> None:
    menu = build_menu(dressed, "en")
    qtbot.addWidget(menu)
    narrow = menu.sizeHint().width()
    dressed.set_text_scale(2.0)
    assert build_menu(dressed, "en").sizeHint().width() > 1.7 * narrow


def test_the_picture_writer_is_a_program() -> None:
    assert callable(main)
