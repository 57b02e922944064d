"""Search, captions, help, problems and length guides around fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from colab_app.text.length import LengthGuide
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.length_label import LengthLabel
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import click, compose, press, type_keys
from tests.ui.theme.dressing import has_color, picture, show


def _search(qtbot: QtBot, theme: Theme, key_cap: str = "Ctrl K") -> SearchField:
    field = SearchField(
        theme, name="検索・操作", clear_name="消す", placeholder="検索・操作", key_cap=key_cap
    )
    show(qtbot, field)
    field.setFocus()
    return field


def _clear_button(field: SearchField) -> IconButton:
    return field.findChildren(IconButton)[0]


def test_escape_clears_a_search_and_then_is_left_to_others(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed)
    type_keys(field, "hinan")
    assert not _clear_button(field).isHidden()
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert _clear_button(field).isHidden()


def test_escape_while_composing_does_not_clear(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed)
    field.setText("避難所")
    compose(field, "ひ")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == "避難所"


def test_the_cross_clears(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed, key_cap="")
    field.setText("避難所")
    click(_clear_button(field))
    assert field.text() == ""
    assert field.hasFocus()


def test_down_goes_to_what_was_found_but_not_while_composing(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed)
    with qtbot.waitSignal(field.went_down):
        press(field, Qt.Key.Key_Down)
    compose(field, "ひ")
    with qtbot.assertNotEmitted(field.went_down):
        press(field, Qt.Key.Key_Down)


def test_the_key_cap_gives_way_to_what_is_typed(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed)
    field.clearFocus()
    empty = picture(field)
    field.setText("x")
    field.setText("")
    assert picture(field) == empty
    field.setPlaceholderText("")
    assert has_color(picture(field), dressed.color("surface2"))
    field.setText("x")
    assert not has_color(picture(field), dressed.color("surface2"))


def test_a_search_changes_language_and_size(qtbot: QtBot, dressed: Theme) -> None:
    field = _search(qtbot, dressed)
    assert (field.sizeHint().width(), field.sizeHint().height()) == (232, 32)
    dressed.set_text_scale(2.0)
    assert (field.sizeHint().width(), field.sizeHint().height()) == (464, 64)
    field.set_names(name="Search or act", clear_name="Clear", placeholder="Search or act")
    assert field.accessibleName() == "Search or act"
    assert _clear_button(field).accessibleName() == "Clear"


def test_the_caption_is_the_spoken_name_of_the_field(qtbot: QtBot, dressed: Theme) -> None:
    form = LabelledField(dressed, "課題名", LineField(dressed, name="x"), help_text="1行で書きます")
    show(qtbot, form)
    assert form.field.accessibleName() == "課題名"
    assert form.field.accessibleDescription() == "1行で書きます"
    form.set_texts("Title", "One line")
    assert form.field.accessibleName() == "Title"


def test_a_problem_is_said_in_words_and_help_comes_back(qtbot: QtBot, dressed: Theme) -> None:
    form = LabelledField(dressed, "課題名", LineField(dressed, name="x"), help_text="1行で書きます")
    show(qtbot, form)
    form.set_problem("15字以上で書いてください")
    words = [label.text() for label in form.findChildren(Label) if label.isVisible()]
    assert words == ["課題名", "15字以上で書いてください"]
    assert form.field.has_problem
    assert form.field.accessibleDescription() == "15字以上で書いてください"
    form.set_problem("")
    assert form.field.accessibleDescription() == "1行で書きます"
    assert not form.field.has_problem


def _count(found: LengthGuide) -> str:
    return f"{found.length:g}/{found.limit}"


def test_length_is_counted_as_readers_count(qtbot: QtBot, dressed: Theme) -> None:
    field = TextField(dressed, name="x")
    label = LengthLabel(dressed, field, 5, _count)
    form = LabelledField(dressed, "紙", field, length_label=label)
    show(qtbot, form)
    field.setPlainText("旗ABが")
    assert label.text() == "3/5"
    over = [label.is_over]
    field.setPlainText("旗を入口に立てる")
    over.append(label.is_over)
    assert over == [False, True]
    assert has_color(picture(label), dressed.color("danger"))
    label.set_words(lambda found: f"{found.remaining:g} left")
    assert label.text() == "-3 left"


def test_length_of_a_line_is_counted_too(qtbot: QtBot, dressed: Theme) -> None:
    field = LineField(dressed, name="x")
    label = LengthLabel(dressed, field, 5, _count)
    qtbot.addWidget(field)
    qtbot.addWidget(label)
    field.setText("避難所")
    assert label.text() == "3/5"
