"""The pane at the side: a challenge at a glance, and words about it that are never lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain import commands as c
from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage
from colab_app.ui.frame.route import PROPOSE, Place, Route
from colab_app.ui.peek.newest_comment import newest_comment
from colab_app.ui.peek.pane import PeekPane
from colab_app.ui.peek.peek_body import MOST_PROPOSALS
from tests.ui.controls.typing_events import commit, compose, press, type_keys
from tests.ui.frame.desk_room import DeskRoom

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Side:
    """A pane in a window, beside something else that can have the keyboard."""

    def __init__(self, room: DeskRoom, qtbot: QtBot) -> None:
        self.room, self.qtbot = room, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.pane = PeekPane(room.context)
        self.other = QLineEdit()
        row = QHBoxLayout(self.window)
        row.addWidget(self.other)
        row.addWidget(self.pane)
        self.window.resize(900, 800)
        self.window.show()
        qtbot.waitExposed(self.window)

    def show(self, challenge_id: str) -> None:
        """Show a challenge and wait until it is seen."""
        self.pane.show_challenge(challenge_id)
        self.room.settle()
        assert self.pane.isVisible()

    def page(self, challenge_id: str) -> ChallengePage:
        """What the replica has."""
        page = self.room.ask(OneChallenge(challenge_id))
        assert page is not None
        return page

    def write(self, text: str) -> None:
        """Write into the comment box."""
        self.pane.comment_box.field.setPlainText(text)


@pytest.fixture
def side(room: DeskRoom, qtbot: QtBot) -> Iterator[Side]:
    """A pane that shows nothing yet."""
    made = Side(room, qtbot)
    yield made
    made.window.close()
    room.settle()


def proposal(room: DeskRoom, challenge_id: str, title: str) -> c.CreateProposal:
    """A proposal of the lab's own."""
    return c.CreateProposal(
        proposal_id=room.desk.new_id(), challenge_id=challenge_id, organisation_id="", fields={"title": title}
    )


def test_nothing_is_shown_at_first(side: Side) -> None:
    assert side.pane.isHidden()
    assert side.pane.challenge_id == ""


