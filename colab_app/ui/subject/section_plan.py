"""Which sections a page has, in which order, and which fields each of them holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from colab_app.domain.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section of one field, or of several short ones; `headless` ones begin the page without a heading."""

    key: str
    fields: tuple[str, ...]
    headless: bool = False


def _one(key: str) -> SectionPlan:
    return SectionPlan(key, (key,))


BASICS = "basics"
_CHALLENGE_BASICS = (
    "owner_organisation_id",
    "owner_id",
    "contact",
    "co_organisations",
    "budget",
    "contract_type",
    "area",
    "theme",
    "visibility",
)
_PROPOSAL_BASICS = ("maturity", "skills_wanted", "license", "terms")

PLANS: dict[str, tuple[SectionPlan, ...]] = {
    SubjectKind.CHALLENGE: (
        SectionPlan("problem", ("problem",), headless=True),
        *map(_one, ("affected", "as_is", "to_be", "success", "scope_out", "constraints", "assets")),
        *map(_one, ("adoption_route", "ip_policy", "eligibility", "criteria", "schedule")),
        SectionPlan(BASICS, _CHALLENGE_BASICS),
    ),
    SubjectKind.PROPOSAL: (
        SectionPlan("solution", ("solution",), headless=True),
        *map(_one, ("novelty", "value", "evidence", "pilot_plan", "kpi", "needs_from_gov", "team", "cost")),
        *map(_one, ("risks", "privacy", "scale", "ip", "links")),
        SectionPlan(BASICS, _PROPOSAL_BASICS),
    ),
}
HEAD_FIELDS = ("title", "title_other", "summary", "summary_other")
"""Fields of the page's head, edited there."""


def section_of(kind: str, field_key: str) -> str:
    """The section a field is read and edited in; `head` for those of the head."""
    if field_key in HEAD_FIELDS:
        return "head"
    return next((plan.key for plan in PLANS[kind] if field_key in plan.fields), "")


def is_filled(plan: SectionPlan, fields: Mapping[str, object]) -> bool:
    """True when the section has anything to read."""
    return any(fields.get(key) for key in plan.fields)
