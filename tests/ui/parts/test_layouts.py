"""Lines that flow, lists as high as their rows, boxes that leave the wheel alone, differences."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QStringListModel, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from colab_app.text.difference import Change, Span, difference
from colab_app.ui.parts.calm_boxes import CalmComboBox, CalmSpinBox
from colab_app.ui.parts.difference_view import DifferenceView
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import press
from tests.ui.theme.dressing import has_color, picture, show


def _flow(
    theme: Theme, widths: list[int], *, spread: bool = False
) -> tuple[QWidget, FlowLayout, list[QLabel]]:
    holder = QWidget()
    layout = FlowLayout(theme, holder, gap=10, line_gap=5, spread=spread)
    labels = []
    for width in widths:
        label = QLabel()
        label.setFixedSize(width, 20)
        layout.addWidget(label)
        labels.append(label)
    return holder, layout, labels


def test_what_does_not_fit_goes_to_the_next_line(dressed: Theme) -> None:
    holder, layout, labels = _flow(dressed, [100, 100, 100])
    assert layout.heightForWidth(320) == 20
    assert layout.heightForWidth(319) == 45
    assert layout.heightForWidth(100) == 70
    layout.setGeometry(QRect(0, 0, 215, 100))
    assert [label.pos() for label in labels] == [QPoint(0, 0), QPoint(110, 0), QPoint(0, 25)]
    assert layout.sizeHint().width() == 320
    assert holder.layout() is layout


def test_hidden_things_take_no_room(dressed: Theme) -> None:
    _, layout, labels = _flow(dressed, [100, 100])
    labels[0].hide()
    assert layout.heightForWidth(100) == 20
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert labels[1].x() == 0


def test_the_last_one_can_stand_at_the_right_end(dressed: Theme) -> None:
    _, layout, labels = _flow(dressed, [100, 50], spread=True)
    layout.setGeometry(QRect(0, 0, 300, 20))
    assert labels[1].geometry().right() == 299
    layout.setGeometry(QRect(0, 0, 120, 45))
    assert labels[1].pos() == QPoint(0, 25)


def test_items_can_be_taken_out(dressed: Theme) -> None:
    _, layout, labels = _flow(dressed, [10, 20])
    layout.removeWidget(labels[0])
    assert layout.count() == 1
    assert layout.itemAt(5) is None
    assert layout.takeAt(5) is None


class Rows(WholeList):
    """Rows of two heights."""

    def row_height(self, row: int, width: int) -> int:
        return 20 if width > 200 else 40


@pytest.fixture
def rows(qtbot: QtBot, dressed: Theme) -> Rows:
    made = Rows(dressed)
    made.setModel(QStringListModel([str(number) for number in range(6)]))
    made.resize(300, 120)
    show(qtbot, made)
    return made


def test_a_list_is_as_high_as_its_rows(rows: Rows) -> None:
    assert rows.heightForWidth(300) == 120
    assert rows.heightForWidth(100) == 240
    assert rows.sizeHint().height() == 120


def test_the_ring_is_for_the_keyboard(rows: Rows, dressed: Theme) -> None:
    rows.clearFocus()
    rows.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not rows.shows_ring
    press(rows, Qt.Key.Key_Down)
    shown = rows.shows_ring
    rows.clearFocus()
    dressed.choose_look(Look.HIGH_CONTRAST_DARK)
    rows.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (shown, rows.shows_ring) == (True, True)


def test_coming_by_tab_begins_at_the_first_row(rows: Rows) -> None:
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.currentIndex().row() == 0


def test_it_asks_the_page_to_scroll(qtbot: QtBot, rows: Rows) -> None:
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(rows.row_wanted):
        press(rows, Qt.Key.Key_End)
    press(rows, Qt.Key.Key_1)
    assert rows.currentIndex().row() == 5


def test_a_list_without_a_model_has_no_rows(dressed: Theme) -> None:
    assert Rows(dressed).row_count == 0


def _wheel(widget: QWidget) -> QWheelEvent:
    nothing = Qt.MouseButton.NoButton
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(0, -120)
    return QWheelEvent(QPointF(5, 5), QPointF(5, 5), turned, turned, nothing, none, phase, False)


def test_scrolling_by_changes_no_value(qtbot: QtBot, dressed: Theme) -> None:
    combo, spin = CalmComboBox(dressed, width=80), CalmSpinBox(dressed, width=60)
    combo.addItems(["a", "b"])
    spin.setRange(1, 5)
    for box in (combo, spin):
        qtbot.addWidget(box)
        event = _wheel(box)
        box.wheelEvent(event)
        assert not event.isAccepted()
    assert (combo.currentText(), spin.value()) == ("a", 1)
    dressed.set_text_scale(1.5)
    assert (combo.width(), spin.width()) == (120, 90)


def _look_at(view: DifferenceView, position: int) -> QTextCharFormat:
    cursor = view.textCursor()
    cursor.setPosition(position + 1)
    return QTextCharFormat(cursor.charFormat())


def test_differences_are_marked_by_tint_and_weight(qtbot: QtBot, dressed: Theme) -> None:
    view = DifferenceView(dressed, name="mine", strikes_removed=True)
    qtbot.addWidget(view)
    view.show_spans(difference("必要な台数は640台。", "必要な台数は1,120台。"))
    assert "640" in view.toPlainText()
    assert "1,120" in view.toPlainText()
    removed = _look_at(view, view.toPlainText().index("640"))
    added = _look_at(view, view.toPlainText().index("1,120"))
    kept = _look_at(view, 0)
    assert removed.background().color() == dressed.color("accent_tint")
    assert added.background().color() == dressed.color("primary_tint")
    assert (removed.fontWeight(), added.fontWeight()) == (700, 700)
    assert (removed.fontStrikeOut(), added.fontStrikeOut()) == (True, False)
    assert kept.fontWeight() != 700


def test_a_difference_is_never_read_as_markup(qtbot: QtBot, dressed: Theme) -> None:
    view = DifferenceView(dressed)
    qtbot.addWidget(view)
    view.show_spans((Span(Change.ADDED, '<img src="file:///x.png"> **bold**'),))
    assert view.toPlainText() == '<img src="file:///x.png"> **bold**'
    narrow = view.heightForWidth(120)
    assert narrow > view.heightForWidth(600)
    dressed.choose_look(Look.DARK)
    assert view.spans[0].text == view.toPlainText()


def test_a_hairline_has_the_colour_of_lines(qtbot: QtBot, dressed: Theme) -> None:
    line = Hairline(dressed)
    line.resize(20, line.sizeHint().height())
    show(qtbot, line)
    assert has_color(picture(line), dressed.color("line"))
    dressed.choose_look(Look.HIGH_CONTRAST_LIGHT)
    assert line.sizeHint().height() == 2


def test_an_index_outside_is_harmless(rows: Rows) -> None:
    rows.scrollTo(QModelIndex())
