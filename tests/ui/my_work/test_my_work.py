"""What has to do with me gathers in one place, and drafts are taken up or thrown away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import SaveDraft
from colab_app.exchange.sample import sample_board_id, sample_id
from colab_app.service.queries import MyDrafts, MyWork
from colab_app.ui.challenge import NewChallengeDialog
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.my_work import MyWorkScreen
from colab_app.ui.my_work.page import Which
from colab_app.ui.proposal import NewProposalDialog
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import click, press


@pytest.fixture
def screen(sample_desk: SampleDesk) -> MyWorkScreen:
    """The work of the sample's facilitator, shown."""
    made = MyWorkScreen(sample_desk.context)
    sample_desk.show(made, Route(Place.MY_WORK))
    made.focus_first()
    return made


def test_all_my_challenges_are_here_what_is_due_first(screen: MyWorkScreen, sample_desk: SampleDesk) -> None:
    cards = sample_desk.ask(MyWork(sample_desk.context.today_text()))
    assert [card.id for card in screen.cards.items] == [card.id for card in cards]
    assert screen.head.count == f"{len(cards)} challenges"
    dates = [card.due_on or "9999" for card in screen.cards.items]
    assert dates == sorted(dates)


def test_the_switch_narrows_to_unread_and_due_soon(screen: MyWorkScreen) -> None:
    screen.switch.set_current(Which.UNREAD)
    assert all(card.unread for card in screen.cards.items)
    screen.switch.set_current(Which.DUE)
    assert 0 < screen.cards.rowCount() < 13
    screen.switch.set_current(Which.ALL)
    assert screen.cards.rowCount() == 13


def test_nothing_under_a_choice_says_how_to_see_everything(
    screen: MyWorkScreen, sample_desk: SampleDesk
) -> None:
    ids = [card.id for card in screen.cards.items]

    def read(backend: Backend) -> None:
        for card_id in ids:
            backend.marks.mark_read(card_id)

    sample_desk.perform(read)
    screen.switch.set_current(Which.UNREAD)
    sample_desk.settle()
    assert screen.empty.isVisible()


def test_enter_and_a_click_open_a_challenge(screen: MyWorkScreen, sample_desk: SampleDesk) -> None:
    screen.list.choose(screen.cards.index(0, 0))
    press(screen.list, Qt.Key.Key_Down)
    press(screen.list, Qt.Key.Key_Return)
    click(screen.list.viewport(), screen.list.visualRect(screen.cards.index(0, 0)).center())
    first, second = screen.cards.items[0].id, screen.cards.items[1].id
    assert sample_desk.routes == [Route(Place.CHALLENGE, second), Route(Place.CHALLENGE, first)]


def test_a_draft_is_taken_up_where_it_was_left(screen: MyWorkScreen, sample_desk: SampleDesk) -> None:
    (draft,) = screen.drafts.drafts.items
    screen.drafts.open_button.click()
    sample_desk.settle()
    dialog = sample_desk.dialog(NewChallengeDialog)
    assert dialog.record_id == draft.id
    dialog.reject()
    sample_desk.settle()


def test_a_draft_of_a_proposal_opens_as_one(screen: MyWorkScreen, sample_desk: SampleDesk) -> None:
    command = SaveDraft(
        draft_id=sample_desk.desk.new_id(),
        kind="proposal",
        board_id=sample_board_id(),
        challenge_id=sample_id("c-shelter"),
        title="旗で知らせる",
        fields={"title": "旗で知らせる"},
    )
    sample_desk.desk.submit(command)
    sample_desk.settle()
    index = screen.drafts.drafts.index_of(command.draft_id)
    assert "旗で知らせる" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    screen.drafts.list.choose(index)
    press(screen.drafts.list, Qt.Key.Key_Return)
    sample_desk.settle()
    dialog = sample_desk.dialog(NewProposalDialog)
    dialog.reject()
    sample_desk.settle()


def test_a_draft_thrown_away_comes_back_with_undo(screen: MyWorkScreen, sample_desk: SampleDesk) -> None:
    screen.drafts.list.setFocus()
    press(screen.drafts.list, Qt.Key.Key_Delete)
    sample_desk.settle()
    assert sample_desk.ask(MyDrafts()) == ()
    assert not screen.drafts.open_button.isVisible()
    sample_desk.desk.undo()
    sample_desk.settle()
    assert screen.drafts.drafts.rowCount() == 1


def test_somebody_new_is_shown_the_way(empty_desk: SampleDesk) -> None:
    screen = MyWorkScreen(empty_desk.context)
    empty_desk.show(screen, Route(Place.MY_WORK))
    assert screen.empty.isVisible()
    screen._to_board.click()
    assert empty_desk.routes == [Route(Place.BOARD)]


def test_narrow_windows_put_drafts_below(screen: MyWorkScreen, qtbot: QtBot) -> None:
    screen.resize(640, 800)
    qtbot.waitUntil(lambda: screen.drafts.y() > screen.list.mapTo(screen, screen.list.rect().topLeft()).y())


def test_language_and_models(screen: MyWorkScreen, sample_desk: SampleDesk, qtbot: QtBot) -> None:
    sample_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.head.text == "自分の関わり")
    assert screen.drafts.open_button.text() == "続きを書く"


def test_the_models_keep_their_promises(screen: MyWorkScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.cards)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    qtmodeltester.check(screen.drafts.drafts)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
