"""Parts of reading pages: sources of structured fields, plans, changes, tags, sections."""

from __future__ import annotations

import dataclasses
import re
from html import unescape

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from colab_app.domain import commands as c
from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.rubric import RUBRICS
from colab_app.service.queries import OneChallenge, People
from colab_app.service.views import HistoryView
from colab_app.service.views.people import NOBODY
from colab_app.text.markdown import to_html
from colab_app.ui.forms.inline_form import InlineForm
from colab_app.ui.forms.simple_inputs import LineInput
from colab_app.ui.frame.language import Language
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.subject.basics import basic_facts
from colab_app.ui.subject.difference_dialog import DifferenceDialog
from colab_app.ui.subject.field_source import (
    criteria_source,
    links_source,
    plain_cell,
    schedule_source,
    success_source,
)
from colab_app.ui.subject.history_changes import FieldChange, field_changes, has_difference
from colab_app.ui.subject.history_panel import HistoryPanel
from colab_app.ui.subject.section_plan import HEAD_FIELDS, PLANS, section_of
from colab_app.ui.subject.section_stack import SectionStack
from colab_app.ui.subject.subject_view import SubjectView, of_challenge
from colab_app.ui.subject.tags_bar import TagsBar
from colab_app.ui.subject.text_edit import TextEdit
from tests.ui.controls.typing_events import commit, press, type_keys
from tests.ui.subject.lab_desk import LabDesk

STAGES = ("open", "screening", "pilot")


# -- structured fields -----------------------------------------------------------------------------------


def test_measures_are_a_table_with_units(lab: LabDesk) -> None:
    lab.language.use("en")
    source = success_source([{"name": "calls", "unit": "a day", "baseline": 340, "target": "100"}, "odd", {}])
    assert "| calls | 340 a day | 100 a day |" in source
    assert success_source("odd") == ""


def test_criteria_are_in_the_readers_language(lab: LabDesk) -> None:
    value = [criterion.as_json() for criterion in RUBRICS["outcome"]]
    assert "関連性" in criteria_source(value, lab.language)
    lab.language.use("en")
    english = criteria_source([*value, {"name_ja": "信頼", "weight": 1}], lab.language)
    assert "Relevance" in english
    assert "信頼" in english


def test_days_stand_in_the_order_of_the_board(lab: LabDesk) -> None:
    lab.language.use("en")
    value = {"pilot": "2027-01-05", "open": "2026-12-01", "other": "soon"}
    lines = schedule_source(value, STAGES, lab.language, "2026-11-25").splitlines()[2:]
    assert [line.split(" | ")[0] for line in lines] == ["| Open call", "| Pilot", "| other"]
    assert "2027" in lines[1]
    assert "soon" in lines[2]


def test_only_web_addresses_become_links() -> None:
    html = to_html(links_source(["https://lab.example/a_b", "javascript:alert(1)", "<b>x</b>"]))
    assert html.count("<a ") == 1
    assert "javascript:alert(1)" in html


@pytest.mark.parametrize(
    "text", ["a | b", "**x**", "[a](https://x.example)", "`c`", "<b>d</b>", "1\n2", "#tag", "@[x](member:m)"]
)
def test_words_in_a_table_are_only_words(text: str) -> None:
    html = to_html(f"| head | |\n| --- | --- |\n| {plain_cell(text)} | x |")
    assert ">a</a>" not in html
    assert "<strong>" not in html
    assert " ".join(text.split()) in unescape(re.sub("<[^>]+>", "", html))
    assert html.count("<td") == 2


# -- plans -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["challenge", "proposal"])
def test_every_field_has_its_section(kind: str) -> None:
    planned = [key for plan in PLANS[kind] for key in plan.fields]
    assert sorted([*planned, *HEAD_FIELDS, *({"also_answers"} if kind == "proposal" else ())]) == sorted(
        FIELDS_OF[kind]
    )
    assert section_of(kind, "title") == "head"
    assert section_of(kind, planned[-1]) == "basics"
    assert section_of(kind, "no such field") == ""


# -- history ---------------------------------------------------------------------------------------------


def deed(command: str, **details: object) -> HistoryView:
    return HistoryView("h", command, "challenge", "c1", NOBODY, "2026-11-24T01:00:00.000Z", details)


def test_changes_of_words_and_of_fields() -> None:
    edited = deed("text.edit", fields=["problem"], before="a", after="b")
    assert field_changes(edited) == (FieldChange("problem", "a", "b"),)
    revised = deed(
        "fields.revise",
        fields=["success", "budget"],
        before={"success": [{"name": "x", "target": "1"}], "budget": ""},
        after={"success": [{"name": "x", "target": "2"}], "budget": ""},
    )
    assert field_changes(revised) == (FieldChange("success", "x · 1", "x · 2"),)


