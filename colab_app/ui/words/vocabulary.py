"""Names of the lab's closed word lists in the present language; ids from a newer app show as they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.domain.stages import Template
from colab_app.domain.vocabulary import (
    CommentKind,
    OrganisationKind,
    ProposalState,
    ReactionMark,
    Role,
    Sector,
    SubjectKind,
    Visibility,
)


def state_name(state: str) -> str:
    """Where a proposal stands."""
    names: dict[str, str] = {
        ProposalState.SUBMITTED: QCoreApplication.translate("Words", "Submitted"),
        ProposalState.SHORTLISTED: QCoreApplication.translate("Words", "Shortlisted"),
        ProposalState.SELECTED: QCoreApplication.translate("Words", "Selected"),
        ProposalState.RESERVE: QCoreApplication.translate("Words", "Reserve"),
        ProposalState.DECLINED: QCoreApplication.translate("Words", "Declined"),
        ProposalState.WITHDRAWN: QCoreApplication.translate("Words", "Withdrawn"),
        ProposalState.MERGED: QCoreApplication.translate("Words", "Merged"),
    }
    return names.get(state, state)


def role_name(role: str) -> str:
    """What a member may do in the lab; never a rank."""
    names: dict[str, str] = {
        Role.FACILITATOR: QCoreApplication.translate("Words", "Facilitator"),
        Role.OFFICIAL: QCoreApplication.translate("Words", "Official"),
        Role.PARTNER: QCoreApplication.translate("Words", "Partner"),
        Role.OBSERVER: QCoreApplication.translate("Words", "Observer"),
        Role.SCREEN: QCoreApplication.translate("Words", "Projector"),
    }
    return names.get(role, role)


def role_help(role: str) -> str:
    """One line about what a role can do, for choosing one."""
    helps: dict[str, str] = {
        Role.FACILITATOR: QCoreApplication.translate("Words", "Prepares boards, runs workshops, adds people"),
        Role.OFFICIAL: QCoreApplication.translate("Words", "Posts challenges and answers questions"),
        Role.PARTNER: QCoreApplication.translate("Words", "Proposes, asks and works along"),
        Role.OBSERVER: QCoreApplication.translate("Words", "Reads, and follows what matters to them"),
        Role.SCREEN: QCoreApplication.translate("Words", "Only shows the projector's picture"),
    }
    return helps.get(role, "")


def kind_name(kind: str) -> str:
    """What an organisation is."""
    names: dict[str, str] = {
        OrganisationKind.LAB: QCoreApplication.translate("Words", "Lab"),
        OrganisationKind.BUREAU: QCoreApplication.translate("Words", "Metropolitan bureau"),
        OrganisationKind.MUNICIPALITY: QCoreApplication.translate("Words", "Municipality"),
        OrganisationKind.STARTUP: QCoreApplication.translate("Words", "Startup"),
        OrganisationKind.COMPANY: QCoreApplication.translate("Words", "Company"),
        OrganisationKind.UNIVERSITY: QCoreApplication.translate("Words", "University"),
        OrganisationKind.NPO: QCoreApplication.translate("Words", "Non-profit"),
        OrganisationKind.CITIZEN_GROUP: QCoreApplication.translate("Words", "Citizens' group"),
        OrganisationKind.OVERSEAS_PARTNER: QCoreApplication.translate("Words", "Overseas partner"),
    }
    return names.get(kind, kind)


def sector_name(sector: str) -> str:
    """Which of the three voices."""
    names: dict[str, str] = {
        Sector.PUBLIC: QCoreApplication.translate("Words", "Public"),
        Sector.PRIVATE: QCoreApplication.translate("Words", "Private"),
        Sector.CIVIC: QCoreApplication.translate("Words", "Civic"),
    }
    return names.get(sector, sector)


def subject_kind_name(kind: str) -> str:
    """What kind of thing it is."""
    names: dict[str, str] = {
        SubjectKind.CHALLENGE: QCoreApplication.translate("Words", "Challenge"),
        SubjectKind.PROPOSAL: QCoreApplication.translate("Words", "Proposal"),
        SubjectKind.IDEA: QCoreApplication.translate("Words", "Idea"),
        SubjectKind.COMMENT: QCoreApplication.translate("Words", "Comment"),
        SubjectKind.WORKSHOP: QCoreApplication.translate("Words", "Workshop"),
    }
    return names.get(kind, kind)


def comment_kind_name(kind: str) -> str:
    """What a comment wants to be."""
    names: dict[str, str] = {
        CommentKind.QUESTION: QCoreApplication.translate("Words", "Question"),
        CommentKind.ANSWER: QCoreApplication.translate("Words", "Answer"),
        CommentKind.OPINION: QCoreApplication.translate("Words", "Opinion"),
        CommentKind.CONCERN: QCoreApplication.translate("Words", "Concern"),
        CommentKind.ADVICE: QCoreApplication.translate("Words", "Advice"),
    }
    return names.get(kind, kind)


def reaction_name(mark: str) -> str:
    """A small answer without words, in words."""
    names: dict[str, str] = {
        ReactionMark.THANKS: QCoreApplication.translate("Words", "Thank you"),
        ReactionMark.AGREE: QCoreApplication.translate("Words", "I agree"),
        ReactionMark.CURIOUS: QCoreApplication.translate("Words", "Tell me more"),
        ReactionMark.CELEBRATE: QCoreApplication.translate("Words", "Well done"),
    }
    return names.get(mark, mark)


def visibility_name(visibility: str) -> str:
    """Who it is meant for."""
    names: dict[str, str] = {
        Visibility.STAFF: QCoreApplication.translate("Words", "Inside the administration"),
        Visibility.MEMBERS: QCoreApplication.translate("Words", "Members"),
        Visibility.PUBLIC: QCoreApplication.translate("Words", "Everybody"),
    }
    return names.get(visibility, visibility)


def template_name(template: str) -> str:
    """A shipped kind of board."""
    names: dict[str, str] = {
        Template.FULL_PILOT: QCoreApplication.translate("Words", "From challenge to pilot"),
        Template.WORKSHOP_ONLY: QCoreApplication.translate("Words", "Workshop only"),
        Template.PITCH: QCoreApplication.translate("Words", "Pitch"),
        Template.OPINION_CALL: QCoreApplication.translate("Words", "Call for opinions"),
        Template.JOINT_PROCUREMENT: QCoreApplication.translate("Words", "Joint procurement"),
        Template.IDEA_BOX: QCoreApplication.translate("Words", "Idea box"),
    }
    return names.get(template, template)
