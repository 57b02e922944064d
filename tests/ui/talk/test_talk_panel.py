"""Talking: comments, replies, answers, marks, filters, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from colab_app.domain import commands as c
from colab_app.service.queries import OneChallenge
from colab_app.service.views import CommentView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.talk.comment_layout import Part
from colab_app.ui.talk.talk_menu import Wish, comment_menu
from colab_app.ui.talk.talk_panel import TalkPanel
from tests.ui.controls.typing_events import commit, press, type_keys
from tests.ui.subject.lab_desk import LabDesk
from tests.ui.talk.views import ALL_RIGHTS, comment

CTRL = Qt.KeyboardModifier.ControlModifier


class Talk:
    """A panel that follows a challenge, as a page does."""

    def __init__(self, lab: LabDesk) -> None:
        self.lab = lab
        self.challenge_id = lab.challenge()
        self.panel = TalkPanel(lab.context, PictureStore(lab.desk, PICTURE_SIZE))
        self.panel.show_subject("challenge", self.challenge_id)
        lab.desk.changed.connect(lambda _: self.follow())
        lab.put(self.panel, 900, 900)
        self.follow()
        lab.settle()

    def follow(self) -> None:
        """Show the comments as they are now."""
        self.lab.desk.ask(OneChallenge(self.challenge_id), self._take, self.panel)

    def _take(self, page: object) -> None:
        comments = getattr(page, "comments", ())
        self.panel.show_comments(comments, may_write=True)

    @property
    def comments(self) -> tuple[CommentView, ...]:
        """The comments of the lab."""
        page = self.lab.answer(OneChallenge(self.challenge_id))
        assert page is not None
        return page.comments

    def say(self, body: str, **more: str) -> str:
        """Somebody says something; waits until it is shown."""
        comment_id = self.lab.say(self.challenge_id, body, **more)
        self.lab.wait(lambda: self.panel.list.rows.row_of(comment_id) >= 0)
        return comment_id

    @property
    def is_replying(self) -> bool:
        """Whether a reply is being written."""
        return self.panel.reply is not None

    def do(self, comment_id: str, wish: Wish, detail: str = "") -> None:
        """What the menu does."""
        self.panel._do(comment_id, wish, detail)


@pytest.fixture
def talk(lab: LabDesk) -> Talk:
    return Talk(lab)


def test_a_comment_is_posted_and_the_box_closes(lab: LabDesk, talk: Talk) -> None:
    compose = talk.panel.compose
    compose.line.setFocus()
    assert compose.is_open
    compose.kinds.set_kind("question")
    commit(compose.editor.field, "いつからですか")
    press(compose.editor.field, Qt.Key.Key_Return, CTRL)
    lab.wait(lambda: not compose.editor.isVisible())
    (posted,) = talk.comments
    assert (posted.body, posted.kind) == ("いつからですか", "question")
    assert compose.editor.text == ""
    assert compose.kinds.kind == "opinion"


def test_a_refused_comment_stays_in_its_box(lab: LabDesk, talk: Talk) -> None:
    lab.do(
        c.MoveChallenge(
            challenge_id=talk.challenge_id, from_stage="open", to_stage="closed", position="m", reason="x"
        )
    )
    lab.work(lambda backend: backend.become(lab.mao))
    compose = talk.panel.compose
    compose.open()
    commit(compose.editor.field, "まだ間に合いますか")
    compose.editor.submit()
    lab.wait(lambda: bool(compose.editor.foot.words.text()))
    assert compose.editor.text == "まだ間に合いますか"
    assert compose.is_open
    assert talk.comments == ()


def test_a_reply_is_written_in_place(lab: LabDesk, talk: Talk) -> None:
    first = talk.say("どこで測りますか。", actor_id=lab.mao, kind="question")
    talk.panel.list.pressed_part.emit(first, Part.REPLY, "")
    box = talk.panel.reply
    assert box is not None
    lab.wait(box.isVisible)
    assert box.editor.field.hasFocus()
    commit(box.editor.field, "入口です")
    box.editor.submit()
    lab.wait(lambda: talk.panel.reply is None)
    _, reply = talk.comments
    assert (reply.body, reply.kind, reply.parent_id) == ("入口です", "answer", first)


def test_a_reply_begun_is_there_when_one_comes_back(lab: LabDesk, talk: Talk) -> None:
    first, second = talk.say("一つ目"), talk.say("二つ目")
    talk.do(first, Wish.REPLY)
    assert talk.panel.reply is not None
    commit(talk.panel.reply.editor.field, "まだ途中")
    talk.do(second, Wish.REPLY)
    talk.do(first, Wish.REPLY)
    box = talk.panel.reply
    lab.wait(lambda: box.editor.text == "まだ途中")


def test_what_others_say_does_not_disturb_a_reply(lab: LabDesk, talk: Talk) -> None:
    first = talk.say("一つ目")
    talk.do(first, Wish.REPLY)
    box = talk.panel.reply
    assert box is not None
    type_keys(box.editor.field, "abc")
    talk.say("割り込み", actor_id=lab.mao)
    assert talk.panel.reply is box
    assert box.editor.text == "abc"
    assert box.editor.field.hasFocus()


def test_giving_a_reply_up_forgets_it(lab: LabDesk, talk: Talk) -> None:
    first = talk.say("一つ目")
    talk.do(first, Wish.REPLY)
    assert talk.panel.reply is not None
    commit(talk.panel.reply.editor.field, "やめる")
    talk.panel.reply.editor.foot.cancel_button.click()
    assert not talk.is_replying
    assert lab.work(lambda backend: backend.marks.kept_text(f"reply/{first}")) is None


def test_ones_own_words_can_be_changed(lab: LabDesk, talk: Talk) -> None:
    mine = talk.say("5文以内")
    talk.do(mine, Wish.EDIT)
    box = talk.panel.reply
    assert box is not None
    assert box.editor.text == "5文以内"
    box.editor.field.setPlainText("5分以内")
    box.editor.submit()
    lab.wait(lambda: talk.panel.reply is None)
    (comment_now,) = talk.comments
    assert comment_now.body == "5分以内"


def test_marks_supports_and_answers_go_on_and_off(lab: LabDesk, talk: Talk) -> None:
    first = talk.say("質問", actor_id=lab.mao, kind="question")
    reply = talk.say("答え", parent_id=first)
    for wish, detail in ((Wish.SUPPORT, ""), (Wish.REACT, "thanks"), (Wish.ANSWER, "")):
        talk.do(reply, wish, detail)
    lab.wait(lambda: talk.panel._comments[reply].answers)
    known = talk.panel._comments[reply]
    assert (known.supports, known.supported, known.reactions) == (1, True, (("thanks", 1, True),))
    for wish, detail in ((Wish.SUPPORT, ""), (Wish.REACT, "thanks"), (Wish.ANSWER, "")):
        talk.do(reply, wish, detail)
    lab.wait(lambda: not talk.panel._comments[reply].answers)
    known = talk.panel._comments[reply]
    assert (known.supports, known.reactions) == (0, ())


def test_a_comment_taken_back_leaves_its_place_and_comes_back(lab: LabDesk, talk: Talk) -> None:
    first = talk.say("一つ目")
    talk.say("返事", actor_id=lab.mao, parent_id=first)
    talk.do(first, Wish.REMOVE)
    lab.wait(lambda: talk.panel._comments[first].removed)
    assert talk.panel.list.rows.row_of(first) == 0
    talk.panel.list.pressed_part.emit(first, Part.RESTORE, "")
    lab.wait(lambda: talk.panel._comments[first].body == "一つ目")


def test_filters_show_some_and_say_when_nothing_fits(lab: LabDesk, talk: Talk) -> None:
    talk.say("意見です")
    question = talk.say("質問です", kind="question")
    talk.panel.head.key_points.click()
    assert [row.key for row in talk.panel.list.rows.rows] == [question]
    talk.panel.head._set_filter(type(talk.panel.head.filter)(frozenset({"advice"})))
    assert talk.panel.nothing.isVisible()
    talk.panel.clear_filter.click()
    assert talk.panel.list.rows.rowCount() == 2
    assert not talk.panel.head.key_points.isChecked()


def test_a_comment_that_is_looked_for_is_shown_whatever_the_filter(lab: LabDesk, talk: Talk) -> None:
    opinion = talk.say("意見です")
    talk.say("質問です", kind="question")
    talk.panel.head.key_points.click()
    assert talk.panel.list.rows.row_of(opinion) < 0
    talk.panel.go_to(opinion)
    assert talk.panel.list.currentIndex().row() == talk.panel.list.rows.row_of(opinion)


def test_words_can_be_copied(lab: LabDesk, talk: Talk) -> None:
    talk.do(talk.say("**太い**字"), Wish.COPY)
    assert QGuiApplication.clipboard().text() == "**太い**字"


def test_another_subject_has_another_draft(lab: LabDesk, talk: Talk) -> None:
    talk.panel.begin_comment()
    commit(talk.panel.compose.editor.field, "こちらへ")
    talk.panel.show_subject("challenge", lab.challenge("別の課題"))
    assert talk.panel.compose.editor.text == ""
    talk.panel.show_subject("challenge", talk.challenge_id)
    lab.wait(lambda: talk.panel.compose.editor.text == "こちらへ")
    assert talk.panel.compose.is_open


def _entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_offers_what_is_allowed_and_links_by_keyboard(lab: LabDesk, talk: Talk) -> None:
    chosen: list[tuple[Wish, str]] = []
    text = "see C-12 and https://lab.example/a"
    full = comment("x", text, parent_id="a", depth=1, may=ALL_RIGHTS)
    menu = comment_menu(
        lab.context.theme, talk.panel, full, lambda wish, detail: chosen.append((wish, detail))
    )
    for action in menu.actions():
        action.trigger()
    assert {wish for wish, _ in chosen} == set(Wish) - {Wish.RESTORE}
    assert (Wish.FOLLOW_LINK, "colab:key/C-12") in chosen
    none = comment_menu(lab.context.theme, talk.panel, comment("y", may=frozenset()), lambda *_: None)
    assert len(_entries(none)) == 1


def test_the_words_follow_the_language(lab: LabDesk, talk: Talk) -> None:
    lab.language.use("en")
    lab.wait(lambda: talk.panel.compose.editor.foot.send_button.text() == "Post")
    assert talk.panel.head._title.text() == "Discussion"
