"""An import from the first look to the report, stopped, undone and brought back, as a person does it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain import commands as c
from colab_app.service.queries import BoardCards, Ideas, OneChallenge, People
from colab_app.ui.controls.popover import Popover
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.exchange import paths
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.parts.row_list import RowList
from tests.exchange.samples import FIXTURES
from tests.ui.controls.typing_events import commit, compose, press
from tests.ui.exchange.exchange_bed import ExchangeBed
from tests.ui.frame.desk_room import TODAY

LIST = "番号,件名,内容,氏名,賛同数,メール\n1,坂道,冬は滑る,市民一,12,a@example.jp\n2,,,,,\n3,広場,,市民二,,\n"


def long_list(rows: int) -> str:
    """A list that takes a while."""
    return "\n".join(
        ["番号,件名,内容", *(f"{number},坂道{number},冬は滑る" for number in range(1, rows + 1))]
    )


def titles(bed: ExchangeBed) -> set[str]:
    """The titles of all proposals on the board."""
    board = bed.room.ask(BoardCards(bed.room.board_id, TODAY.isoformat()))
    assert board is not None
    found: set[str] = set()
    for column in board.columns:
        for card in column.cards:
            page = bed.room.ask(OneChallenge(card.id))
            assert page is not None
            found |= {proposal.title for proposal in page.proposals}
    return found


# -- looking -----------------------------------------------------------------------------------------


def test_nothing_is_written_before_import_is_pressed(bed: ExchangeBed) -> None:
    bed.look_at(bed.file(LIST))
    assert bed.imports.currentWidget() is bed.imports.plan
    rows = bed.rows()
    assert [row.title for row in rows] == ["Rows without a title or text", "坂道", "広場"]
    assert rows[0].is_problem
    assert "Row 3" in rows[0].facts
    assert "12 declared at its source" in rows[1].facts
    assert bed.batches() == ()
    bed.press(bed.imports.plan.cancel)
    assert bed.imports.currentWidget() is bed.imports.start
    assert bed.batches() == ()


def test_choices_by_hand_are_read_at_once(bed: ExchangeBed) -> None:
    bed.look_at(bed.file(LIST, encoding="cp932"))
    form = bed.imports.plan.reading
    assert form.encoding.chosen_id == ""
    form.encoding.choose("cp1252")
    form.encoding.activated.emit(form.encoding.currentIndex())
    bed.until_looked()
    assert "cp1252" in bed.imports.plan.notice.accessibleName()
    assert not bed.imports.plan.start.isEnabled()
    assert bed.rows() == []
    form.encoding.choose("cp932")
    form.encoding.activated.emit(form.encoding.currentIndex())
    bed.until_looked()
    assert "坂道" in [row.title for row in bed.rows()]


def test_the_header_row_can_be_another_or_none(bed: ExchangeBed) -> None:
    bed.look_at(bed.file("令和8年度 要望\n\n番号,件名\n1,坂道\n"))
    form = bed.imports.plan.reading
    assert form.header.chosen_id == "3"
    form.header.choose("0")
    form.header.activated.emit(form.header.currentIndex())
    bed.until_looked()
    facts = bed.imports.plan.columns.model.facts
    assert facts is not None
    assert facts.header == ("A", "B")


def test_what_cannot_be_read_says_why_and_offers_a_table(bed: ExchangeBed) -> None:
    plan = bed.imports.plan
    bed.look_at(bed.file("<html><p>坂道</p></html>", "page.html"))
    assert plan.notice.isVisible()
    assert "page.html" in plan.notice.accessibleName()
    assert not plan.start.isEnabled()
    bed.press(plan.as_table)
    bed.until_looked()
    assert not plan.notice.isVisible()
    assert plan.start.isEnabled()


def test_another_choice_while_one_is_read_shows_only_the_newest(bed: ExchangeBed) -> None:
    first, second = bed.file(LIST), bed.file("件名\n夜の図書館\n", "other.csv")
    bed.imports.pick((first,))
    bed.imports.pick((second,))
    bed.until_looked()
    assert [row.title for row in bed.rows()] == ["夜の図書館"]


def test_files_are_dropped_anywhere_on_the_page(bed: ExchangeBed) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bed.file(LIST)))])
    for target in (bed.imports.start.zone, bed.imports):
        bed.imports._begin_again()
        _drop(target, data)
        bed.until_looked()
        assert len(bed.rows()) == 3
    web = QMimeData()
    web.setUrls([QUrl("https://example.jp/a.csv")])
    enter = _enter(web)
    QApplication.sendEvent(bed.imports.start.zone, enter)
    assert not enter.isAccepted()


def _enter(data: QMimeData) -> QDragEnterEvent:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, none)
    enter.ignore()
    return enter


def _drop(target: QWidget, data: QMimeData) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = _enter(data)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none))


def test_the_system_dialog_brings_a_file_or_a_folder(bed: ExchangeBed) -> None:
    path = bed.file(LIST)
    bed.press(bed.imports.start.zone.files)
    dialog = bed.file_dialog()
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    bed.until_looked()
    assert len(bed.rows()) == 3
    bed.press(bed.imports.plan.cancel)
    bed.press(bed.imports.start.zone.folder)
    dialog = bed.file_dialog()
    assert dialog.testOption(dialog.Option.ShowDirsOnly)
    dialog.filesSelected.emit([str(FIXTURES / "polis_new")])
    dialog.reject()
    bed.until_looked()
    assert bed.imports.plan.target.kind.count() == 1
    bed.tidy()


def test_a_name_that_is_taken_gets_a_number(bed: ExchangeBed) -> None:
    assert paths.free_name(bed.folder, "lab").name == "lab"
    (bed.folder / "lab").mkdir()
    (bed.folder / "lab (2)").mkdir()
    assert paths.free_name(bed.folder, "lab").name == "lab (3)"


# -- importing ---------------------------------------------------------------------------------------


def test_an_import_is_reported_and_leads_to_its_board(bed: ExchangeBed) -> None:
    bed.bring(bed.file(LIST))
    report = bed.imports.report
    assert bed.imports.currentWidget() is report
    assert [figure.accessibleName() for figure in report.figures] == [
        "Rows read: 3",
        "New posts: 2",
        "New comments: 0",
        "New votes: 0",
    ]
    rows = {row.key: row for row in report.list.rows.items}
    assert rows["import.row.no_text"].facts == "1 left out · Row 3"
    assert "personal" in rows["import.note.personal_dropped"].title
    assert "nobody's vote: 1 post" in rows["totals"].title
    assert titles(bed) == {"坂道", "広場"}
    bed.press(report.board)
    assert bed.room.routes == [Route(Place.BOARD, bed.room.board_id)]


def test_a_second_import_says_that_nothing_changed(bed: ExchangeBed) -> None:
    path = bed.file(LIST)
    bed.bring(path)
    bed.bring(path)
    report = bed.imports.report
    assert report.heading() == "Everything was here already. Nothing changed."
    assert not report.undo.isVisible()
    assert len(bed.batches()) == 1


def test_names_become_numbers_or_go(bed: ExchangeBed) -> None:
    target = bed.imports.plan.target
    bed.look_at(bed.file(LIST))
    for choice, name in (("participant", "Participant 1"), ("drop", "")):
        target.names.choose(choice)
        target.names.activated.emit(target.names.currentIndex())
        bed.until_looked()
        facts = bed.rows()[1].facts
        assert "市民一" not in facts
        assert name in facts


def test_proposals_answer_the_challenge_that_was_chosen(bed: ExchangeBed) -> None:
    ids = bed.room.challenges(3)
    bed.visit()
    target = bed.imports.plan.target
    bed.look_at(bed.file(LIST))
    assert target.new_title.isVisible()
    popover = target.challenge.open_list()
    (search,) = popover.findChildren(SearchField)
    search.setText("困りごと 2")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert target.challenge.chosen_id == ids[1]
    assert not target.new_title.isVisible()
    bed.press(bed.imports.plan.start)
    bed.until_brought()
    page = bed.room.ask(OneChallenge(ids[1]))
    assert page is not None
    assert {proposal.title for proposal in page.proposals} == {"坂道", "広場"}
    bed.tidy()


def test_posts_become_what_was_chosen(bed: ExchangeBed) -> None:
    target = bed.imports.plan.target
    bed.look_at(bed.file(LIST))
    target.kind.choose("challenge")
    target.kind.activated.emit(target.kind.currentIndex())
    bed.until_looked()
    assert not target.challenge.isVisible()
    target.stage.choose("codesign")
    target.stage.activated.emit(target.stage.currentIndex())
    bed.press(bed.imports.plan.start)
    bed.until_brought()
    board = bed.room.ask(BoardCards(bed.room.board_id, TODAY.isoformat()))
    assert board is not None
    found = {column.stage: [card.title for card in column.cards] for column in board.columns}
    assert found["codesign"] == ["坂道", "広場"]


def test_a_new_challenge_gets_its_title_from_the_form(bed: ExchangeBed) -> None:
    bed.look_at(bed.file(LIST))
    bed.imports.plan.target.new_title.setText("冬の道")
    bed.press(bed.imports.plan.start)
    bed.until_brought()
    board = bed.room.ask(BoardCards(bed.room.board_id, TODAY.isoformat()))
    assert board is not None
    assert [card.title for column in board.columns for card in column.cards] == ["冬の道"]


def test_stop_takes_back_what_came_in(bed: ExchangeBed, qtbot: QtBot) -> None:
    bed.look_at(bed.file(long_list(4_000)))
    bed.press(bed.imports.plan.start)
    assert bed.imports.currentWidget() is bed.imports.running
    qtbot.waitUntil(lambda: bed.imports._progress.added > 0, timeout=20_000)
    bed.press(bed.imports.running.stop)
    assert not bed.imports.running.stop.isEnabled()
    bed.until_brought()
    assert bed.imports.currentWidget() is bed.imports.start
    assert "stopped" in bed.imports.start.notice.accessibleName()
    assert titles(bed) == set()
    (batch,) = bed.batches()
    assert (batch.undone, batch.shown) == (True, 0)


def test_an_import_goes_on_when_somebody_looks_elsewhere(bed: ExchangeBed) -> None:
    told: list[str] = []
    bed.room.context.notice.connect(told.append)
    bed.look_at(bed.file(LIST))
    bed.press(bed.imports.plan.start)
    bed.screen.hide()
    bed.until_brought()
    assert told == ["The import is done"]


def test_observers_see_why_they_cannot_import(bed: ExchangeBed) -> None:
    room = bed.room
    bed.look_at(bed.file(LIST))
    member_id = room.desk.new_id()
    organisation = room.ask(People()).organisations[0]
    room.submit(
        c.AddMember(
            member_id=member_id,
            organisation_id=organisation.id,
            name="見る人",
            role="observer",
            fields={},
        )
    )
    room.done(lambda backend: backend.become(member_id))
    bed.visit()
    assert not bed.imports.plan.start.isEnabled()
    assert "facilitators" in bed.imports.plan.notice.accessibleName()


# -- former imports ----------------------------------------------------------------------------------


def test_an_import_is_undone_from_its_report(bed: ExchangeBed) -> None:
    bed.bring(bed.file(LIST))
    bed.press(bed.imports.report.undo)
    bed.until_turned()
    assert bed.imports.report.heading() == "The import was undone. Nothing of it is left in the lab."
    assert not bed.imports.report.undo.isVisible()
    assert titles(bed) == set()


def test_former_imports_are_undone_and_brought_back_from_their_list(bed: ExchangeBed) -> None:
    panel = bed.imports.start.batches
    QAbstractItemModelTester(
        panel.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, panel.list.rows
    )
    bed.bring(FIXTURES / "polis_new")
    bed.press(bed.imports.report.again)
    bed.room.settle()
    panel.list.choose(panel.list.rows.index(0, 0))
    assert panel.list.rows.index(0, 0).data().startswith("comments.csv")
    before = bed.room.ask(Ideas(board_id=bed.room.board_id))
    bed.press(panel.undo)
    bed.until_turned()
    assert bed.room.ask(Ideas(board_id=bed.room.board_id)) == ()
    assert panel.undo.text() == "Bring it back"
    assert "Undone" in str(panel.list.rows.index(0, 0).data())
    bed.press(panel.undo)
    bed.until_turned()
    assert bed.room.ask(Ideas(board_id=bed.room.board_id)) == before
    assert panel.state.text().startswith("Brought back: ")


def test_the_page_names_where_it_came_from(bed: ExchangeBed) -> None:
    board = c.AddBoard(
        board_id=bed.room.desk.new_id(), title="水辺の防災", template="full_pilot", open=True, fields={}
    )
    bed.room.submit(board)
    bed.visit(board.board_id)
    assert bed.imports.plan.target.board_id == board.board_id


# -- words -------------------------------------------------------------------------------------------


def test_the_language_changes_while_a_plan_is_shown(bed: ExchangeBed) -> None:
    bed.look_at(bed.file(LIST))
    plan = bed.imports.plan
    plan.target.new_title.setText("冬の道")
    plan.target.new_title.setFocus()
    plan.target.new_title.setCursorPosition(1)
    bed.use_language("ja")
    assert plan.start.text() == "取り込む"
    assert bed.rows()[0].title == "件名も本文もない行"
    assert plan.target.kind.currentText() == "提案"
    assert (plan.target.new_title.text(), plan.target.new_title.cursorPosition()) == ("冬の道", 1)
    bed.use_language("en")
    assert plan.start.text() == "Import"


def test_everything_has_a_name_to_be_spoken(bed: ExchangeBed) -> None:
    bed.look_at(bed.file(LIST))
    plan = bed.imports.plan
    widgets: list[QWidget] = [
        plan.target.kind,
        plan.target.board,
        plan.target.challenge,
        plan.target.new_title,
        plan.target.names,
        plan.reading.dialect,
        plan.reading.encoding,
        plan.reading.header,
        plan.columns.table,
        plan.records,
        bed.imports.start.zone,
        bed.imports.start.batches.list,
        bed.imports.report.list,
        bed.exports.form.formats,
        bed.exports.form.board,
        bed.screen.switch,
    ]
    assert [widget for widget in widgets if not widget.accessibleName()] == []


def test_enter_belongs_to_the_input_method_while_a_challenge_is_searched(bed: ExchangeBed) -> None:
    ids = bed.room.challenges(2)
    bed.visit()
    bed.look_at(bed.file(LIST))
    target = bed.imports.plan.target
    popover = target.challenge.open_list()
    (search,) = popover.findChildren(SearchField)
    compose(search, "こまりごと")
    press(search, Qt.Key.Key_Return)
    assert popover.isVisible()
    commit(search, "困りごと 2")
    press(search, Qt.Key.Key_Return)
    assert target.challenge.chosen_id == ids[1]
    bed.tidy()


def test_the_challenge_is_chosen_with_keys_alone(bed: ExchangeBed) -> None:
    ids = bed.room.challenges(2)
    bed.visit()
    bed.look_at(bed.file(LIST))
    target = bed.imports.plan.target
    target.challenge.setFocus()
    press(target.challenge, Qt.Key.Key_Down)
    popover = bed.screen.window().findChildren(Popover)[-1]
    (search,) = popover.findChildren(SearchField)
    press(search, Qt.Key.Key_Down)
    (rows,) = popover.findChildren(RowList)
    press(rows, Qt.Key.Key_Down)
    press(rows, Qt.Key.Key_Return)
    assert target.challenge.chosen_id == ids[0]
    assert target.challenge.currentText().endswith("困りごと 1")
    bed.tidy()


def test_a_lab_that_comes_back_leads_to_a_board_of_its_own(bed: ExchangeBed) -> None:
    lines = (
        '{"kind":"board","id":"b2","title":"水辺の防災","template":"full_pilot"}',
        '{"kind":"challenge","id":"c1","title":"広場","stage":"open","board_id":"b2"}',
    )
    bed.look_at(bed.file("\n".join(lines), "lab.jsonl"))
    assert not bed.imports.plan.target.kind.isVisible()
    assert not bed.imports.plan.reading.encoding.isVisible()
    bed.press(bed.imports.plan.start)
    bed.until_brought()
    bed.press(bed.imports.report.board)
    assert bed.room.routes == [Route(Place.BOARD, "b2")]


def test_the_keyboard_goes_along_from_view_to_view(bed: ExchangeBed) -> None:
    bed.screen.focus_first()
    assert bed.screen.focusWidget() is bed.imports.start.zone.files
    bed.look_at(bed.file(LIST))
    assert bed.screen.focusWidget() is bed.imports.plan.target.kind
    bed.press(bed.imports.plan.start)
    assert bed.screen.focusWidget() is bed.imports.running.stop
    bed.until_brought()
    assert bed.screen.focusWidget() is bed.imports.report.board
    assert not bed.imports.report.list.currentIndex().isValid()
    bed.press(bed.imports.report.again)
    assert bed.screen.focusWidget() is bed.imports.start.zone.files
