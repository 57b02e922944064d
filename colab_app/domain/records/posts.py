"""Challenges, proposals, ideas, workshops and private drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from colab_app.domain.records.base import AUTHORED, JsonList, JsonMap, Record

_SOURCE = ("source", "source_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Record):
    """A challenge (課題) and all its fields; `position` is its fractional place within the stage."""

    numbered: ClassVar[bool] = True
    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("board_id", "stage", "position"),
        _SOURCE,
        ("batch_id",),
    )
    board_id: str
    number: int = 0
    stage: str
    position: str = ""
    stage_since_at: str = ""
    stage_reason: str = ""
    title: str
    title_other: str = ""
    summary: str = ""
    summary_other: str = ""
    problem: str = ""
    affected: str = ""
    as_is: str = ""
    to_be: str = ""
    success: JsonList = ()
    scope_out: str = ""
    constraints: str = ""
    assets: str = ""
    budget: str = ""
    adoption_route: str = ""
    contract_type: str = ""
    ip_policy: str = ""
    eligibility: str = ""
    criteria: JsonList = ()
    schedule: JsonMap = field(default_factory=dict)
    owner_organisation_id: str = ""
    owner_id: str = ""
    contact: str = ""
    co_organisations: JsonList = ()
    area: str = ""
    theme: str = ""
    visibility: str = "members"
    author_id: str = ""
    author_name: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""
    said_at: str = ""
    source: str = ""
    source_id: str = ""
    batch_id: str = ""
    declared_totals: JsonMap = field(default_factory=dict)
    extra: JsonMap = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """A proposal (提案) answering one challenge first, others in `also_answers`."""

    numbered: ClassVar[bool] = True
    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("challenge_id",),
        ("board_id",),
        _SOURCE,
        ("batch_id",),
    )
    board_id: str
    challenge_id: str
    number: int = 0
    state: str = "submitted"
    state_reason: str = ""
    feedback: str = ""
    title: str
    title_other: str = ""
    summary: str = ""
    summary_other: str = ""
    also_answers: JsonList = ()
    solution: str = ""
    novelty: str = ""
    value: str = ""
    evidence: str = ""
    pilot_plan: str = ""
    kpi: str = ""
    needs_from_gov: str = ""
    team: str = ""
    skills_wanted: str = ""
    cost: str = ""
    maturity: str = ""
    risks: str = ""
    privacy: str = ""
    scale: str = ""
    ip: str = ""
    license: str = ""
    terms: bool = False
    links: JsonList = ()
    organisation_id: str = ""
    author_id: str = ""
    author_name: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""
    said_at: str = ""
    source: str = ""
    source_id: str = ""
    batch_id: str = ""
    declared_totals: JsonMap = field(default_factory=dict)
    extra: JsonMap = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Record):
    """A one-line note from a workshop or an opinion call; `promoted_to` is the id it grew into."""

    numbered: ClassVar[bool] = True
    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("board_id",),
        ("challenge_id",),
        ("workshop_id",),
        _SOURCE,
        ("batch_id",),
    )
    board_id: str
    challenge_id: str = ""
    workshop_id: str = ""
    number: int = 0
    title: str
    body: str = ""
    grouping: str = ""
    promoted_to: str = ""
    author_id: str = ""
    author_name: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""
    said_at: str = ""
    source: str = ""
    source_id: str = ""
    batch_id: str = ""
    declared_totals: JsonMap = field(default_factory=dict)
    extra: JsonMap = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    """A workshop: when, where, agenda (`[{activity, title, minutes}]`), decisions and minutes."""

    numbered: ClassVar[bool] = True
    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("board_id",),)
    board_id: str
    challenge_id: str = ""
    number: int = 0
    title: str
    title_other: str = ""
    place: str = ""
    starts_at: str = ""
    ends_at: str = ""
    state: str = "planned"
    agenda: JsonList = ()
    decisions: JsonList = ()
    minutes: str = ""
    author_id: str = ""
    created_at: str = ""
    updated_at: str = ""
    removed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Record):
    """An unpublished challenge or proposal: kept apart, in its author's own stream."""

    trusted: ClassVar[Mapping[str, str]] = AUTHORED
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = (("author_id",), ("board_id",))
    kind: str
    board_id: str
    challenge_id: str = ""
    title: str = ""
    fields: JsonMap = field(default_factory=dict)
    author_id: str = ""
    created_at: str = ""
    updated_at: str = ""
