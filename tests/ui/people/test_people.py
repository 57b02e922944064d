"""Three voices stand beside each other at the same size; facilitators add and change, others look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.domain.vocabulary import Role, Sector
from colab_app.exchange.sample import sample_id
from colab_app.service.queries import People
from colab_app.service.views import MemberView, OrganisationView
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.people import PeopleScreen
from colab_app.ui.people.member_dialog import MemberDialog
from colab_app.ui.people.organisation_dialog import OrganisationDialog
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import press


@pytest.fixture
def screen(sample_desk: SampleDesk) -> PeopleScreen:
    """People and organisations, shown."""
    made = PeopleScreen(sample_desk.context)
    sample_desk.show(made, Route(Place.PEOPLE))
    return made


def _organisation(desk: SampleDesk, name: str) -> OrganisationView:
    return next(one for one in desk.ask(People()).organisations if one.name == name)


def _member(desk: SampleDesk, member_id: str) -> MemberView:
    return next(member for member in desk.ask(People()).members if member.id == member_id)


def test_every_organisation_stands_in_the_column_of_its_sector(
    screen: PeopleScreen, sample_desk: SampleDesk
) -> None:
    shown = {
        row.organisation.id: sector for sector, column in screen.columns.items() for row in column.rows.items
    }
    assert shown == {one.id: one.sector for one in sample_desk.ask(People()).organisations}
    assert screen.head.count.startswith("23 organisations")


def test_columns_have_the_same_width(screen: PeopleScreen) -> None:
    widths = {column.width() for column in screen.columns.values()}
    assert max(widths) - min(widths) <= 1


def test_a_row_says_name_kind_people_and_offers(screen: PeopleScreen) -> None:
    column = screen.columns[Sector.CIVIC]
    spoken = column.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    row = column.rows.items[0]
    assert row.organisation.name_other in spoken
    assert "2 people" in spoken or "3 people" in spoken
    assert row.organisation.offers.split("、")[0].strip() in spoken


def test_enter_shows_an_organisation_with_its_people(screen: PeopleScreen) -> None:
    screen.focus_first()
    assert screen.columns[Sector.PUBLIC].list.hasFocus()
    press(screen.columns[Sector.PUBLIC].list, Qt.Key.Key_Return)
    row = screen.columns[Sector.PUBLIC].rows.items[0]
    assert screen.pane.row == row
    assert tuple(screen.pane.members.items) == row.members


def test_a_route_to_a_person_shows_their_organisation(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.show_route(Route(Place.PEOPLE, sample_id("onishi")))
    sample_desk.settle()
    row = screen.pane.row
    assert row is not None
    assert sample_id("onishi") in {member.id for member in row.members}
    chosen = screen.pane.list.current()
    assert isinstance(chosen, MemberView)
    assert chosen.id == sample_id("onishi")


def test_escape_puts_the_pane_away(screen: PeopleScreen) -> None:
    screen.focus_first()
    press(screen.columns[Sector.PUBLIC].list, Qt.Key.Key_Return)
    press(screen.pane, Qt.Key.Key_Escape)
    assert screen.pane.row is None
    assert not screen.pane.isVisible()


def test_a_new_organisation_is_added_and_shown(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.add.click()
    dialog = sample_desk.dialog(OrganisationDialog)
    dialog.save_button.click()
    assert dialog.name.has_problem
    dialog.name.setText("こもれび設計")
    dialog.offers.setText("図面、模型")
    dialog.save_button.click()
    sample_desk.settle()
    added = _organisation(sample_desk, "こもれび設計")
    assert added.sector is Sector.PRIVATE
    assert screen.pane.row is not None
    assert screen.pane.row.organisation.id == added.id


def test_only_municipalities_have_a_code(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.add.click()
    dialog = sample_desk.dialog(OrganisationDialog)
    assert not dialog.code.isVisible()
    dialog.kind.choose("municipality")
    assert dialog.code.isVisible()
    dialog.reject()


def test_an_organisation_is_changed(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    press(screen.columns[Sector.PRIVATE].list, Qt.Key.Key_Return)
    screen.columns[Sector.PRIVATE].list.choose(screen.columns[Sector.PRIVATE].rows.index(0, 0))
    press(screen.columns[Sector.PRIVATE].list, Qt.Key.Key_Return)
    assert screen.pane.row is not None
    organisation_id = screen.pane.row.organisation.id
    screen.pane.revise_button.click()
    dialog = sample_desk.dialog(OrganisationDialog)
    assert dialog.name.text() == screen.pane.row.organisation.name
    dialog.offers.setText("試作品")
    dialog.save_button.click()
    sample_desk.settle()
    changed = next(one for one in sample_desk.ask(People()).organisations if one.id == organisation_id)
    assert changed.offers == "試作品"
    assert screen.pane.row.organisation.offers == "試作品"


def test_a_person_is_added_to_the_organisation_shown(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.show_route(Route(Place.PEOPLE, sample_id("onishi")))
    sample_desk.settle()
    screen.pane.add_button.click()
    dialog = sample_desk.dialog(MemberDialog)
    dialog.save_button.click()
    assert dialog.name.has_problem
    dialog.name.setText("小林 灯")
    dialog.reading.setText("こばやし あかり")
    dialog.role.choose(Role.OBSERVER)
    member_id = dialog.row_id
    dialog.save_button.click()
    sample_desk.settle()
    added = _member(sample_desk, member_id)
    assert (added.name, added.reading, added.role) == ("小林 灯", "こばやし あかり", "observer")
    assert added.organisation.id == _member(sample_desk, sample_id("onishi")).organisation.id
    assert member_id in {member.id for member in screen.pane.members.items}


def test_a_facilitator_lets_somebody_rest(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.show_route(Route(Place.PEOPLE, sample_id("onishi")))
    sample_desk.settle()
    press(screen.pane.list, Qt.Key.Key_Return)
    dialog = sample_desk.dialog(MemberDialog)
    dialog.active.click()
    dialog.save_button.click()
    sample_desk.settle()
    assert not _member(sample_desk, sample_id("onishi")).active


def test_others_change_only_themselves_and_not_their_role(sample_desk: SampleDesk, qtbot: QtBot) -> None:
    sample_desk.become("onishi")
    screen = PeopleScreen(sample_desk.context)
    sample_desk.show(screen, Route(Place.PEOPLE, sample_id("onishi")))
    assert not screen.pane.revise_button.isVisible()
    assert not screen.pane.add_button.isVisible()
    press(screen.pane.list, Qt.Key.Key_Return)
    dialog = sample_desk.dialog(MemberDialog)
    assert not dialog.role.isVisible()
    dialog.name_other.setText("Mao")
    dialog.save_button.click()
    sample_desk.settle()
    assert _member(sample_desk, sample_id("onishi")).name_other == "Mao"
    other = next(member for member in screen.pane.members.items if not member.is_me)
    screen.pane.member_asked.emit(other)
    assert not [one for one in screen.window().findChildren(MemberDialog) if one.isVisible()]


def test_a_refused_change_stays_open_with_the_reason(screen: PeopleScreen, sample_desk: SampleDesk) -> None:
    screen.add.click()
    dialog = sample_desk.dialog(OrganisationDialog)
    dialog.name.setText("あ" * 500)
    dialog.save_button.click()
    sample_desk.settle()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert not dialog.save_button.is_busy
    dialog.reject()


def test_observers_add_nobody(sample_desk: SampleDesk) -> None:
    observer = next(member for member in sample_desk.ask(People()).members if member.role == Role.OBSERVER)
    sample_desk.perform(lambda backend: backend.become(observer.id))
    screen = PeopleScreen(sample_desk.context)
    sample_desk.show(screen, Route(Place.PEOPLE))
    assert screen.add.isHidden()


def test_narrow_windows_put_columns_below_each_other(screen: PeopleScreen, qtbot: QtBot) -> None:
    screen.resize(520, 800)
    qtbot.waitUntil(lambda: screen.columns[Sector.PRIVATE].y() > screen.columns[Sector.PUBLIC].y())


def test_names_follow_the_language(screen: PeopleScreen, sample_desk: SampleDesk, qtbot: QtBot) -> None:
    screen.show_route(Route(Place.PEOPLE, sample_id("yui")))
    sample_desk.settle()
    sample_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.add.text() == "組織を加える")
    spoken = screen.pane.members.index_of(sample_id("yui")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("高橋 由衣")


def test_the_models_keep_their_promises(screen: PeopleScreen, qtmodeltester: ModelTester) -> None:
    for column in screen.columns.values():
        qtmodeltester.check(column.rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
