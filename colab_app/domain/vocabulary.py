"""The closed word lists of the lab: kinds of organisations, roles, comments, marks and states."""

from __future__ import annotations

from enum import StrEnum


class OrganisationKind(StrEnum):
    """What an organisation is."""

    LAB = "lab"
    BUREAU = "bureau"
    MUNICIPALITY = "municipality"
    STARTUP = "startup"
    COMPANY = "company"
    UNIVERSITY = "university"
    NPO = "npo"
    CITIZEN_GROUP = "citizen_group"
    OVERSEAS_PARTNER = "overseas_partner"


class Sector(StrEnum):
    """Which of the three voices an organisation speaks with."""

    PUBLIC = "public"
    PRIVATE = "private"
    CIVIC = "civic"


SECTOR_OF: dict[OrganisationKind, Sector] = {
    OrganisationKind.LAB: Sector.PUBLIC,
    OrganisationKind.BUREAU: Sector.PUBLIC,
    OrganisationKind.MUNICIPALITY: Sector.PUBLIC,
    OrganisationKind.STARTUP: Sector.PRIVATE,
    OrganisationKind.COMPANY: Sector.PRIVATE,
    OrganisationKind.UNIVERSITY: Sector.CIVIC,
    OrganisationKind.NPO: Sector.CIVIC,
    OrganisationKind.CITIZEN_GROUP: Sector.CIVIC,
    OrganisationKind.OVERSEAS_PARTNER: Sector.PUBLIC,
}


class Role(StrEnum):
    """What a member may do in the lab."""

    FACILITATOR = "facilitator"
    OFFICIAL = "official"
    PARTNER = "partner"
    OBSERVER = "observer"
    SCREEN = "screen"


class SubjectKind(StrEnum):
    """The things people can comment on, support, tag, follow or attach files to."""

    CHALLENGE = "challenge"
    PROPOSAL = "proposal"
    IDEA = "idea"
    COMMENT = "comment"
    WORKSHOP = "workshop"


class CommentKind(StrEnum):
    """What a comment wants to be."""

    QUESTION = "question"
    ANSWER = "answer"
    OPINION = "opinion"
    CONCERN = "concern"
    ADVICE = "advice"


class ReactionMark(StrEnum):
    """Small answers without words."""

    THANKS = "thanks"
    AGREE = "agree"
    CURIOUS = "curious"
    CELEBRATE = "celebrate"


class ProposalState(StrEnum):
    """Where a proposal stands."""

    SUBMITTED = "submitted"
    SHORTLISTED = "shortlisted"
    SELECTED = "selected"
    RESERVE = "reserve"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Visibility(StrEnum):
    """Who a board or challenge is meant for."""

    STAFF = "staff"
    MEMBERS = "members"
    PUBLIC = "public"


PROPOSAL_STEPS: dict[ProposalState, frozenset[ProposalState]] = {
    ProposalState.SUBMITTED: frozenset(
        {ProposalState.SHORTLISTED, ProposalState.DECLINED, ProposalState.WITHDRAWN, ProposalState.MERGED}
    ),
    ProposalState.SHORTLISTED: frozenset(
        {
            ProposalState.SUBMITTED,
            ProposalState.SELECTED,
            ProposalState.RESERVE,
            ProposalState.DECLINED,
            ProposalState.WITHDRAWN,
        }
    ),
    ProposalState.SELECTED: frozenset(
        {ProposalState.SHORTLISTED, ProposalState.RESERVE, ProposalState.WITHDRAWN}
    ),
    ProposalState.RESERVE: frozenset(
        {ProposalState.SHORTLISTED, ProposalState.SELECTED, ProposalState.WITHDRAWN}
    ),
    ProposalState.DECLINED: frozenset({ProposalState.SUBMITTED, ProposalState.SHORTLISTED}),
    ProposalState.WITHDRAWN: frozenset(
        {
            ProposalState.SUBMITTED,
            ProposalState.SHORTLISTED,
            ProposalState.SELECTED,
            ProposalState.RESERVE,
        }
    ),
    ProposalState.MERGED: frozenset({ProposalState.SUBMITTED}),
}
"""Steps a proposal may take; each can be taken back, and both are recorded."""

OWN_STEPS: frozenset[ProposalState] = frozenset({ProposalState.SUBMITTED, ProposalState.WITHDRAWN})
"""What the people behind a proposal may make of it themselves; all else is for those who judge it."""
