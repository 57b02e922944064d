"""Notices are read, answered, put away and made new again without leaving the inbox."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.domain.commands import AddComment, EditText
from colab_app.domain.vocabulary import CommentKind
from colab_app.exchange.sample import sample_id
from colab_app.service.queries import Inbox, OneChallenge
from colab_app.service.views import InboxItem, InboxReason
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.inbox import InboxScreen
from colab_app.ui.inbox.head import Which
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import commit, compose, press

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


@pytest.fixture
def screen(sample_desk: SampleDesk) -> InboxScreen:
    """The inbox of the sample's facilitator, shown."""
    made = InboxScreen(sample_desk.context, now=lambda: NOW)
    sample_desk.show(made, Route(Place.INBOX))
    made.focus_first()
    return made


def _ids(screen: InboxScreen) -> list[str]:
    return [item.history.id for item in screen.notices.items]


def _current(screen: InboxScreen) -> InboxItem:
    item = screen.list.current()
    assert isinstance(item, InboxItem)
    return item


def _choose(screen: InboxScreen, desk: SampleDesk, reason: InboxReason, command: str) -> InboxItem:
    item = next(
        item for item in screen.notices.items if item.reason is reason and item.history.command == command
    )
    screen.list.choose(screen.notices.index_of(item.history.id))
    desk.settle()
    return item


def test_notices_to_me_come_first_and_followed_ones_with_all(screen: InboxScreen) -> None:
    reasons = {item.reason for item in screen.notices.items}
    assert InboxReason.MENTION in reasons
    assert InboxReason.FOLLOWED not in reasons
    to_me = len(_ids(screen))
    screen.head.switch.set_current(Which.ALL)
    assert len(_ids(screen)) > to_me


def test_the_first_notice_is_shown_at_once_with_its_words(
    screen: InboxScreen, sample_desk: SampleDesk
) -> None:
    item = _current(screen)
    assert screen.pane.item == item
    page = sample_desk.ask(OneChallenge(item.history.subject_id))
    assert page is not None
    body = {comment.id: comment.body for comment in page.comments}[str(item.history.details["comment_id"])]
    assert screen.pane.body.post.shown_source == body
    assert screen.pane.answer.isVisible()


