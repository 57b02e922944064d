"""The whole editor: sending with care, drafts, people, files, looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from colab_app.support.declared_settings import ENTER_SENDS, PERSONAL_DATA_WARNING
from colab_app.ui.editor.describe_dialog import DescribeDialog
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.editor.toolbar import EditorLook, Tool
from tests.ui.controls.typing_events import commit, compose, press, type_keys
from tests.ui.rich_text.test_pictures import picture
from tests.ui.subject.lab_desk import LabDesk

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
PLACE = "comment/challenge/c1"


def _calls_somebody(editor: MarkdownEditor) -> bool:
    return editor.mentions.is_open


def make(lab: LabDesk, *, place: str = PLACE, width: int = 1000, limit: int = 20_000) -> MarkdownEditor:
    """An editor in a window of its own, with the keyboard in it."""
    editor = MarkdownEditor(lab.context, place=place, can_cancel=True, limit=limit)
    editor.set_words(name="返信", placeholder="書く", send="返信する")
    lab.put(editor, width, 600)
    editor.field.setFocus()
    lab.settle()
    return editor


@pytest.fixture
def editor(lab: LabDesk) -> MarkdownEditor:
    return make(lab)


@pytest.fixture
def sent(editor: MarkdownEditor) -> list[str]:
    texts: list[str] = []
    editor.submitted.connect(texts.append)
    return texts


# -- sending ---------------------------------------------------------------------------------------------


def test_a_text_is_sent_once_and_stays_until_it_arrived(editor: MarkdownEditor, sent: list[str]) -> None:
    type_keys(editor.field, "hello")
    press(editor.field, Qt.Key.Key_Return, CTRL)
    press(editor.field, Qt.Key.Key_Return, CTRL)
    assert sent == ["hello"]
    assert editor.text == "hello"
    editor.finish()
    assert editor.text == ""
    type_keys(editor.field, "again")
    editor.foot.send_button.click()
    assert sent == ["hello", "again"]


def test_nothing_is_sent_while_composing_or_without_words(editor: MarkdownEditor, sent: list[str]) -> None:
    editor.submit()
    type_keys(editor.field, "  ")
    editor.submit()
    compose(editor.field, "ひなん")
    editor.submit()
    press(editor.field, Qt.Key.Key_Return, CTRL)
    assert sent == []
    commit(editor.field, "避難")
    press(editor.field, Qt.Key.Key_Return, CTRL)
    assert sent == ["  避難"]


def test_a_refused_text_is_still_there_with_the_reason(editor: MarkdownEditor, sent: list[str]) -> None:
    type_keys(editor.field, "hello")
    editor.submit()
    editor.give_back("いまは書けません。")
    assert editor.text == "hello"
    assert editor.foot.words.text() == "いまは書けません。"
    editor.submit()
    assert len(sent) == 2
    editor.give_back("x")
    type_keys(editor.field, "!")
    assert editor.foot.words.text() != "x"


def test_a_text_that_is_too_long_is_not_sent(lab: LabDesk) -> None:
    editor = make(lab, limit=10)
    sent: list[str] = []
    editor.submitted.connect(sent.append)
    type_keys(editor.field, "123456789")
    assert "1" in editor.foot.words.text()
    type_keys(editor.field, "01")
    assert editor.foot.is_over
    editor.submit()
    assert sent == []


def test_what_looks_personal_is_asked_about(lab: LabDesk, editor: MarkdownEditor, sent: list[str]) -> None:
    type_keys(editor.field, "call 090-1234-5678 please")
    editor.submit()
    assert sent == []
    assert editor.notice.isVisible()
    editor.notice.look_button.click()
    assert editor.field.selection.words == "090-1234-5678"
    editor.notice.go_on_button.click()
    assert sent == ["call 090-1234-5678 please"]


def test_the_warning_can_be_switched_off(lab: LabDesk, editor: MarkdownEditor, sent: list[str]) -> None:
    lab.context.change_settings(lab.context.settings.replace(PERSONAL_DATA_WARNING, False))
    type_keys(editor.field, "090-1234-5678")
    editor.submit()
    assert sent == ["090-1234-5678"]


def test_enter_sends_only_for_those_who_want_it(
    lab: LabDesk, editor: MarkdownEditor, sent: list[str]
) -> None:
    type_keys(editor.field, "one")
    press(editor.field, Qt.Key.Key_Return)
    assert sent == []
    lab.context.change_settings(lab.context.settings.replace(ENTER_SENDS, True))
    compose(editor.field, "あ")
    press(editor.field, Qt.Key.Key_Return)
    assert sent == []
    commit(editor.field, "あ")
    press(editor.field, Qt.Key.Key_Return)
    assert sent == ["one\nあ"]


# -- drafts ----------------------------------------------------------------------------------------------


def test_typing_is_kept_and_comes_back(lab: LabDesk, editor: MarkdownEditor) -> None:
    type_keys(editor.field, "half a thought")
    with lab.qtbot.waitSignal(editor.keeper.kept, timeout=10_000):
        pass
    assert lab.work(lambda backend: backend.marks.kept_text(PLACE)) == {
        "text": "half a thought",
        "base": "",
        "files": [],
    }
    again = make(lab)
    lab.wait(lambda: again.text == "half a thought")


def test_leaving_the_field_keeps_at_once(lab: LabDesk, editor: MarkdownEditor) -> None:
    type_keys(editor.field, "quick")
    editor.foot.cancel_button.setFocus()
    kept = lab.work(lambda backend: backend.marks.kept_text(PLACE))
    assert kept is not None
    assert kept["text"] == "quick"


def test_what_arrived_or_was_emptied_is_forgotten(lab: LabDesk, editor: MarkdownEditor) -> None:
    for end in (editor.finish, lambda: editor.field.setPlainText("")):
        type_keys(editor.field, "text")
        editor.keeper.flush()
        end()
        editor.keeper.flush()
        assert lab.work(lambda backend: backend.marks.kept_text(PLACE)) is None


def test_a_draft_does_not_overwrite_what_is_typed_meanwhile(lab: LabDesk, editor: MarkdownEditor) -> None:
    lab.work(lambda backend: backend.marks.keep_text("other", {"text": "old"}))
    editor.begin("", "other")
    type_keys(editor.field, "new")
    lab.settle()
    assert editor.text == "new"


def test_a_kept_edit_keeps_the_text_it_was_based_on(lab: LabDesk, editor: MarkdownEditor) -> None:
    editor.begin("first", "field/x")
    lab.settle()
    type_keys(editor.field, "my ")
    editor.keeper.flush()
    lab.settle()
    again = make(lab, place="")
    again.begin("changed by others", "field/x")
    lab.wait(lambda: again.text == "my first")
    assert again.base == "first"


# -- people and files ------------------------------------------------------------------------------------


def test_people_are_found_while_composing_and_chosen_with_enter(lab: LabDesk, editor: MarkdownEditor) -> None:
    type_keys(editor.field, "hi @")
    lab.wait(lambda: editor.mentions.is_open)
    compose(editor.field, "おお")
    assert _calls_somebody(editor)
    press(editor.field, Qt.Key.Key_Return)
    assert _calls_somebody(editor)
    commit(editor.field, "おお")
    press(editor.field, Qt.Key.Key_Return)
    assert not _calls_somebody(editor)
    assert editor.field.toPlainText() == "hi @大西 真央 "
    assert editor.text == f"hi @[大西 真央](member:{lab.mao}) "


def test_arrows_choose_and_esc_lets_be(lab: LabDesk, editor: MarkdownEditor) -> None:
    type_keys(editor.field, "@")
    lab.wait(lambda: editor.mentions.is_open)
    press(editor.field, Qt.Key.Key_Down)
    press(editor.field, Qt.Key.Key_Tab)
    assert editor.field.toPlainText() == "@森 つばさ "
    type_keys(editor.field, "@o")
    assert _calls_somebody(editor)
    press(editor.field, Qt.Key.Key_Escape)
    assert not _calls_somebody(editor)
    type_keys(editor.field, "n")
    assert not _calls_somebody(editor)
    press(editor.field, Qt.Key.Key_Return)
    assert editor.field.toPlainText() == "@森 つばさ @on\n"


def test_a_loaded_mention_is_shown_as_a_name_and_sent_whole(editor: MarkdownEditor, sent: list[str]) -> None:
    editor.begin("@[大西 真央](member:m1) へ", "")
    assert editor.field.toPlainText() == "@大西 真央 へ"
    assert not editor.is_changed
    editor.submit()
    assert sent == ["@[大西 真央](member:m1) へ"]


def test_a_picture_is_described_and_put_in(lab: LabDesk, editor: MarkdownEditor, tmp_path: Path) -> None:
    path = tmp_path / "signs.png"
    path.write_bytes(picture(30, 20))
    with lab.qtbot.waitSignal(editor.attaching.asked) as asked:
        editor.take_paths([path])
    dialog = asked.args[0]
    assert isinstance(dialog, DescribeDialog)
    dialog.fields[0].setText("三つの[札]")
    dialog.attach_button.click()
    (file,) = editor.files
    assert editor.text == f"![三つの(札)](attach:{file.sha256})\n"
    assert (file.name, file.media_type, file.description) == ("signs.png", "image/png", "三つの[札]")
    editor.field.setPlainText("without it")
    assert editor.files == ()


def test_a_file_becomes_a_link_and_is_remembered_with_the_draft(
    lab: LabDesk, editor: MarkdownEditor, tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("plan")
    with lab.qtbot.waitSignal(editor.attaching.asked) as asked:
        editor.take_paths([path])
    asked.args[0].attach_button.click()
    assert editor.text.startswith("[plan.txt](attach:")
    editor.keeper.flush()
    lab.settle()
    again = make(lab)
    lab.wait(lambda: again.text == editor.text)
    assert [file.name for file in again.files] == ["plan.txt"]


@pytest.mark.parametrize("name", ["gone.txt", ""])
def test_what_cannot_be_read_is_said(lab: LabDesk, editor: MarkdownEditor, tmp_path: Path, name: str) -> None:
    editor.take_paths([tmp_path / name])
    lab.wait(lambda: bool(editor.foot.words.text()))
    assert editor.text == ""


def test_a_file_that_is_too_large_is_not_read(lab: LabDesk, editor: MarkdownEditor, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as stream:
        stream.truncate(21 * 1024 * 1024)
    editor.take_paths([path])
    lab.wait(lambda: "MB" in editor.foot.words.text())


# -- looks -----------------------------------------------------------------------------------------------


def test_the_preview_shows_what_it_will_look_like(editor: MarkdownEditor) -> None:
    type_keys(editor.field, "**bold**")
    press(editor.field, Qt.Key.Key_P, CTRL_SHIFT)
    assert editor.toolbar.look is EditorLook.PREVIEW
    assert not editor.field.isVisible()
    assert editor.preview.view.toPlainText() == "bold"
    press(editor.preview.view, Qt.Key.Key_P, CTRL_SHIFT)
    assert editor.field.isVisible()
    assert editor.field.hasFocus()
    assert editor.text == "**bold**"


def test_side_by_side_follows_the_writing(lab: LabDesk, editor: MarkdownEditor) -> None:
    editor.toolbar.looks.set_current(EditorLook.BESIDE)
    editor.field.setFocus()
    type_keys(editor.field, "*quick*")
    lab.wait(lambda: editor.preview.view.toPlainText() == "quick")
    assert editor.field.isVisible()


def test_without_room_there_is_no_side_by_side(lab: LabDesk) -> None:
    editor = make(lab, width=700)
    assert not editor.toolbar.looks.button(EditorLook.BESIDE).isVisible()
    editor.window().resize(1100, 600)
    assert editor.toolbar.looks.button(EditorLook.BESIDE).isVisible()
    editor.toolbar.looks.set_current(EditorLook.BESIDE)
    editor.window().resize(700, 600)
    assert editor.toolbar.look is EditorLook.WRITE


def test_another_language_keeps_text_caret_and_draft(lab: LabDesk, editor: MarkdownEditor) -> None:
    type_keys(editor.field, "hello")
    press(editor.field, Qt.Key.Key_Left)
    before = editor.toolbar.button(Tool.BOLD).accessibleName()
    lab.language.use("en")
    lab.wait(lambda: editor.toolbar.button(Tool.BOLD).accessibleName() == "Bold")
    assert before
    assert editor.text == "hello"
    assert editor.field.textCursor().position() == 4


def test_every_button_says_what_it_does(editor: MarkdownEditor) -> None:
    names = [editor.toolbar.button(tool).accessibleName() for tool in Tool]
    assert all(names)
    assert len(set(names)) == len(names)
