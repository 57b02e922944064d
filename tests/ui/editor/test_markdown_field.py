"""The box Markdown is typed into: pastes, lists, people, input methods, colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCharFormat
from pytestqt.qtbot import QtBot

from colab_app.ui.editor.formatting import Replacement
from colab_app.ui.editor.markdown_field import MarkdownField
from colab_app.ui.editor.mention_search import MentionToken
from colab_app.ui.editor.tool_actions import use_tool
from colab_app.ui.editor.toolbar import Tool
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.typing_events import commit, compose, press, type_keys
from tests.ui.theme.dressing import show

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot, dressed: Theme) -> MarkdownField:
    made = MarkdownField(dressed, name="Text")
    made.resize(600, 200)
    show(qtbot, made)
    made.setFocus()
    return made


def _paste(field: MarkdownField, data: QMimeData) -> None:
    assert field.canInsertFromMimeData(data)
    field.insertFromMimeData(data)


def _look(field: MarkdownField, line: int, column: int) -> QTextCharFormat:
    for span in field.document().findBlockByNumber(line).layout().formats():
        if span.start <= column < span.start + span.length:
            return QTextCharFormat(span.format)
    return QTextCharFormat()


def test_copied_cells_become_a_table(field: MarkdownField) -> None:
    data = QMimeData()
    data.setText("町\t人\n風見村\t612\n")
    data.setHtml("<table><tr><td>町</td></tr></table>")
    field.setPlainText("before")
    field.moveCursor(field.textCursor().MoveOperation.End)
    _paste(field, data)
    assert field.toPlainText() == "before\n\n| 町 | 人 |\n| --- | ---: |\n| 風見村 | 612 |\n"
    field.undo()
    assert field.toPlainText() == "before"


def test_formatted_words_are_pasted_as_plain_text(field: MarkdownField) -> None:
    data = QMimeData()
    data.setText("plain")
    data.setHtml("<b>plain</b>")
    _paste(field, data)
    assert field.toPlainText() == "plain"


def test_pictures_and_files_are_offered_not_inserted(qtbot: QtBot, field: MarkdownField) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/plan.pdf")])
    for data in (picture, files):
        with qtbot.waitSignal(field.files_given):
            _paste(field, data)
    assert field.toPlainText() == ""


def test_enter_goes_on_with_a_list_and_ends_it(field: MarkdownField) -> None:
    type_keys(field, "- one")
    press(field, Qt.Key.Key_Return)
    type_keys(field, "two")
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "- one\n- two\n"


def test_enter_of_an_input_method_is_not_ours(field: MarkdownField) -> None:
    type_keys(field, "- ")
    compose(field, "ひな")
    press(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "- "
    commit(field, "避難")
    assert field.toPlainText() == "- 避難"


def test_ctrl_enter_sends_only_what_is_committed(qtbot: QtBot, field: MarkdownField) -> None:
    sent: list[bool] = []
    field.submitted.connect(lambda: sent.append(True))
    compose(field, "ひなん")
    press(field, Qt.Key.Key_Return, CTRL)
    assert sent == []
    commit(field, "避難")
    press(field, Qt.Key.Key_Return, CTRL)
    assert sent == [True]


def test_composed_letters_already_call_somebody(field: MarkdownField) -> None:
    tokens: list[MentionToken | None] = []
    field.mention_changed.connect(tokens.append)
    type_keys(field, "@")
    compose(field, "おお")
    compose(field, "おおに")
    assert [token.word if token else None for token in tokens] == ["", "おお", "おおに"]
    commit(field, "大西 ")
    assert tokens[-1] is None


def test_letters_outside_the_first_plane_do_not_shift_anything(field: MarkdownField) -> None:
    field.setPlainText("𠮷😀")
    field.moveCursor(field.textCursor().MoveOperation.End)
    type_keys(field, "@")
    assert field.token == MentionToken(2, 3, "")
    field.replace(Replacement(2, 3, "@森", 4, 4))
    assert field.toPlainText() == "𠮷😀@森"
    assert field.selection.start == 4


@pytest.mark.parametrize(
    ("tool", "made"),
    [
        (Tool.BOLD, "**word**"),
        (Tool.BULLETS, "- word"),
        (Tool.QUOTE, "> word"),
        (Tool.LINK, "[word](https://)"),
        (Tool.MENTION, "@"),
    ],
)
def test_tools_change_the_selection_and_can_be_undone(field: MarkdownField, tool: Tool, made: str) -> None:
    field.setPlainText("word")
    field.selectAll()
    use_tool(field, tool)
    assert field.toPlainText() == made
    field.undo()
    assert field.toPlainText() == "word"


def test_marks_have_their_colours(field: MarkdownField, dressed: Theme) -> None:
    field.know_mentions({"@大西 真央": "m1"})
    field.setPlainText("@大西 真央 #防災\n```\n# code\n```\n> said\n- item **bold** `x`")
    link = dressed.color("primary_text")
    assert _look(field, 0, 1).foreground().color() == link
    assert _look(field, 0, 8).foreground().color() == link
    assert _look(field, 2, 0).foreground().color() == dressed.color("text2")
    assert _look(field, 4, 2).foreground().color() == dressed.color("text2")
    assert _look(field, 5, 9).fontWeight() > 400
    assert _look(field, 5, 17).background().color() == dressed.color("sunken")
    assert _look(field, 5, 4).foreground().color() == QColor(0, 0, 0)
