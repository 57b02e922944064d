"""The table of columns: what each becomes is seen, spoken and changed, with the mouse or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from colab_app.exchange.columns import propose_mapping
from colab_app.exchange.preview_facts import TableFacts
from colab_app.ui.exchange.columns_model import COLUMNS, FIELD_ROW, NAME_ROW, ColumnsModel, Use
from colab_app.ui.exchange.columns_table import ColumnsTable
from colab_app.ui.theme.theme import Theme
from tests.ui.exchange.exchange_bed import ExchangeBed

HEADER = ("件名", "内容", "メール", "備考", "")
ROWS = ((3, HEADER), (4, ("坂道", "冬は滑る", "a@example.jp", "電話")), (5, ("広場",)))


def facts(header: tuple[str, ...] = HEADER) -> TableFacts:
    """A table with a title block above its header."""
    return TableFacts(header, 3, None, (), ",", propose_mapping(header), ((1, ("要望",)), *ROWS))


def shown(model: ColumnsModel) -> list[list[str]]:
    """All cells."""
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_table_shows_names_uses_and_first_rows(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(facts(), keeps_personal=False)
    assert shown(model) == [
        ["Column", *HEADER],
        ["Becomes", "Title", "Text", "Left out (personal)", "Kept beside", "Left out"],
        ["4", "坂道", "冬は滑る", "a@example.jp", "電話", ""],
        ["5", "広場", "", "", "", ""],
    ]
    uses = [model.use_of(column) for column in range(5)]
    assert uses == [Use.FIELD, Use.FIELD, Use.DROPPED, Use.EXTRA, Use.DROPPED]
    spoken = model.data(model.index(2, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "件名 – 4: 坂道"


def test_personal_columns_are_kept_when_that_was_chosen(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    model.show(facts(), keeps_personal=True)
    assert model.use_words(2) == "Kept beside"


def test_another_mapping_of_the_same_columns_resets_nothing(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    model.show(facts(), keeps_personal=False)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(facts(), keeps_personal=True)
    with qtbot.waitSignal(model.modelReset):
        model.show(None, keeps_personal=False)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_very_many_columns_are_not_all_shown(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    model.show(facts(tuple(f"列{number}" for number in range(500))), keeps_personal=False)
    assert model.columnCount() == COLUMNS + 1


def test_heads_are_pressed_and_keys_ask_too(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    table = ColumnsTable(dressed, model)
    qtbot.addWidget(table)
    model.show(facts(), keeps_personal=False)
    table.resize(900, 300)
    table.show()
    asked: list[int] = []
    table.column_asked.connect(lambda column, place: asked.append(column))
    for row, expected in ((NAME_ROW, [1]), (FIELD_ROW, [1, 1]), (2, [1, 1])):
        middle = table.visualRect(model.index(row, 2)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert asked == expected
    asked.clear()
    table.setFocus()
    table.setCurrentIndex(model.index(3, 1))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2):
        QTest.keyClick(table, key)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert asked == [0, 0, 0, 1]
    assert table.grab().size() == table.size()


def test_a_larger_text_makes_larger_rows(dressed: Theme, qtbot: QtBot) -> None:
    model = ColumnsModel()
    table = ColumnsTable(dressed, model)
    qtbot.addWidget(table)
    model.show(facts(), keeps_personal=False)
    before = table.rowHeight(FIELD_ROW), table.columnWidth(1), table.height()
    dressed.set_text_scale(1.5)
    after = table.rowHeight(FIELD_ROW), table.columnWidth(1), table.height()
    assert all(larger > smaller for larger, smaller in zip(after, before, strict=True))


def _action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def test_a_column_gets_another_use_from_its_menu(bed: ExchangeBed) -> None:
    bed.look_at(bed.file("件名,内容,補足\n坂道,冬は滑る,朝だけ\n"))
    panel = bed.imports.plan.columns
    menu = panel.menu_for(2)
    assert _action(menu, "No field of its own").isChecked()
    _action(menu, "Text (now: 内容)").trigger()
    bed.until_looked()
    assert [row.text for row in bed.rows()] == ["朝だけ"]
    assert panel.model.field_of(1) is None
    menu = panel.menu_for(2)
    assert _action(menu, "Text").isChecked()
    _action(menu, "No field of its own").trigger()
    bed.until_looked()
    assert [row.text for row in bed.rows()] == [""]
    bed.tidy()
