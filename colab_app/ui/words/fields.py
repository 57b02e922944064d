"""Labels of the fields of challenges, proposals, ideas, workshops and comments."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_label(kind: str, key: str) -> str:
    """The label of a field in the present language; a field of a newer app shows as its key."""
    own = _TITLES.get(kind)
    if key == "title" and own is not None:
        return own()
    label = _challenge_labels().get(key) or _proposal_labels().get(key) or _other_labels().get(key)
    return label or key


def _challenge_title() -> str:
    return QCoreApplication.translate("Fields", "Challenge")


def _proposal_title() -> str:
    return QCoreApplication.translate("Fields", "Proposal")


def _workshop_title() -> str:
    return QCoreApplication.translate("Fields", "Workshop")


_TITLES = {"challenge": _challenge_title, "proposal": _proposal_title, "workshop": _workshop_title}


def _challenge_labels() -> dict[str, str]:
    return {
        "title_other": QCoreApplication.translate("Fields", "Title in the second language"),
        "summary": QCoreApplication.translate("Fields", "One-line summary"),
        "summary_other": QCoreApplication.translate("Fields", "Summary in the second language"),
        "problem": QCoreApplication.translate("Fields", "Problem and background"),
        "affected": QCoreApplication.translate("Fields", "Who is affected, and how many"),
        "as_is": QCoreApplication.translate("Fields", "Today"),
        "to_be": QCoreApplication.translate("Fields", "Desired future"),
        "success": QCoreApplication.translate("Fields", "Success measures"),
        "scope_out": QCoreApplication.translate("Fields", "Out of scope"),
        "constraints": QCoreApplication.translate("Fields", "Constraints"),
        "assets": QCoreApplication.translate("Fields", "What we provide"),
        "budget": QCoreApplication.translate("Fields", "Budget and support"),
        "adoption_route": QCoreApplication.translate("Fields", "Route to adoption"),
        "contract_type": QCoreApplication.translate("Fields", "Contract type"),
        "ip_policy": QCoreApplication.translate("Fields", "Intellectual property"),
        "eligibility": QCoreApplication.translate("Fields", "Eligibility"),
        "criteria": QCoreApplication.translate("Fields", "Evaluation criteria"),
        "schedule": QCoreApplication.translate("Fields", "Schedule"),
        "owner_organisation_id": QCoreApplication.translate("Fields", "Owning organisation"),
        "owner_id": QCoreApplication.translate("Fields", "Owner"),
        "contact": QCoreApplication.translate("Fields", "Contact"),
        "co_organisations": QCoreApplication.translate("Fields", "Joining municipalities"),
        "area": QCoreApplication.translate("Fields", "Area"),
        "theme": QCoreApplication.translate("Fields", "Theme"),
        "visibility": QCoreApplication.translate("Fields", "Visibility"),
    }


def _proposal_labels() -> dict[str, str]:
    return {
        "also_answers": QCoreApplication.translate("Fields", "Also answers"),
        "solution": QCoreApplication.translate("Fields", "Solution"),
        "novelty": QCoreApplication.translate("Fields", "What is new"),
        "value": QCoreApplication.translate("Fields", "Benefit"),
        "evidence": QCoreApplication.translate("Fields", "Evidence"),
        "pilot_plan": QCoreApplication.translate("Fields", "Pilot plan"),
        "kpi": QCoreApplication.translate("Fields", "What will be measured"),
        "needs_from_gov": QCoreApplication.translate("Fields", "What we need from government"),
        "team": QCoreApplication.translate("Fields", "Team"),
        "skills_wanted": QCoreApplication.translate("Fields", "Skills wanted"),
        "cost": QCoreApplication.translate("Fields", "Cost"),
        "maturity": QCoreApplication.translate("Fields", "Maturity"),
        "risks": QCoreApplication.translate("Fields", "Risks"),
        "privacy": QCoreApplication.translate("Fields", "Personal data"),
        "scale": QCoreApplication.translate("Fields", "Scalability"),
        "ip": QCoreApplication.translate("Fields", "Intellectual property of the proposal"),
        "license": QCoreApplication.translate("Fields", "Licence"),
        "terms": QCoreApplication.translate("Fields", "Terms accepted"),
        "links": QCoreApplication.translate("Fields", "Links"),
    }


def _other_labels() -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("Fields", "Title"),
        "body": QCoreApplication.translate("Fields", "Text"),
        "place": QCoreApplication.translate("Fields", "Place"),
        "starts_at": QCoreApplication.translate("Fields", "Start"),
        "ends_at": QCoreApplication.translate("Fields", "End"),
        "state": QCoreApplication.translate("Fields", "State"),
        "agenda": QCoreApplication.translate("Fields", "Agenda"),
        "decisions": QCoreApplication.translate("Fields", "Decisions"),
        "minutes": QCoreApplication.translate("Fields", "Minutes"),
        "reason": QCoreApplication.translate("Fields", "Reason"),
        "feedback": QCoreApplication.translate("Fields", "Feedback to the proposer"),
        "tags": QCoreApplication.translate("Fields", "Tags"),
    }
