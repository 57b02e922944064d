"""Forms tell what changed, say what is wrong beside the field, and lose nothing."""

from __future__ import annotations

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.domain.fields import FIELDS_OF
from colab_app.service.queries import OneChallenge, People
from colab_app.ui.forms.field_box import FieldBox
from colab_app.ui.forms.field_input import FormFacts
from colab_app.ui.forms.inline_form import InlineForm
from colab_app.ui.forms.record_form import RecordForm, is_long, same_value
from colab_app.ui.forms.simple_inputs import LineInput
from tests.ui.controls.typing_events import type_keys
from tests.ui.subject.lab_desk import LabDesk

KEYS = ("title", "summary", "budget")


@pytest.fixture
def facts(lab: LabDesk) -> FormFacts:
    return FormFacts(lab.context, lab.answer(People()))


@pytest.fixture
def form(lab: LabDesk, facts: FormFacts) -> RecordForm:
    made = RecordForm(facts, "challenge", KEYS)
    lab.put(made, 700, 600)
    made.begin({"title": "題名", "summary": "要約", "area": "北部"})
    return made


def line(form: RecordForm, key: str) -> LineInput:
    entry = form.boxes[key].input
    assert isinstance(entry, LineInput)
    return entry


def test_only_what_changed_is_told_with_what_was_before(form: RecordForm) -> None:
    assert form.changes() == ({}, {})
    line(form, "summary").field.setText("別の要約")
    assert form.changes() == ({"summary": "別の要約"}, {"summary": "要約"})
    assert form.values()["area"] == "北部"
    assert "budget" not in form.filled_values()


def test_more_fields_keep_what_is_there(form: RecordForm) -> None:
    line(form, "title").field.setText("新しい題名")
    form.add_fields(("area", "title", "no such field"))
    assert line(form, "area").value() == "北部"
    assert line(form, "title").value() == "新しい題名"
    assert list(form.boxes) == ["title", "summary", "budget", "area"]


@pytest.mark.parametrize(
    ("problem", "key"),
    [
        (UserProblem("field.long", field="summary", limit=1, length=2), "summary"),
        (UserProblem("title.empty"), "title"),
    ],
)
def test_a_problem_stands_beside_its_field_until_it_changes(
    form: RecordForm, problem: UserProblem, key: str
) -> None:
    assert form.show_problem(problem, "長すぎます。")
    assert form.boxes[key].has_problem
    assert line(form, key).field.has_problem
    assert line(form, key).field.hasFocus()
    type_keys(line(form, key).field, "x")
    assert not line(form, key).field.has_problem


def test_a_problem_of_something_else_is_not_taken(form: RecordForm) -> None:
    assert not form.show_problem(UserProblem("permit.role"), "だめです。")
    assert not form.show_problem(UserProblem("field.long", field="elsewhere"), "長すぎます。")


def test_the_length_is_guided_not_forbidden(lab: LabDesk, form: RecordForm) -> None:
    box = form.boxes["title"]
    box.set_value("あ" * 81)
    assert "81" in box._length.text()
    assert form.boxes["title"].input.value() == "あ" * 81


def test_the_words_follow_the_language(lab: LabDesk, form: RecordForm) -> None:
    before = form.boxes["budget"]._caption.text()
    lab.language.use("en")
    lab.wait(lambda: form.boxes["budget"]._caption.text() != before)
    assert line(form, "budget").field.accessibleName() == form.boxes["budget"]._caption.text()


def test_an_inline_form_saves_what_changed(lab: LabDesk, facts: FormFacts) -> None:
    challenge_id = lab.challenge(budget="10万円")
    page = lab.answer(OneChallenge(challenge_id))
    assert page is not None
    form = InlineForm(facts, "challenge", challenge_id, ("budget", "area"), page.fields)
    lab.put(form, 700, 400)
    line(form.form, "budget").field.setText("20万円")
    with lab.qtbot.waitSignal(form.ended):
        form.save_button.click()
    after = lab.answer(OneChallenge(challenge_id))
    assert after is not None
    assert after.fields["budget"] == "20万円"


def test_an_inline_form_without_changes_just_ends(lab: LabDesk, facts: FormFacts) -> None:
    form = InlineForm(facts, "challenge", "no matter", ("budget",), {"budget": "x"})
    lab.put(form, 700, 400)
    with lab.qtbot.waitSignal(form.ended):
        form.save()


@pytest.mark.parametrize(("key", "value"), [("title", ""), ("summary", "あ" * 401)])
def test_a_refused_form_keeps_everything(lab: LabDesk, facts: FormFacts, key: str, value: str) -> None:
    challenge_id = lab.challenge()
    form = InlineForm(facts, "challenge", challenge_id, ("title", "summary"), {"title": "x", "summary": "y"})
    lab.put(form, 700, 400)
    line(form.form, key).field.setText(value)
    form.save()
    lab.wait(lambda: form.form.boxes[key].has_problem)
    assert line(form.form, key).value() == value
    assert not form.save_button.is_busy


def test_a_refusal_about_no_field_is_said_below(lab: LabDesk, facts: FormFacts) -> None:
    form = InlineForm(facts, "challenge", "gone", ("budget",), {"budget": ""})
    lab.put(form, 700, 400)
    line(form.form, "budget").field.setText("1")
    form.save()
    lab.wait(form._problem.isVisible)
    assert line(form.form, "budget").value() == "1"


def test_one_field_below_its_heading_needs_no_caption(lab: LabDesk, facts: FormFacts) -> None:
    single = InlineForm(facts, "challenge", "x", ("success",), {})
    several = InlineForm(facts, "challenge", "x", ("budget", "area"), {})
    for form in (single, several):
        lab.put(form, 700, 300)
    assert not single.form.boxes["success"]._caption.isVisible()
    assert several.form.boxes["area"]._caption.isVisible()


def test_equal_values_and_long_fields() -> None:
    assert same_value(None, "")
    assert same_value([1], (1,))
    assert not same_value([1], [2])
    assert not same_value("a", "")
    assert is_long("challenge", "problem")
    assert not is_long("challenge", "title")
    assert not is_long("challenge", "unknown")


def test_ctrl_enter_in_a_field_saves(lab: LabDesk, facts: FormFacts) -> None:
    box = FieldBox(facts, "challenge", FIELDS_OF["challenge"]["budget"])
    lab.put(box, 500, 200)
    with lab.qtbot.waitSignal(box.submitted):
        box.input.submitted.emit()