@pytest.mark.parametrize(
    "other",
    [
        deed("comment.add"),
        deed("text.edit", fields=["problem"], before="a", after="a"),
        deed("text.edit", fields=[], before="a", after="b"),
        deed("fields.revise", fields=["x"], before=1, after=2),
    ],
)
def test_other_deeds_have_no_difference(other: HistoryView) -> None:
    assert not has_difference(other)


def subject(lab: LabDesk, challenge_id: str) -> SubjectView:
    page = lab.answer(OneChallenge(challenge_id))
    assert page is not None
    return of_challenge(page)


def test_the_history_unfolds_and_shows_what_changed(lab: LabDesk) -> None:
    challenge_id = lab.challenge(problem="昔の文。")
    lab.do(lab.made.text(challenge_id, "昔の文。", "新しい文。"))
    lab.say(challenge_id, "見ました")
    panel = HistoryPanel(lab.context)
    lab.put(panel, 700, 500)
    panel.show_subject(subject(lab, challenge_id))
    assert not panel.list.isVisible()
    panel.unfold()
    assert panel.list.isVisible()
    assert panel.list.deeds.rowCount() == 2
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel.list, Qt.Key.Key_Return)
    (dialog,) = panel.window().findChildren(DifferenceDialog)
    assert "昔" in dialog.views[0].toPlainText()
    assert "新しい" in dialog.views[0].toPlainText()
    dialog.close_button.click()


# -- tags ------------------------------------------------------------------------------------------------


@pytest.fixture
def tags(lab: LabDesk) -> TagsBar:
    bar = TagsBar(lab.context)
    lab.put(bar, 600, 200)
    return bar


def test_tags_lead_to_what_has_the_same(qtbot: QtBot, lab: LabDesk, tags: TagsBar) -> None:
    tags.show_tags("challenge", "c1", ("防災", "窓口"), may_tag=False)
    with qtbot.waitSignal(tags.tag_asked) as asked:
        tags.chips[1].click()
    assert asked.args == ["窓口"]
    assert not tags.edit_button.isVisible()


def test_tags_are_added_and_removed_in_place(lab: LabDesk, tags: TagsBar) -> None:
    challenge_id = lab.challenge()

    def follow() -> tuple[str, ...]:
        found = subject(lab, challenge_id).tags
        tags.show_tags("challenge", challenge_id, found, may_tag=True)
        return found

    follow()
    tags.begin()
    assert tags.field.hasFocus()
    commit(tags.field, "＃防災")
    press(tags.field, Qt.Key.Key_Return)
    lab.wait(lambda: follow() == ("防災",))
    assert tags.field.text() == ""
    tags.chips[0].click()
    lab.wait(lambda: follow() == ())
    press(tags.field, Qt.Key.Key_Return)
    assert not tags.field.isVisible()


def test_a_refused_tag_stays_in_the_field(lab: LabDesk, tags: TagsBar) -> None:
    tags.show_tags("challenge", "gone", (), may_tag=True)
    tags.begin()
    type_keys(tags.field, "tag")
    press(tags.field, Qt.Key.Key_Return)
    lab.wait(tags._problem.isVisible)
    assert tags.field.text() == "tag"


def test_without_tags_and_rights_there_is_no_bar(tags: TagsBar) -> None:
    tags.show_tags("challenge", "c1", (), may_tag=False)
    assert not tags.isVisible()


# -- sections --------------------------------------------------------------------------------------------


class Sections:
    """A stack of sections that follows a challenge."""

    def __init__(self, lab: LabDesk, **fields: object) -> None:
        self.lab = lab
        self.id = lab.challenge("通学路の見守り", "open", **fields)
        self.stack = SectionStack(lab.context, "challenge", PictureStore(lab.desk, PICTURE_SIZE))
        lab.put(self.stack, 720, 900)
        self.follow()

    def follow(self) -> None:
        """Show the challenge as it is now."""
        self.stack.show_subject(subject(self.lab, self.id), self.lab.answer(People()), STAGES)

    def field(self, key: str) -> object:
        """What the record says."""
        return subject(self.lab, self.id).fields[key]

    def text_edit(self, key: str) -> TextEdit:
        """The editor of a section."""
        editor = self.stack.sections[key].editor
        assert isinstance(editor, TextEdit)
        return editor


def test_filled_fields_are_read_empty_ones_are_not_there(lab: LabDesk) -> None:
    made = Sections(
        lab, problem="**困って**います。", budget="10万円", success=[{"name": "電話", "target": "1"}]
    )
    assert list(made.stack.sections) == ["problem", "success", "basics"]
    body = made.stack.sections["problem"].body
    assert isinstance(body, MarkdownView)
    assert body.toPlainText() == "困っています。"
    assert not made.stack.sections["problem"].title.isVisible()
    assert made.stack.sections["success"].title.isVisible()


