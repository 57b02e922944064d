"""Notices and empty places say what happened and what to do next."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.theme.dressing import DESK_LOOKS, has_color, picture, show

TINTS = {
    NoticeTone.INFO: "primary_tint",
    NoticeTone.HINT: "accent_tint",
    NoticeTone.SUCCESS: "success_tint",
    NoticeTone.WARN: "warn_tint",
    NoticeTone.DANGER: "danger_tint",
}


@pytest.mark.parametrize("look", DESK_LOOKS)
@pytest.mark.parametrize("tone", NoticeTone)
def test_a_notice_has_a_tint_and_readable_words(
    qtbot: QtBot, dressed: Theme, tone: NoticeTone, look: Look
) -> None:
    dressed.choose_look(look)
    notice = InlineNotice(dressed, "ハブにつながりません", "変更は保存されています。", tone=tone)
    show(qtbot, notice)
    image = picture(notice)
    assert has_color(image, dressed.color(TINTS[tone]))  # type: ignore[arg-type] # names of roles
    assert has_color(image, dressed.color("text"))
    assert notice.accessibleName() == "ハブにつながりません 変更は保存されています。"


def test_a_notice_grows_with_its_words(qtbot: QtBot, dressed: Theme) -> None:
    notice = InlineNotice(dressed, "題", "変更はこの端末に保存されています。30秒ごとに試します。" * 3)
    notice.resize(300, notice.heightForWidth(300))
    show(qtbot, notice)
    for label in notice.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_notice_can_be_closed(qtbot: QtBot, dressed: Theme) -> None:
    notice = InlineNotice(dressed, "題", close_name="とじる")
    show(qtbot, notice)
    with qtbot.waitSignal(notice.closed):
        notice.findChildren(IconButton)[0].click()
    assert notice.isHidden()


def test_actions_of_a_notice_stand_in_order(qtbot: QtBot, dressed: Theme) -> None:
    notice = InlineNotice(dressed, "題", "文")
    first, second = Button(dressed, "今すぐ試す", small=True), Button(dressed, "くわしく", small=True)
    notice.add_action(first)
    notice.add_action(second)
    notice.resize(400, 120)
    show(qtbot, notice)
    assert first.x() < second.x()
    notice.set_texts("Title")
    notice.set_tone(NoticeTone.DANGER)
    assert notice.accessibleName() == "Title"
    assert has_color(picture(notice), dressed.color("danger_tint"))


def test_an_empty_place_offers_one_action_and_three_ways(qtbot: QtBot, dressed: Theme) -> None:
    empty = EmptyState(dressed, Icon.BOARD, "最初の課題を置いてみましょう", "1行で始められます。")
    field = LineField(dressed, name="課題")
    empty.set_main(field)
    for text in ("取り込む", "見本", "参加"):
        empty.add_way(Button(dressed, text, kind=ButtonKind.GHOST))
    with pytest.raises(ValueError, match="at most three"):
        empty.add_way(Button(dressed, "四つ目"))
    empty.resize(1000, 640)
    show(qtbot, empty)
    ways = [button.mapTo(empty, button.rect().center()).x() for button in empty.findChildren(Button)]
    assert ways == sorted(ways)
    assert sum(ways) / 3 == pytest.approx(500, abs=40)
    assert field.mapTo(empty, field.rect().center()).x() == pytest.approx(500, abs=2)
    assert field.width() == 600


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_an_empty_place_is_centred_and_scales(qtbot: QtBot, dressed: Theme, look: Look) -> None:
    dressed.choose_look(look)
    empty = EmptyState(dressed, Icon.BOARD, "何もありません")
    main = Button(dressed, "置く", kind=ButtonKind.PRIMARY)
    empty.set_main(main)
    empty.resize(900, 600)
    show(qtbot, empty)
    assert main.mapTo(empty, main.rect().center()).x() == pytest.approx(450, abs=2)
    assert has_color(picture(empty), dressed.color("primary_tint"))
    dressed.set_text_scale(1.5)
    qtbot.waitUntil(lambda: main.height() == 48)
    empty.set_texts("Nothing here yet", "One line is enough.")
    assert main.mapTo(empty, main.rect().center()).x() == pytest.approx(450, abs=2)