def test_a_challenge_at_a_glance(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.room.submit(
        c.ReviseFields(subject_kind="challenge", subject_id=a, fields={"summary": "一言"}, before={}),
        c.EditText(
            subject_kind="challenge",
            subject_id=a,
            field_key="problem",
            base="",
            text="**背景**\n\n- ひとつ",
            conflict_id=side.room.desk.new_id(),
        ),
        side.room.comment(a, "はじめまして"),
        side.room.comment(a, "**二つめ**です"),
    )
    side.show(a)
    pane = side.pane
    assert pane.head._title.text() == "困りごと 1"
    assert pane.head._key.text() == "C-1"
    assert pane.head._who.text() == "東雲市 政策企画課"
    assert pane.body._summary.text() == "一言"
    assert "背景" in pane.body._text.toPlainText()
    assert pane.body._comment._words.text() == "二つめです"
    assert pane.width() == 456


def test_at_most_four_proposals_and_the_way_to_the_rest(side: Side) -> None:
    (a,) = side.room.challenges(1)
    for number in range(6):
        side.room.submit(proposal(side.room, a, f"提案 {number}"))
    side.show(a)
    body = side.pane.body
    assert [row.isVisible() for row in body._rows] == [True] * MOST_PROPOSALS
    assert body._more_proposals.text() == "All proposals (+2)"
    body._rows[0].click()
    body._more_proposals.click()
    routes = side.room.routes
    assert (routes[0].place, routes[0].subject_id) == (Place.PROPOSAL, body._rows[0].proposal_id)
    assert routes[1] == Route(Place.CHALLENGE, a)
    assert "提案" in body._rows[0].accessibleName()


def test_a_comment_is_sent_with_control_enter_only(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    field = side.pane.comment_box.field
    side.pane.write_comment()
    compose(field, "そくてい")
    press(field, Qt.Key.Key_Return, _CONTROL)
    commit(field, "測定しました")
    press(field, Qt.Key.Key_Return)
    side.room.settle()
    assert side.page(a).comments == ()
    press(field, Qt.Key.Key_Return, _CONTROL)
    side.room.settle()
    assert [comment.body for comment in side.page(a).comments] == ["測定しました"]
    assert field.toPlainText() == ""
    side.qtbot.waitUntil(lambda: side.pane.body._comment._words.text() == "測定しました")


def test_an_empty_comment_is_not_sent(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    side.write("  \n ")
    press(side.pane.comment_box.field, Qt.Key.Key_Return, _CONTROL)
    side.room.settle()
    assert side.page(a).comments == ()


def test_words_stay_with_their_challenge(side: Side) -> None:
    a, b = side.room.challenges(2)
    side.show(a)
    type_keys(side.pane.comment_box.field, "for a")
    side.show(b)
    assert side.pane.comment_box.field.toPlainText() == ""
    type_keys(side.pane.comment_box.field, "for b")
    side.show(a)
    assert side.pane.comment_box.field.toPlainText() == "for a"
    side.pane.put_away()
    side.room.settle()
    assert side.room.done(lambda backend: backend.marks.kept_text(f"comment/challenge/{b}")) == {
        "text": "for b",
        "base": "",
        "files": [],
    }


def test_words_survive_the_window(side: Side, qtbot: QtBot) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    type_keys(side.pane.comment_box.field, "not sent")
    side.window.close()
    side.room.settle()
    again = Side(side.room, qtbot)
    again.show(a)
    assert again.pane.comment_box.field.toPlainText() == "not sent"
    assert again.pane.comment_box.send.isVisible()


def test_refused_words_come_back(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    side.write("x" * 20_001)
    side.pane.comment_box.send.click()
    side.room.settle()
    assert side.pane.comment_box.field.toPlainText() == "x" * 20_001
    assert side.room.problems != []


def test_support_and_follow(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    side.pane.head.support.click()
    side.pane.head.follow.click()
    side.room.settle()
    assert side.page(a).card.supported
    assert side.page(a).followed is True
    side.qtbot.waitUntil(lambda: side.pane.head.support.text() == "Support 1")
    assert side.pane.head.follow.text() == "Following"
    side.pane.head.support.click()
    side.room.settle()
    assert not side.page(a).card.supported


def test_proposing_leads_to_the_page(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    side.pane.head.propose.click()
    side.pane.head.open.click()
    assert side.room.routes == [Route(Place.CHALLENGE, a, PROPOSE), Route(Place.CHALLENGE, a)]


def test_escape_puts_the_pane_away_but_not_while_composing(side: Side) -> None:
    (a,) = side.room.challenges(1)
    closed: list[None] = []
    side.pane.closed.connect(lambda: closed.append(None))
    side.show(a)
    field = side.pane.comment_box.field
    side.pane.write_comment()
    compose(field, "そく")
    press(field, Qt.Key.Key_Escape)
    assert side.pane.isVisible()
    commit(field, "測")
    press(field, Qt.Key.Key_Escape)
    assert side.pane.isHidden()
    assert closed == [None]


def test_a_challenge_that_goes_takes_the_pane_along(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    side.room.submit(c.RemoveSubject(subject_kind="challenge", subject_id=a))
    side.qtbot.waitUntil(side.pane.isHidden)


def test_an_answer_about_another_challenge_is_not_shown(side: Side) -> None:
    a, b = side.room.challenges(2)
    side.pane.show_challenge(a)
    side.pane.show_challenge(b)
    side.room.settle()
    assert side.pane.head._title.text() == "困りごと 2"


def test_another_language_keeps_what_is_typed(side: Side) -> None:
    (a,) = side.room.challenges(1)
    side.show(a)
    field = side.pane.comment_box.field
    type_keys(field, "still here")
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    side.room.language.use("ja")
    side.qtbot.waitUntil(lambda: side.pane.head.propose.text() == "提案する")
    assert field.toPlainText() == "still here"
    assert field.textCursor().position() == 5


def test_the_newest_comment_is_one_that_is_there(side: Side) -> None:
    (a,) = side.room.challenges(1)
    first, second = side.room.comment(a, "一"), side.room.comment(a, "二")
    side.room.submit(first, second)
    side.room.submit(c.RemoveSubject(subject_kind="comment", subject_id=second.comment_id))
    newest = newest_comment(side.page(a).comments)
    assert newest is not None
    assert newest.body == "一"
    assert newest_comment(()) is None
