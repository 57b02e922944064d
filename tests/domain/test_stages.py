"""Stages and templates: what each column allows, and that every board can begin and end."""

from __future__ import annotations

import pytest

from colab_app.domain.stages import (
    TEMPLATE_STAGES,
    Capability,
    Stage,
    StageRules,
    Switch,
    Template,
    needs_reason,
    rules_for,
)

ALLOWED = {
    #              post edit comment ask support vote evaluate
    "draft":       ". edit . . . . .",
    "triage":      ". edit comment ask support . .",
    "open":        "post edit comment ask support vote .",
    "screening":   ". . comment ask support . evaluate",
    "codesign":    "post edit comment ask support vote evaluate",
    "pilot":       ". edit comment ask support . .",
    "adopted":     ". . comment ask support . .",
    "closed":      ". . . . . . .",
}  # fmt: skip


@pytest.mark.parametrize("stage", list(Stage))
def test_a_stage_allows_what_the_table_says(stage: Stage) -> None:
    rules = rules_for(stage)
    shown = " ".join(str(each) if rules.allows(each) else "." for each in Capability)
    assert shown == ALLOWED[stage]
    assert rules.stage is stage


@pytest.mark.parametrize("stage", list(Stage))
def test_what_is_not_on_can_still_be_read(stage: Stage) -> None:
    switches = rules_for(stage).switches
    assert set(switches) == set(Capability)
    assert Switch.HIDDEN not in switches.values()


def test_a_capability_nobody_thought_of_is_off() -> None:
    assert not StageRules(Stage.OPEN, {}).allows(Capability.POST)
    assert not StageRules(Stage.OPEN, {Capability.POST: Switch.HIDDEN}).allows(Capability.POST)


@pytest.mark.parametrize("template", list(Template))
def test_a_board_begins_with_drafts_opens_and_ends(template: Template) -> None:
    stages = TEMPLATE_STAGES[template]
    assert stages[0] is Stage.DRAFT
    assert stages[-1] is Stage.CLOSED
    assert Stage.OPEN in stages


@pytest.mark.parametrize("template", list(Template))
def test_columns_stand_in_the_order_of_the_work(template: Template) -> None:
    stages = TEMPLATE_STAGES[template]
    assert list(stages) == [stage for stage in Stage if stage in stages]


def test_the_full_pilot_has_every_stage() -> None:
    assert TEMPLATE_STAGES[Template.FULL_PILOT] == tuple(Stage)
    assert set(TEMPLATE_STAGES) == set(Template)


def test_only_an_end_needs_a_reason() -> None:
    assert [stage for stage in Stage if needs_reason(stage)] == [Stage.CLOSED]
