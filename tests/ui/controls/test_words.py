"""Labels, pills, key caps, avatars and panels say what they were given, as plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import Sector
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.key_cap import KeyCap
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.pill import Pill, PillTone
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.surfaces import Depth
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import spoken
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show

TITLE = "災害時、避難所の混み具合を住民に5分以内で知らせたい"


def test_what_people_wrote_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "<h1>x</h1>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert spoken(label) == (QAccessible.Role.StaticText, "<h1>x</h1>")
    plain = Label(theme, "x")
    qtbot.addWidget(plain)
    assert label.sizeHint().height() == plain.sizeHint().height()
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_wrapping_text_grows_downwards(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, TITLE, font="h2", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == 28
    assert label.heightForWidth(320) == 56
    assert label.hasHeightForWidth()
    assert label.sizePolicy().hasHeightForWidth()


def test_wrapping_text_gets_its_height_from_layouts(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme)
    column = Column(theme, panel)
    label = Label(theme, TITLE, font="h2", wrap=True)
    column.addWidget(label)
    column.addStretch(1)
    panel.resize(320, 300)
    show(qtbot, panel)
    assert (label.y(), label.height()) == (0, 56)


def test_a_limit_of_lines_is_kept(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, TITLE, font="h2", wrap=True, max_lines=2)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) == 56


def test_a_single_line_never_breaks(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "一行目\n二行目")
    qtbot.addWidget(label)
    assert label.sizeHint().height() == 20
    assert not label.hasHeightForWidth()
    assert Label(theme, "一行目\n二行目", wrap=True).sizeHint().height() == 40
    assert label.minimumSizeHint().width() <= label.sizeHint().width()


def test_labels_follow_colour_font_and_size(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "避難所", tabular=True)
    show(qtbot, label)
    label.set_color("danger")
    assert has_color(picture(label), theme.color("danger"))
    label.set_font_role("h1")
    assert label.sizeHint().height() == 34
    theme.set_text_scale(1.5)
    assert label.sizeHint().height() == 51
    label.setEnabled(False)
    assert has_color(picture(label), theme.color("text3"))


@pytest.mark.parametrize("look", DESK_LOOKS)
@pytest.mark.parametrize("tone", PillTone)
def test_pills_have_their_tone_in_every_look(qtbot: QtBot, theme: Theme, tone: PillTone, look: Look) -> None:
    theme.choose_look(look)
    pill = Pill(theme, "回答", tone=tone, icon=Icon.CHECK)
    show(qtbot, pill)
    assert spoken(pill) == (QAccessible.Role.StaticText, "回答")
    assert pill.sizeHint().height() == (20 if tone is PillTone.FILLED else 24)
    assert pill.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert len({picture(pill).pixelColor(x, 12).name() for x in range(pill.width())}) > 2


def test_a_counter_is_never_narrower_than_round(qtbot: QtBot, theme: Theme) -> None:
    one, many = (Pill(theme, text, tone=PillTone.FILLED) for text in ("3", "1,280"))
    for pill in (one, many):
        qtbot.addWidget(pill)
    assert one.sizeHint().width() >= one.sizeHint().height()
    assert many.sizeHint().width() > one.sizeHint().width()


def test_marks_of_a_pill_can_be_exchanged(qtbot: QtBot, theme: Theme) -> None:
    pill = Pill(theme, "提案中")
    show(qtbot, pill)
    narrow = pill.sizeHint().width()
    pill.set_stage(Stage.PILOT)
    assert pill.sizeHint().width() > narrow
    pilot = picture(pill)
    pill.set_stage(None)
    pill.set_icon(Icon.CHECK)
    pill.set_tone(PillTone.SUCCESS)
    assert picture(pill) != pilot
    assert pill.minimumSizeHint() == pill.sizeHint()


def test_a_key_cap_is_20_high(qtbot: QtBot, theme: Theme) -> None:
    cap = KeyCap(theme, "Ctrl K")
    show(qtbot, cap)
    assert cap.sizeHint().height() == 20
    assert spoken(cap)[1] == "Ctrl K"
    theme.set_text_scale(2.0)
    assert cap.sizeHint().height() == 40
    assert cap.minimumSizeHint() == cap.sizeHint()


def test_an_avatar_says_who_it_is(qtbot: QtBot, theme: Theme) -> None:
    avatar = Avatar(theme, Sector.PUBLIC, "雲", "東雲市 防災課", size=40)
    show(qtbot, avatar)
    first = picture(avatar)
    assert spoken(avatar)[1] == "東雲市 防災課"
    assert avatar.sizeHint().width() == 42
    avatar.show_who(Sector.CIVIC, "結", "NPO むすび目")
    assert spoken(avatar)[1] == "NPO むすび目"
    assert picture(avatar) != first
    theme.set_text_scale(1.5)
    assert avatar.sizeHint().width() == 62


def test_a_raised_panel_keeps_room_for_its_shadow(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme, depth=Depth.POP_OVER)
    panel.resize(200, 120)
    show(qtbot, panel)
    assert panel.contentsRect().left() == 21
    theme.choose_look(Look.HIGH_CONTRAST_DARK)
    assert panel.contentsRect().left() == 0
    panel.set_fill("sunken", None)
    assert picture(panel).pixelColor(100, 60) == theme.color("sunken")


def test_rows_and_columns_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(theme)
    qtbot.addWidget(panel)
    column = Column(theme, panel, gap=8, margins=(24, 16, 24, 16))
    row = Row(theme, gap=12)
    column.addLayout(row)
    theme.set_text_scale(1.5)
    assert column.spacing() == 12
    assert column.contentsMargins().left() == 36
    assert row.spacing() == 18