def test_a_row_is_one_sentence_without_marks_of_mentions(screen: InboxScreen) -> None:
    spoken = screen.notices.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "called you" in spoken
    assert "unread" in spoken
    assert "](member:" not in "".join(
        str(screen.notices.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(screen.notices.rowCount())
    )


def test_a_notice_looked_at_long_enough_is_read(screen: InboxScreen, qtbot: QtBot) -> None:
    assert _current(screen).unread
    before = screen.head.count
    qtbot.waitUntil(lambda: not _current(screen).unread, timeout=5000)
    qtbot.waitUntil(lambda: screen.head.count != before)


def test_e_puts_away_and_the_next_one_is_chosen(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    first, second = _ids(screen)[:2]
    press(screen.list, Qt.Key.Key_E)
    sample_desk.settle()
    assert first not in _ids(screen)
    assert _current(screen).history.id == second
    screen.head.switch.set_current(Which.DONE)
    assert _ids(screen) == [first]
    press(screen.list, Qt.Key.Key_E)
    sample_desk.settle()
    assert not screen.notices.rowCount()
    screen.head.switch.set_current(Which.TO_ME)
    assert _ids(screen)[0] == first


def test_u_makes_a_read_notice_new_again(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    subject_id = _current(screen).history.subject_id
    sample_desk.perform(lambda backend: backend.marks.mark_read(subject_id))
    sample_desk.settle()
    assert not _current(screen).unread
    press(screen.list, Qt.Key.Key_U)
    sample_desk.settle()
    assert _current(screen).unread


def test_older_notices_about_the_same_subject_stay_read(sample_desk: SampleDesk) -> None:
    items = sample_desk.ask(Inbox(limit=500))
    subject = next(
        item.history.subject_id
        for item in items
        if sum(other.history.subject_id == item.history.subject_id for other in items) > 2
    )
    mine = [item for item in items if item.history.subject_id == subject]
    sample_desk.perform(lambda backend: backend.marks.mark_read(subject))
    middle = mine[1].history.id
    sample_desk.perform(lambda backend: backend.marks.mark_unread(middle))
    again = [item.unread for item in sample_desk.ask(Inbox(limit=500)) if item.history.subject_id == subject]
    assert again[:2] == [True, True]
    assert not any(again[2:])


def test_all_read_leaves_nothing_unread(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    screen.all_read.click()
    sample_desk.settle()
    assert screen.head.count == ""
    assert not screen.all_read.isEnabled()


def test_enter_opens_the_page_at_the_comment(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    item = _current(screen)
    press(screen.list, Qt.Key.Key_Return)
    (route,) = sample_desk.routes
    assert route.place is Place.CHALLENGE
    assert route.subject_id == item.history.subject_id
    assert route.anchor == item.history.details["comment_id"]


def test_a_question_is_answered_as_a_reply_without_leaving(
    screen: InboxScreen, sample_desk: SampleDesk
) -> None:
    item = _current(screen)
    box = screen.pane.answer
    box.editor.field.setFocus()
    compose(box.editor.field, "はい")
    press(box.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sample_desk.settle()
    assert _comments(sample_desk, item) == []
    commit(box.editor.field, "はい、測れます。")
    press(box.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sample_desk.settle()
    ((parent, kind, body),) = _comments(sample_desk, item)
    assert parent == item.history.details["comment_id"]
    assert kind == CommentKind.ANSWER
    assert body == "はい、測れます。"
    assert box.editor.text == ""
    assert sample_desk.routes == []


def _comments(desk: SampleDesk, item: InboxItem) -> list[tuple[str, str, str]]:
    page = desk.ask(OneChallenge(item.history.subject_id))
    assert page is not None
    return [
        (comment.parent_id, comment.kind, comment.body)
        for comment in page.comments
        if comment.body == "はい、測れます。"
    ]


def test_letters_typed_into_the_answer_are_no_shortcuts(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    before = _ids(screen)
    field = screen.pane.answer.editor.field
    field.setFocus()
    press(field, Qt.Key.Key_E)
    sample_desk.settle()
    assert _ids(screen) == before
    assert field.toPlainText() == "e"


def test_what_is_being_written_survives_news_and_another_notice(
    screen: InboxScreen, sample_desk: SampleDesk
) -> None:
    first = _current(screen)
    field = screen.pane.answer.editor.field
    field.setFocus()
    commit(field, "書きかけ")
    news = AddComment(
        comment_id=sample_desk.desk.new_id(),
        subject_kind="challenge",
        subject_id=first.history.subject_id,
        kind="opinion",
        body=f"@[高橋 由衣](member:{sample_id('yui')}) 急ぎの知らせ",
    )
    sample_desk.submit_as("yamamoto", news)
    assert "急ぎの知らせ" in str(screen.notices.items[0].history.details["excerpt"])
    assert field.toPlainText() == "書きかけ"
    screen.list.choose(screen.notices.index(screen.notices.rowCount() - 1, 0))
    sample_desk.settle()
    assert field.toPlainText() == ""
    screen.list.choose(screen.notices.index_of(first.history.id))
    sample_desk.settle()
    assert field.toPlainText() == "書きかけ"


def test_a_reply_shows_what_it_answers(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    _choose(screen, sample_desk, InboxReason.REPLY, "comment.add")
    quotes = [label.text() for label in screen.pane.body.findChildren(type(screen.pane.body._quote))]
    assert any("had written:" in text for text in quotes)


def test_a_change_shows_what_was_before(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    screen.head.switch.set_current(Which.ALL)
    item = next(item for item in screen.notices.items if item.history.command == "text.edit")
    screen.list.choose(screen.notices.index_of(item.history.id))
    sample_desk.settle()
    assert screen.pane.body.change.isVisible()
    assert screen.pane.body.change.spans


def test_a_notice_about_a_proposal_is_answered_on_the_proposal(
    screen: InboxScreen, sample_desk: SampleDesk
) -> None:
    item = next(item for item in screen.notices.items if item.history.subject_kind == "proposal")
    screen.list.choose(screen.notices.index_of(item.history.id))
    sample_desk.settle()
    assert screen.pane.answer.isVisible()
    screen.pane.open_button.click()
    assert sample_desk.routes[-1].place is Place.PROPOSAL
    assert sample_desk.routes[-1].subject_id == item.history.subject_id


def test_the_language_changes_without_losing_the_answer(
    screen: InboxScreen, sample_desk: SampleDesk, qtbot: QtBot
) -> None:
    field = screen.pane.answer.editor.field
    field.setFocus()
    commit(field, "書きかけ")
    chosen = _current(screen).history.id
    sample_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.head.text == "受信箱")
    assert field.toPlainText() == "書きかけ"
    assert _current(screen).history.id == chosen
    assert screen.pane.done_button.text() == "片づける"


def test_somebody_without_news_sees_what_the_place_is_for(empty_desk: SampleDesk) -> None:
    screen = InboxScreen(empty_desk.context)
    empty_desk.show(screen, Route(Place.INBOX))
    assert screen.empty.isVisible()
    assert screen.pane.item is None


def test_narrow_windows_put_notices_above(screen: InboxScreen, qtbot: QtBot) -> None:
    assert (
        screen.list.mapTo(screen, screen.list.rect().topLeft()).y()
        == screen.pane.mapTo(screen, screen.pane.rect().topLeft()).y()
    )
    screen.resize(600, 800)
    qtbot.waitUntil(lambda: screen.pane.y() > screen.list.y())


def test_the_model_keeps_its_promises(screen: InboxScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.notices)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_a_clash_leads_to_both_versions(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    mine = next(
        item.history.subject_id
        for item in screen.notices.items
        if item.reason is InboxReason.MINE and item.history.subject_kind == "challenge"
    )
    page = sample_desk.ask(OneChallenge(mine))
    assert page is not None
    for name, text in (("yui", "この文にします。"), ("ito", "いいえ、この文です。")):
        sample_desk.submit_as(
            name,
            EditText(
                subject_kind="challenge",
                subject_id=mine,
                field_key="problem",
                base=str(page.fields["problem"]),
                text=text,
                conflict_id=sample_desk.desk.new_id(),
            ),
        )
    item = next(item for item in screen.notices.items if item.reason is InboxReason.CONFLICT)
    screen.list.choose(screen.notices.index_of(item.history.id))
    sample_desk.settle()
    screen.pane.conflict_button.click()
    assert [route.place for route in sample_desk.routes] == [Place.CONFLICTS]


def test_a_refused_answer_stays_with_the_reason(screen: InboxScreen, sample_desk: SampleDesk) -> None:
    sample_desk.perform(lambda backend: backend.become(sample_id("screen")))
    field = screen.pane.answer.editor.field
    field.setFocus()
    commit(field, "だめかも")
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sample_desk.settle()
    editor = screen.pane.answer.editor
    assert editor.text == "だめかも"
    assert any("Your role does not allow this." in label.text() for label in editor.findChildren(QLabel))
