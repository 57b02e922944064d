"""The page of a challenge: read, supported, moved, edited, proposed to; others' changes come in quietly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from colab_app.domain import commands as c
from colab_app.service.queries import OneChallenge
from colab_app.service.views import ChallengePage
from colab_app.ui.challenge import ChallengeScreen
from colab_app.ui.challenge.move_dialog import MoveDialog
from colab_app.ui.editor.describe_dialog import DescribeDialog
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.proposal import NewProposalDialog
from colab_app.ui.subject.subject_menu import PageWish, subject_menu
from colab_app.ui.subject.text_edit import TextEdit
from tests.ui.controls.typing_events import press, type_keys
from tests.ui.subject.lab_desk import LabDesk


class Shown:
    """A challenge page in a window."""

    def __init__(self, lab: LabDesk, challenge_id: str, width: int = 1300) -> None:
        self.lab = lab
        self.id = challenge_id
        self.screen = ChallengeScreen(lab.context)
        self.window = lab.put(self.screen, width, 900, fill=True)
        self.screen.show_route(Route(Place.CHALLENGE, challenge_id))
        lab.wait(lambda: self.screen.page is not None)
        lab.settle()

    @property
    def page(self) -> ChallengePage:
        """The challenge of the lab."""
        found = self.lab.answer(OneChallenge(self.id))
        assert found is not None
        return found


@pytest.fixture
def shown(lab: LabDesk) -> Shown:
    return Shown(lab, lab.challenge("避難所の混み具合", problem="台風の夜。", summary="ひとこと"))


def test_it_shows_what_the_record_says(shown: Shown) -> None:
    screen = shown.screen
    assert screen.head.title.text() == "避難所の混み具合"
    assert screen.head.lead.text() == "ひとこと"
    assert screen.head.key.text() == "C-1"
    assert screen.title() == "C-1 避難所の混み具合"
    assert screen.frame.isVisible()
    assert not screen.missing.isVisible()
    assert "problem" in screen.sections.sections


def test_support_and_follow_go_on_and_off(lab: LabDesk, shown: Shown) -> None:
    bar = shown.screen.actions_bar
    bar.support_button.click()
    lab.wait(lambda: shown.page.card.supported and bar.support_button.isChecked())
    bar.support_button.setFocus()
    press(bar.support_button, Qt.Key.Key_S)
    lab.wait(lambda: not shown.page.card.supported)
    followed = shown.page.followed
    bar.follow_button.click()
    lab.wait(lambda: shown.page.followed is not followed)


def test_it_moves_to_another_stage(lab: LabDesk, shown: Shown) -> None:
    menu = shown.screen.move_button.menu()
    actions = [action for action in menu.actions() if action.isEnabled()]
    assert len(actions) == len(menu.actions()) - 1
    shown.screen.move_button.chosen.emit("codesign")
    lab.wait(lambda: shown.page.card.stage == "codesign")
    lab.wait(lambda: shown.screen.page is not None and shown.screen.page.card.stage == "codesign")


def test_closing_asks_for_the_reason_first(lab: LabDesk, shown: Shown) -> None:
    shown.screen.move_to("closed")
    (dialog,) = shown.window.findChildren(MoveDialog)
    dialog.move_button.click()
    assert dialog.isVisible()
    dialog.field.setPlainText("ほかの仕組みで解けました。")
    dialog.move_button.click()
    lab.wait(lambda: shown.page.card.stage == "closed")


def test_what_others_change_comes_in_without_disturbing(lab: LabDesk, shown: Shown) -> None:
    shown.screen.edit_field("problem")
    editor = shown.screen.sections.sections["problem"].editor
    assert isinstance(editor, TextEdit)
    type_keys(editor.editor.field, "abc")
    lab.do(
        c.ReviseFields(
            subject_kind="challenge", subject_id=shown.id, fields={"title": "新しい題名"}, before={}
        )
    )
    lab.wait(lambda: shown.screen.head.title.text() == "新しい題名")
    assert shown.screen.sections.sections["problem"].editor is editor
    assert "abc" in editor.editor.text


def test_a_hidden_page_catches_up_when_it_is_shown(lab: LabDesk, shown: Shown) -> None:
    shown.window.hide()
    lab.say(shown.id, "見ていない間に")
    lab.settle()
    assert shown.screen.talk.list.rows.rowCount() == 0
    shown.window.show()
    lab.wait(lambda: shown.screen.talk.list.rows.rowCount() == 1)


def test_what_is_looked_at_is_read(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    lab.say(challenge_id, "新着", actor_id=lab.mao)
    shown = Shown(lab, challenge_id)
    lab.wait(lambda: not shown.page.card.unread)


def test_title_and_summary_are_edited_in_the_head(lab: LabDesk, shown: Shown) -> None:
    shown.screen.head.edit_button.click()
    form = shown.screen.head.form
    assert form is not None
    form.form.boxes["title_other"].set_value("Shelters")
    form.save()
    lab.wait(lambda: shown.screen.head.form is None)
    lab.wait(lambda: shown.screen.head.title_other.text() == "Shelters")
    lab.language.use("en")
    lab.wait(lambda: shown.screen.head.title.text() == "Shelters")
    assert shown.screen.head.title_other.text() == "避難所の混み具合"


def test_the_guide_leads_to_what_is_missing(lab: LabDesk, shown: Shown) -> None:
    guide = shown.screen.guide
    assert guide.isVisible()
    assert len(guide.chips) == len(shown.page.missing)
    for key in shown.page.missing:
        guide.field_asked.emit(key)
    assert {"success", "criteria", "schedule", "basics"} <= {
        key for key, section in shown.screen.sections.sections.items() if section.editor is not None
    }


def test_those_who_may_not_edit_are_not_guided(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    lab.work(lambda backend: backend.become(lab.mao))
    shown = Shown(lab, challenge_id)
    assert not shown.screen.guide.isVisible()
    assert not shown.screen.move_button.isVisible()
    assert shown.screen.propose_button.isVisible()


def test_a_proposal_begins_here_and_opens_when_it_is_there(lab: LabDesk, shown: Shown) -> None:
    shown.screen.focus_first()
    press(shown.screen.actions_bar.support_button, Qt.Key.Key_P)
    (dialog,) = shown.window.findChildren(NewProposalDialog)
    lab.wait(lambda: dialog.form is not None)
    dialog.created.emit("p1")
    assert lab.routes == [Route(Place.PROPOSAL, "p1")]
    dialog.reject()


def test_proposals_are_listed_and_open(lab: LabDesk, shown: Shown) -> None:
    proposal_id = lab.proposal(shown.id, "地図で知らせる")
    listed = shown.screen.proposals.list
    lab.wait(lambda: listed.proposals.rowCount() == 1)
    spoken = listed.proposals.data(listed.proposals.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "地図で知らせる" in str(spoken)
    assert "アオバト工房" in str(spoken)
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    press(listed, Qt.Key.Key_Return)
    assert lab.routes == [Route(Place.PROPOSAL, proposal_id)]
    assert lab.context.names.name(proposal_id) == "P-1"


def test_a_clash_is_told_and_leads_to_the_decision(lab: LabDesk, shown: Shown) -> None:
    assert not shown.screen.conflict_notice.isVisible()
    lab.do(lab.made.text(shown.id, "台風の夜。", "台風の朝。"))
    lab.do(lab.made.text(shown.id, "台風の夜。", "大雨の夜。"))
    lab.wait(shown.screen.conflict_notice.isVisible)
    shown.screen.conflict_notice.button.click()
    (conflict,) = shown.page.conflicts
    assert lab.routes == [Route(Place.CONFLICTS, conflict.id)]


def test_an_anchor_leads_to_a_comment(lab: LabDesk) -> None:
    challenge_id = lab.challenge(problem="長い文。\n\n" * 60)
    comment_id = lab.say(challenge_id, "ここを見て")
    shown = Shown(lab, challenge_id)
    bar = shown.screen.frame.verticalScrollBar()
    assert bar.value() == 0
    shown.screen.show_route(Route(Place.CHALLENGE, challenge_id, comment_id))
    lab.wait(lambda: bar.value() > 0)
    assert shown.screen.talk.list._delegate.marked == comment_id


def is_wide(shown: Shown) -> bool:
    """Whether the rail stands beside the column."""
    return shown.screen.frame.is_wide


def test_the_rail_moves_below_when_text_is_large_or_the_window_narrow(lab: LabDesk, shown: Shown) -> None:
    frame = shown.screen.frame
    assert is_wide(shown)
    rail = shown.screen.facts.mapTo(shown.screen, QPoint())
    lab.context.theme.set_text_scale(1.5)
    QApplication.processEvents()
    assert not is_wide(shown)
    below = shown.screen.proposals.mapTo(shown.screen, QPoint())
    assert below.x() < rail.x()
    assert frame.column.indexOf(frame.actions_widget) == frame.column.indexOf(shown.screen.head) + 1
    lab.context.theme.set_text_scale(1.0)
    assert is_wide(shown)
    shown.window.resize(800, 900)
    assert not is_wide(shown)


def test_a_challenge_that_is_not_here_is_said(lab: LabDesk, shown: Shown) -> None:
    shown.screen.show_route(Route(Place.CHALLENGE, "nowhere"))
    lab.wait(shown.screen.missing.isVisible)
    assert not shown.screen.frame.isVisible()
    shown.screen.show_route(Route(Place.CHALLENGE, shown.id))
    lab.wait(shown.screen.frame.isVisible)


def test_the_menu_does_what_it_says(lab: LabDesk, shown: Shown) -> None:
    wishes: list[PageWish] = []
    assert shown.screen.subject is not None
    menu = subject_menu(lab.context.theme, shown.screen, shown.screen.subject, wishes.append)
    for action in menu.actions():
        action.trigger()
    assert set(wishes) == set(PageWish)
    windows: list[Route] = []
    lab.context.open_in_window.connect(windows.append)
    for wish in (PageWish.NEW_WINDOW, PageWish.COPY_KEY, PageWish.TAGS, PageWish.HISTORY, PageWish.EDIT_HEAD):
        shown.screen._do(wish)
    assert windows == [Route(Place.CHALLENGE, shown.id)]
    assert QGuiApplication.clipboard().text() == "C-1"
    assert shown.screen.history.list.isVisible()
    assert shown.screen.head.form is not None
    shown.screen._do(PageWish.REMOVE)
    lab.wait(shown.screen.missing.isVisible)


def test_files_dropped_anywhere_are_offered(lab: LabDesk, shown: Shown) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(__file__)])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, none)
    shown.screen.dragEnterEvent(enter)
    assert enter.isAccepted()
    shown.screen.dropEvent(QDropEvent(QPointF(9, 9), copy, data, button, none))
    lab.wait(lambda: bool(shown.window.findChildren(DescribeDialog)))


def test_links_in_texts_and_tags_lead_on(lab: LabDesk, shown: Shown) -> None:
    shown.screen.sections.link_asked.emit("colab:key/C-1")
    lab.wait(lambda: lab.routes == [Route(Place.CHALLENGE, shown.id)])
    shown.screen.tags.tag_asked.emit("防災")
    assert lab.routes[-1] == Route(Place.SEARCH, anchor="#防災")


def test_the_words_follow_the_language(lab: LabDesk, shown: Shown) -> None:
    lab.language.use("en")
    lab.wait(lambda: shown.screen.propose_button.text() == "Propose")
    assert shown.screen.head.state.text() == "Open call"
    assert shown.screen.move_button.text() == "Move…"
    assert shown.screen.more_button.accessibleName() == "More"
