"""Two texts of one place: both are seen, one or both are taken, nothing is lost."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat

from colab_app.domain import commands as c
from colab_app.service.queries import Conflicts, OneChallenge
from colab_app.service.views import ConflictView
from colab_app.service.views.people import NOBODY
from colab_app.text.difference import Change
from colab_app.text.sentences import sentences
from colab_app.ui.conflict import ConflictScreen
from colab_app.ui.conflict.combining import combined_start, sides
from colab_app.ui.conflict.conflict_list import ConflictModel
from colab_app.ui.frame.route import Place, Route
from tests.ui.controls.typing_events import click, press
from tests.ui.subject.lab_desk import LabDesk

BASE = "台数は640台。納期は3月。"
MINE = "台数は1,120台。納期は3月。"
THEIRS = "台数は700台。納期は2月末。"


def conflict(base: str, mine: str, theirs: str) -> ConflictView:
    at = "2026-11-24T01:00:00.000Z"
    return ConflictView(
        "x", "challenge", "c", "C-1", "題名", "problem", base, mine, theirs, NOBODY, NOBODY, at, at
    )


def test_the_combined_text_begins_with_everything_of_both() -> None:
    made = combined_start(conflict(BASE, MINE, THEIRS))
    assert made == f"{THEIRS}{MINE}"


def test_each_side_shows_what_only_it_has() -> None:
    mine, theirs = sides(conflict(BASE, MINE, THEIRS))
    assert "".join(span.text for span in mine) == MINE
    assert "".join(span.text for span in theirs) == THEIRS
    assert {span.change for span in mine} <= {Change.KEPT, Change.ADDED}
    assert {span.change for span in theirs} <= {Change.KEPT, Change.REMOVED}


SENTENCES = st.lists(st.sampled_from(["あ。", "い。", "う。", "Ab. ", "c\n"]), max_size=4).map("".join)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_no_sentence_somebody_wrote_is_missing(base: str, mine: str, theirs: str) -> None:
    made = combined_start(conflict(base, mine, theirs))
    for text in (mine, theirs):
        for sentence in sentences(text):
            if sentence.strip() and sentence not in base:
                assert sentence.strip() in made


class Clash:
    """A challenge with two texts, and the page that asks about them."""

    def __init__(self, lab: LabDesk, count: int = 1, width: int = 1200) -> None:
        self.lab = lab
        self.ids = [lab.challenge(f"課題{number}", "open", problem=BASE) for number in range(count)]
        for challenge_id in self.ids:
            lab.do(lab.made.text(challenge_id, BASE, THEIRS))
            lab.do(lab.made.text(challenge_id, BASE, MINE))
        self.screen = ConflictScreen(lab.context)
        lab.put(self.screen, width, 900, fill=True)
        self.screen.show_route(Route(Place.CONFLICTS))
        lab.settle()

    @property
    def open_ones(self) -> tuple[ConflictView, ...]:
        """What waits in the lab."""
        return self.lab.answer(Conflicts())

    def text(self, number: int = 0) -> object:
        """What the field says."""
        page = self.lab.answer(OneChallenge(self.ids[number]))
        assert page is not None
        return page.fields["problem"]


@pytest.fixture
def clash(lab: LabDesk) -> Clash:
    return Clash(lab)


def _format(clash: Clash, card: str, words: str) -> QTextCharFormat:
    view = getattr(clash.screen.panel, card).view
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index(words) + 1)
    return QTextCharFormat(cursor.charFormat())


def test_both_texts_are_seen_with_tint_and_weight(lab: LabDesk, clash: Clash) -> None:
    panel = clash.screen.panel
    assert panel.mine.view.toPlainText() == MINE
    assert panel.theirs.view.toPlainText() == THEIRS
    mine, theirs = _format(clash, "mine", "1,120"), _format(clash, "theirs", "700")
    assert (mine.fontWeight(), theirs.fontWeight()) == (700, 700)
    assert mine.background().color() == lab.context.theme.color("primary_tint")
    assert theirs.background().color() == lab.context.theme.color("accent_tint")
    assert panel.mine.who.text() == "あなた"


def test_their_text_is_kept(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.theirs.take_button.click()
    lab.wait(lambda: clash.open_ones == ())
    assert clash.text() == THEIRS
    lab.wait(clash.screen.nothing.isVisible)


def test_my_text_is_used(lab: LabDesk, clash: Clash) -> None:
    together: list[int] = []
    lab.context.doing_together.connect(together.append)
    clash.screen.panel.mine.take_button.click()
    lab.wait(lambda: clash.open_ones == ())
    assert clash.text() == MINE
    assert together == [2]


def test_a_combined_text_is_saved(lab: LabDesk, clash: Clash) -> None:
    editor = clash.screen.panel.editor
    assert editor.text == combined_start(clash.open_ones[0])
    editor.field.setPlainText("台数は640台と1,120台の間。")
    editor.submit()
    lab.wait(lambda: clash.open_ones == ())
    assert clash.text() == "台数は640台と1,120台の間。"


def test_a_combined_text_that_was_begun_comes_back(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.editor.field.setPlainText("途中まで。")
    clash.screen.panel.editor.keeper.flush()
    lab.settle()
    again = ConflictScreen(lab.context)
    lab.put(again, 1200, 900, fill=True)
    again.show_route(Route(Place.CONFLICTS))
    lab.wait(lambda: again.panel.editor.text == "途中まで。")


def test_what_is_being_combined_stays_while_others_work(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.editor.field.setPlainText("途中まで。")
    lab.challenge("別の課題")
    lab.settle()
    assert clash.screen.panel.editor.text == "途中まで。"


def test_a_third_change_meanwhile_is_joined_not_lost(lab: LabDesk, clash: Clash) -> None:
    panel = clash.screen.panel
    seen = panel.conflict
    assert seen is not None
    lab.do(lab.made.text(clash.ids[0], THEIRS, f"{THEIRS}三人目の文。"))
    panel.conflict = seen
    panel._use(MINE)
    lab.wait(lambda: clash.text() == f"{MINE}三人目の文。")


def test_deciding_later_leaves_it_open(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.later_button.click()
    assert lab.routes == [Route(Place.INBOX)]
    assert len(clash.open_ones) == 1


def test_a_refusal_keeps_the_text_and_says_why(lab: LabDesk, clash: Clash) -> None:
    panel = clash.screen.panel
    panel.editor.field.setPlainText("結び。")
    seen = panel.conflict
    lab.do(c.RemoveSubject(subject_kind="challenge", subject_id=clash.ids[0]))
    lab.settle()
    panel.conflict = seen
    panel._use("結び。")
    lab.wait(lambda: bool(panel.editor.foot.words.text()))
    assert panel.editor.text == "結び。"


def test_several_clashes_are_listed_and_gone_through(lab: LabDesk) -> None:
    clash = Clash(lab, count=3)
    screen = clash.screen
    assert screen._list_holder.isVisible()
    first = screen.panel.conflict
    assert first is not None
    screen.panel.later_button.click()
    second = screen.panel.conflict
    assert second is not None
    assert second.id != first.id
    screen.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(screen.list, Qt.Key.Key_Home)
    press(screen.list, Qt.Key.Key_Return)
    assert screen.panel.conflict == screen.list.waiting.conflicts[0]
    row = screen.list.waiting.index(2, 0)
    click(screen.list.viewport(), screen.list.visualRect(row).center())
    assert screen.panel.conflict == screen.list.waiting.conflicts[2]
    screen.panel.theirs.take_button.click()
    lab.wait(lambda: len(clash.open_ones) == 2)
    lab.wait(lambda: screen.list.waiting.rowCount() == 2)
    assert screen.panel.conflict is not None


def test_a_route_leads_to_one_of_them(lab: LabDesk) -> None:
    clash = Clash(lab, count=2)
    last = clash.open_ones[-1]
    clash.screen.show_route(Route(Place.CONFLICTS, last.id))
    lab.wait(lambda: clash.screen.panel.conflict == last)


def test_narrow_and_large_put_the_versions_below_each_other(lab: LabDesk, clash: Clash) -> None:
    panel = clash.screen.panel

    def tops() -> tuple[int, int]:
        return panel.mine.mapTo(panel, QPoint()).y(), panel.theirs.mapTo(panel, QPoint()).y()

    assert tops()[0] == tops()[1]
    clash.screen.window().resize(560, 900)
    lab.wait(lambda: tops()[1] > tops()[0])


def test_the_subject_is_a_press_away(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.subject_button.click()
    assert lab.routes == [Route(Place.CHALLENGE, clash.ids[0])]


def test_a_row_says_what_it_is_about(lab: LabDesk) -> None:
    model = ConflictModel()
    model.show_conflicts((conflict(BASE, MINE, THEIRS),))
    spoken = str(model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "題名" in spoken
    assert "C-1" in spoken


def test_the_words_follow_the_language_and_the_text_stays(lab: LabDesk, clash: Clash) -> None:
    clash.screen.panel.editor.field.setPlainText("途中。")
    lab.language.use("en")
    lab.wait(lambda: clash.screen.panel.mine.take_button.text() == "Use this text")
    assert clash.screen.panel.editor.text == "途中。"
    assert clash.screen.panel.mine.who.text() == "You"
    assert dataclasses.is_dataclass(ConflictView)