def test_a_long_text_is_edited_in_place_and_joined_with_others(lab: LabDesk) -> None:
    made = Sections(lab, problem="一つ目。二つ目。")
    made.stack.edit("problem")
    editor = made.text_edit("problem").editor
    lab.wait(editor.field.hasFocus)
    lab.do(lab.made.text(made.id, "一つ目。二つ目。", "一つ目。二つ目を直した。"))
    made.follow()
    assert editor.text == "一つ目。二つ目。"
    editor.field.setPlainText("一つ目も直した。二つ目。")
    editor.submit()
    lab.wait(lambda: made.stack.sections["problem"].editor is None)
    assert made.field("problem") == "一つ目も直した。二つ目を直した。"


def test_a_text_can_be_emptied_and_an_empty_one_written(lab: LabDesk) -> None:
    made = Sections(lab, problem="要らない。")
    made.stack.edit("problem")
    made.text_edit("problem").editor.field.setPlainText("")
    made.text_edit("problem").editor.submit()
    lab.wait(lambda: made.field("problem") == "")
    made.stack.edit("assets")
    made.text_edit("assets").editor.field.setPlainText("データ")
    made.text_edit("assets").editor.submit()
    lab.wait(lambda: made.field("assets") == "データ")


def test_saving_without_a_change_just_ends(lab: LabDesk) -> None:
    made = Sections(lab, problem="そのまま。")
    made.stack.edit("problem")
    made.text_edit("problem").editor.submit()
    assert made.stack.sections["problem"].editor is None


def test_giving_up_shows_the_text_again(lab: LabDesk) -> None:
    made = Sections(lab, problem="もとの文。")
    made.stack.edit("problem")
    editor = made.text_edit("problem").editor
    editor.field.setPlainText("途中")
    editor.foot.cancel_button.click()
    assert made.stack.sections["problem"].body.isVisible()
    made.stack.edit("problem")
    lab.settle()
    assert made.text_edit("problem").editor.text == "もとの文。"


def test_a_refused_text_stays_with_the_reason(lab: LabDesk) -> None:
    made = Sections(lab, problem="もとの文。")
    made.stack.edit("problem")
    editor = made.text_edit("problem").editor
    editor.field.setPlainText("直した文。")
    lab.do(c.RemoveSubject(subject_kind="challenge", subject_id=made.id))
    editor.submit()
    lab.wait(lambda: bool(editor.foot.words.text()))
    assert editor.text == "直した文。"


def test_short_fields_are_edited_as_a_form(lab: LabDesk) -> None:
    made = Sections(lab, budget="10万円")
    made.stack.sections["basics"].edit_button.click()
    form = made.stack.sections["basics"].editor
    assert isinstance(form, InlineForm)
    entry = form.form.boxes["budget"].input
    assert isinstance(entry, LineInput)
    entry.field.setText("20万円")
    form.save()
    lab.wait(lambda: made.field("budget") == "20万円")


def test_readers_have_no_pencils(lab: LabDesk) -> None:
    made = Sections(lab, problem="文。")
    lab.work(lambda backend: backend.become(lab.mao))
    made.follow()
    assert not made.stack.sections["problem"].edit_button.isVisible()
    made.stack.edit("problem")
    assert made.stack.sections["problem"].editor is None


def test_another_subject_ends_editing(lab: LabDesk) -> None:
    made = Sections(lab, problem="文。")
    made.stack.edit("problem")
    made.id = lab.challenge("別", problem="別の文。")
    made.follow()
    assert made.stack.sections["problem"].editor is None


def test_short_facts_in_words(lab: LabDesk) -> None:
    challenge_id = lab.challenge(
        owner_organisation_id=lab.npo,
        owner_id=lab.mao,
        co_organisations=[lab.npo, lab.startup, "unknown"],
        contract_type="agreement",
        area="北部",
    )
    keys = ("owner_organisation_id", "owner_id", "co_organisations", "contract_type", "area", "budget")
    facts = basic_facts(subject(lab, challenge_id), keys, lab.answer(People()), lab.language)
    words = [value for _, value in facts]
    assert words[:2] == ["NPO むすび目", "大西 真央"]
    assert words[2] == "NPO むすび目、アオバト工房"
    assert words[4] == "北部"
    assert len(words) == 5


def test_a_page_shows_the_language_it_is_read_in(lab: LabDesk) -> None:
    made = Sections(lab, affected="全員")
    before = made.stack.sections["affected"].title.text()
    lab.language.use("en")
    lab.wait(lambda: made.stack.sections["affected"].title.text() != before)
    assert dataclasses.is_dataclass(SubjectView)
    assert isinstance(lab.language, Language)
