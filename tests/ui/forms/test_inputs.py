"""Entries show what a record holds, give it back unchanged, and tell every change by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.domain.fields import CHALLENGE_FIELDS, FIELDS_OF, PROPOSAL_FIELDS, Field
from colab_app.domain.rubric import RUBRICS
from colab_app.service.queries import People
from colab_app.ui.forms.criteria_input import CriteriaInput, CriterionRow
from colab_app.ui.forms.field_input import FieldInput, FormFacts
from colab_app.ui.forms.inputs import NOT_ENTERED, make_input
from colab_app.ui.forms.kpi_input import KpiInput, KpiRow
from colab_app.ui.forms.links_input import LinksInput
from colab_app.ui.forms.people_inputs import OrganisationsInput
from colab_app.ui.forms.schedule_input import DateInput, ScheduleInput
from colab_app.ui.forms.simple_inputs import ChoiceInput, LineInput
from tests.ui.controls.typing_events import press, type_keys
from tests.ui.subject.lab_desk import LabDesk

STAGES = ("draft", "triage", "open", "screening", "codesign", "pilot", "adopted", "closed")
KPI = {"name": "電話", "unit": "件", "baseline": "340", "target": "100"}
VALUES: dict[str, object] = {
    "title": "題名",
    "problem": "**困りごと** @[大西 真央](member:m1)",
    "success": [KPI, {**KPI, "name": "時間", "note": "of a newer app"}],
    "criteria": [criterion.as_json() for criterion in RUBRICS["light"]],
    "schedule": {"open": "2026-12-01", "adopted": "2027-04-01"},
    "contract_type": "negotiated",
    "visibility": "members",
    "terms": True,
    "links": ["https://lab.example/", "not an address"],
}


@pytest.fixture
def facts(lab: LabDesk) -> FormFacts:
    return FormFacts(lab.context, lab.answer(People()), STAGES)


def shown(lab: LabDesk, facts: FormFacts, field: Field) -> FieldInput:
    made = make_input(facts, field)
    lab.put(made, 700, 500)
    return made


@pytest.mark.parametrize("field", [*CHALLENGE_FIELDS, *PROPOSAL_FIELDS], ids=lambda field: field.key)
def test_every_field_has_an_entry_that_begins_empty(lab: LabDesk, facts: FormFacts, field: Field) -> None:
    if field.key in NOT_ENTERED:
        return
    entry = shown(lab, facts, field)
    entry.set_name(field.key, "help")
    entry.set_problem(True)
    assert not entry.value()
    for odd in (None, 7, ["x", 7], {"a": 1}):
        entry.set_value(odd)


@pytest.mark.parametrize("key", VALUES)
def test_what_is_shown_comes_back_unchanged_and_untold(lab: LabDesk, facts: FormFacts, key: str) -> None:
    field = {**FIELDS_OF["proposal"], **FIELDS_OF["challenge"]}[key]
    entry = shown(lab, facts, field)
    changes: list[bool] = []
    entry.changed.connect(lambda: changes.append(True))
    entry.set_value(VALUES[key])
    assert entry.value() == VALUES[key]
    entry.set_value(VALUES[key])
    assert changes == []


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_measure_is_typed_row_by_row(lab: LabDesk, facts: FormFacts) -> None:
    entry = KpiInput(facts)
    lab.put(entry, 700, 400)
    changes: list[bool] = []
    entry.changed.connect(lambda: changes.append(True))
    entry.begin()
    type_keys(focused(), "calls")
    assert entry.value() == [{"name": "calls", "unit": "", "baseline": "", "target": ""}]
    entry.add_button.click()
    second = entry.rows[1]
    assert isinstance(second, KpiRow)
    assert second.fields["name"].hasFocus()
    assert len(entry.value()) == 1  # type: ignore[arg-type]  # a list: an empty row says nothing
    entry.rows[0].remove_button.click()
    assert entry.value() == []
    assert len(entry.rows) == 1
    assert changes
    assert second.fields["target"].accessibleName() == "目標"


def test_a_template_fills_the_rubric_and_rows_can_be_changed(lab: LabDesk, facts: FormFacts) -> None:
    entry = CriteriaInput(facts)
    lab.put(entry, 800, 600)
    entry.use_template("outcome")
    assert entry.value() == [criterion.as_json() for criterion in RUBRICS["outcome"]]
    row = entry.rows[0]
    assert isinstance(row, CriterionRow)
    row.weight.setValue(5)
    row.category.setCurrentText("A")
    first = entry.value()[0]  # type: ignore[index]  # a list of criteria
    assert (first["id"], first["weight"], first["category"]) == ("relevance", 5, "A")
    entry.add_row(None)
    assert len(entry.value()) == 3  # type: ignore[arg-type]  # a row without a name is none
    added = entry.rows[-1]
    assert isinstance(added, CriterionRow)
    added.name_en.setText("Trust")
    new = entry.value()[-1]  # type: ignore[index]  # a list of criteria
    assert new["id"]
    assert new["name_en"] == "Trust"


def test_days_are_set_and_taken_away_with_keys(lab: LabDesk) -> None:
    date = DateInput(lab.context.theme)
    lab.put(date, 300, 100)
    assert date.iso == ""
    date.stepBy(1)
    assert date.iso == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    press(date, Qt.Key.Key_Delete)
    assert date.iso == ""
    date.set_iso("2026-12-24")
    assert date.iso == "2026-12-24"
    for odd in ("", "soon", "1999-01-01", "2026-13-01"):
        date.set_iso(odd)
        assert date.iso == ""


def test_only_stages_that_end_by_plan_have_a_day(lab: LabDesk, facts: FormFacts) -> None:
    entry = ScheduleInput(facts)
    assert list(entry.dates) == ["triage", "open", "screening", "codesign", "pilot"]
    entry.set_value({"open": "2026-12-01", "adopted": "2027-04-01"})
    entry.dates["open"].set_iso("")
    assert entry.value() == {"adopted": "2027-04-01"}


def test_organisations_are_chosen_each_once(lab: LabDesk, facts: FormFacts) -> None:
    entry = OrganisationsInput(facts)
    lab.put(entry, 500, 300)
    entry.set_value([lab.npo, lab.startup, lab.npo])
    assert entry.value() == [lab.npo, lab.startup]


def test_what_is_not_known_here_stays_what_it_is(lab: LabDesk, facts: FormFacts) -> None:
    organisation = make_input(facts, FIELDS_OF["challenge"]["owner_organisation_id"])
    organisation.set_value("an organisation of another desk")
    assert organisation.value() == "an organisation of another desk"
    choice = ChoiceInput(lab.context.theme, ("a",), lambda name: name)
    choice.set_value("a choice of a newer app")
    assert choice.value() == "a choice of a newer app"


def test_links_are_typed_one_a_row(lab: LabDesk, facts: FormFacts) -> None:
    entry = LinksInput(facts)
    lab.put(entry, 500, 300)
    entry.begin()
    type_keys(focused(), "https://a.example")
    assert entry.value() == ["https://a.example"]


def test_typing_is_told_and_ctrl_enter_submits(lab: LabDesk) -> None:
    entry = LineInput(lab.context.theme)
    lab.put(entry, 400, 100)
    with lab.qtbot.waitSignal(entry.changed):
        type_keys(entry.field, "a")
    with lab.qtbot.waitSignal(entry.submitted):
        press(entry.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
