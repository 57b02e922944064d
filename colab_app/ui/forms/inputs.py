"""Which entry belongs to which field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from colab_app.domain.fields import Field, FieldShape
from colab_app.ui.forms.criteria_input import CriteriaInput
from colab_app.ui.forms.field_input import FieldInput, FormFacts
from colab_app.ui.forms.kpi_input import KpiInput
from colab_app.ui.forms.links_input import LinksInput
from colab_app.ui.forms.people_inputs import MemberInput, OrganisationInput, OrganisationsInput
from colab_app.ui.forms.schedule_input import ScheduleInput
from colab_app.ui.forms.simple_inputs import ChoiceInput, FlagInput, LineInput, TextInput
from colab_app.ui.words import choice_name

NOT_ENTERED = frozenset(("also_answers",))
"""Fields without an entry: set elsewhere."""

_OWN: dict[str, Callable[[FormFacts], FieldInput]] = {
    "success": KpiInput,
    "criteria": CriteriaInput,
    "schedule": ScheduleInput,
    "owner_organisation_id": OrganisationInput,
    "owner_id": MemberInput,
    "co_organisations": OrganisationsInput,
    "links": LinksInput,
}


def make_input(facts: FormFacts, field: Field) -> FieldInput:
    """The entry for a field of a challenge or a proposal."""
    theme = facts.context.theme
    if field.key in _OWN:
        return _OWN[field.key](facts)
    if field.shape is FieldShape.TEXT:
        return TextInput(facts)
    if field.shape is FieldShape.CHOICE:
        return ChoiceInput(theme, field.choices, partial(choice_name, field.key))
    if field.shape is FieldShape.FLAG:
        return FlagInput(theme)
    return LineInput(theme)
