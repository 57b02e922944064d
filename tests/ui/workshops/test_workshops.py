"""Workshops are planned in one form and looked back on: agenda, notes by group, decisions, minutes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.domain.vocabulary import Role
from colab_app.exchange.sample import sample_board_id, sample_id
from colab_app.service.queries import Ideas, People, Workshops
from colab_app.service.views import WorkshopView
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.theme.theme import Theme
from colab_app.ui.workshops import WorkshopsScreen
from colab_app.ui.workshops.agendas import AGENDAS, agenda_choices, agenda_steps
from colab_app.ui.workshops.line_list import Line, LineList
from colab_app.ui.workshops.plan_dialog import PlanDialog
from colab_app.ui.workshops.workshop_words import WorkshopWords, step_minutes
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import click, press


@pytest.fixture
def screen(sample_desk: SampleDesk) -> WorkshopsScreen:
    """Workshops, shown; the finished one is chosen."""
    made = WorkshopsScreen(sample_desk.context)
    sample_desk.show(made, Route(Place.WORKSHOPS, sample_id("ws-shelter")))
    return made


def _planned(desk: SampleDesk, title: str) -> WorkshopView:
    return next(one for one in desk.ask(Workshops()) if one.title == title)


def test_coming_ones_stand_before_finished_ones(screen: WorkshopsScreen, sample_desk: SampleDesk) -> None:
    assert [one.state for one in screen.workshops.items] == ["planned", "finished"]
    spoken = screen.workshops.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Planned" in spoken
    assert "nursery vacancies" in spoken


def test_a_finished_one_shows_all_that_came_out(screen: WorkshopsScreen, sample_desk: SampleDesk) -> None:
    page = screen.page
    assert page.workshop is not None
    assert page.workshop.id == sample_id("ws-shelter")
    assert [line.text for line in page.agenda.lines.items][:2] == [
        "Hear the challenge",
        "Write, without names",
    ]
    assert page.agenda.lines.items[0].behind == "20 minutes"
    first = page.decisions.lines.items[0]
    assert first.text == "Try the two-tap form at the drill"
    assert first.behind == "Ken Yamamoto  ·  Mon 14 Dec"
    assert page.minutes.isVisible()
    assert page.minutes.shown_source == page.workshop.minutes


def test_notes_stand_below_the_name_of_their_group(screen: WorkshopsScreen, sample_desk: SampleDesk) -> None:
    ideas = {idea.id: idea for idea in sample_desk.ask(Ideas(workshop_id=sample_id("ws-shelter")))}
    group = ""
    seen = set()
    for line in screen.page.notes.lines.items:
        if line.is_heading:
            group = line.text
        else:
            seen.add(line.key)
            assert ideas[line.key].grouping == ("" if group == "Without a group" else group)
    assert seen == set(ideas)


def test_a_planned_one_has_times_and_no_empty_headings(
    screen: WorkshopsScreen, sample_desk: SampleDesk
) -> None:
    screen.focus_first()
    press(screen.list, Qt.Key.Key_Up)
    sample_desk.settle()
    page = screen.page
    assert page.workshop is not None
    assert page.workshop.state == "planned"
    assert not page.decisions.isVisible()
    assert not page.minutes.isVisible()
    assert not page.notes.isVisible()
    times = [line.before for line in page.agenda.lines.items]
    assert len(set(times)) == len(times)


def test_the_challenge_it_is_about_is_one_press_away(
    screen: WorkshopsScreen, sample_desk: SampleDesk
) -> None:
    screen.page.challenge.click()
    assert sample_desk.routes == [Route(Place.CHALLENGE, sample_id("c-shelter"))]


def test_planning_asks_for_a_title_and_suggests_the_rest(
    screen: WorkshopsScreen, sample_desk: SampleDesk
) -> None:
    screen.plan.click()
    sample_desk.settle()
    dialog = sample_desk.dialog(PlanDialog)
    assert dialog.board.chosen_id == sample_board_id()
    dialog.save_button.click()
    assert dialog.name.has_problem
    dialog.name.setText("公園の予約を話す会")
    dialog.challenge.choose(sample_id("c-shelter"))
    dialog.day.set_iso("2026-12-09")
    dialog.start.setTime(QTime(13, 30))
    dialog.place.setText("第2会議室")
    dialog.save_button.click()
    sample_desk.settle()
    made = _planned(sample_desk, "公園の予約を話す会")
    assert (made.state, made.place, made.challenge_id) == ("planned", "第2会議室", sample_id("c-shelter"))
    assert sum(step_minutes(step) for step in made.agenda) == 90
    assert made.starts_at < made.ends_at
    assert screen.page.workshop is not None
    assert screen.page.workshop.id == made.id


def test_a_day_may_stay_open(screen: WorkshopsScreen, sample_desk: SampleDesk) -> None:
    screen.plan.click()
    sample_desk.settle()
    dialog = sample_desk.dialog(PlanDialog)
    dialog.name.setText("日はこれから")
    dialog.day.set_iso("")
    dialog.agenda.choose("none")
    dialog.save_button.click()
    sample_desk.settle()
    made = _planned(sample_desk, "日はこれから")
    assert (made.starts_at, made.ends_at, made.agenda) == ("", "", ())
    assert screen.page.workshop == made


def test_another_board_offers_its_own_challenges(screen: WorkshopsScreen, sample_desk: SampleDesk) -> None:
    screen.plan.click()
    sample_desk.settle()
    dialog = sample_desk.dialog(PlanDialog)
    before = [dialog.challenge.itemData(row) for row in range(dialog.challenge.count())]
    other = next(
        str(dialog.board.itemData(row))
        for row in range(dialog.board.count())
        if dialog.board.itemData(row) != dialog.board.chosen_id
    )
    dialog.board.choose(other)
    dialog.board.id_chosen.emit(other)
    sample_desk.settle()
    after = [dialog.challenge.itemData(row) for row in range(dialog.challenge.count())]
    assert before != after
    assert before[0] == after[0] == ""
    dialog.reject()


def test_observers_only_read(sample_desk: SampleDesk) -> None:
    observer = next(member for member in sample_desk.ask(People()).members if member.role == Role.OBSERVER)
    sample_desk.perform(lambda backend: backend.become(observer.id))
    screen = WorkshopsScreen(sample_desk.context)
    sample_desk.show(screen, Route(Place.WORKSHOPS))
    assert screen.plan.isHidden()


def test_an_empty_lab_says_what_the_place_is_for(empty_desk: SampleDesk) -> None:
    screen = WorkshopsScreen(empty_desk.context)
    empty_desk.show(screen, Route(Place.WORKSHOPS))
    assert screen.empty.isVisible()
    assert screen.page.workshop is None


def test_everything_is_said_in_japanese_too(
    screen: WorkshopsScreen, sample_desk: SampleDesk, qtbot: QtBot
) -> None:
    sample_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.plan.text() == "ワークショップを予定する")
    assert screen.page.agenda.lines.items[0].text == "課題を聞く"
    assert screen.page.decisions.lines.items[0].behind == "山本 健  ·  12月14日(月)"


def test_narrow_windows_put_the_list_above(screen: WorkshopsScreen, qtbot: QtBot) -> None:
    screen.resize(640, 800)
    qtbot.waitUntil(lambda: screen.page.y() > screen.list.y())


def test_the_model_keeps_its_promises(screen: WorkshopsScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.workshops)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    qtmodeltester.check(screen.page.notes.lines)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


@pytest.mark.parametrize("minutes", [None, "10", -5, 0, True, 10**9, 3.5])
def test_minutes_that_make_no_sense_count_as_none(minutes: object) -> None:
    assert step_minutes({"minutes": minutes}) == 0


def test_steps_of_any_shape_can_be_shown(qapp: QApplication) -> None:
    words = WorkshopWords(Language("en"), date(2026, 11, 25))
    odd: tuple[dict[str, object], ...] = (
        {},
        {"title": None, "minutes": "x"},
        {"title": "Talk", "minutes": 5},
    )
    workshop = WorkshopView("w", "WS-9", "t", "", "", "2026-11-25T01:00:00.000Z", "", "planned", "", 0, odd)
    assert len(words.step_times(workshop)) == 3
    assert [words.both(step, "title") for step in odd] == ["", "", "Talk"]
    assert words.when(WorkshopView("w", "", "t", "", "", "", "", "planned", "", 0)) == "No day yet"


def test_each_agenda_is_offered_with_its_length(qapp: QApplication) -> None:
    offered = {choice.name: choice.minutes for choice in agenda_choices()}
    assert set(offered) == set(AGENDAS)
    assert (offered["sixty"], offered["ninety"], offered["two_hours"]) == (60, 90, 120)
    assert all(step["title"] for name in AGENDAS for step in agenda_steps(name))


def test_lines_take_the_height_they_need(theme: Theme, qtbot: QtBot) -> None:
    lines = LineList(theme)
    qtbot.addWidget(lines)
    lines.show_lines(
        [Line("h", "Group", is_heading=True), Line("a", "short", "1.", "x"), Line("b", "長い" * 200)]
    )
    short, long = lines.row_height(1, 400), lines.row_height(2, 400)
    assert long > 5 * short
    assert lines.heightForWidth(400) == sum(lines.row_height(row, 400) for row in range(3))
    click(lines.viewport())
