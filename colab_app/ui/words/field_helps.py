"""One line of help for each field of a challenge and a proposal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def field_help(kind: str, key: str) -> str:
    """What to write into a field, in the present language; empty where the label says it all."""
    helps = _proposal_helps() if kind == "proposal" else _challenge_helps()
    return helps.get(key, "")


def _challenge_helps() -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("FieldHelps", "Best as a question: how might we …?"),
        "title_other": QCoreApplication.translate("FieldHelps", "The same title in English or Japanese"),
        "summary": QCoreApplication.translate(
            "FieldHelps", "One sentence; it is read aloud and shown on the wall"
        ),
        "summary_other": QCoreApplication.translate("FieldHelps", "The same sentence in English or Japanese"),
        "problem": QCoreApplication.translate(
            "FieldHelps", "What happens today, since when, and why it has not been solved"
        ),
        "affected": QCoreApplication.translate(
            "FieldHelps", "Residents, staff, businesses: roughly how many of each"
        ),
        "as_is": QCoreApplication.translate("FieldHelps", "How it is done now, with hours, costs or counts"),
        "to_be": QCoreApplication.translate("FieldHelps", "What a good day looks like once this is solved"),
        "success": QCoreApplication.translate(
            "FieldHelps", "What is counted, where it stands, where it should be"
        ),
        "scope_out": QCoreApplication.translate(
            "FieldHelps", "What this is not about; it saves others wrong proposals"
        ),
        "constraints": QCoreApplication.translate("FieldHelps", "Law, budget, systems, personal data"),
        "assets": QCoreApplication.translate("FieldHelps", "Data, places to try it, staff, publicity"),
        "budget": QCoreApplication.translate("FieldHelps", "Upper limit and other support for a pilot"),
        "adoption_route": QCoreApplication.translate(
            "FieldHelps", "Which budget year, which desk, which contract; “none” is allowed, and shown"
        ),
        "contract_type": QCoreApplication.translate("FieldHelps", "What kind of contract could follow"),
        "ip_policy": QCoreApplication.translate("FieldHelps", "Who owns what comes out of it"),
        "eligibility": QCoreApplication.translate("FieldHelps", "Who may propose"),
        "criteria": QCoreApplication.translate(
            "FieldHelps", "What proposals are judged by; published before they come in"
        ),
        "schedule": QCoreApplication.translate("FieldHelps", "The day each stage is planned to end"),
        "owner_organisation_id": QCoreApplication.translate("FieldHelps", "The desk that has the problem"),
        "owner_id": QCoreApplication.translate("FieldHelps", "The person who answers questions"),
        "contact": QCoreApplication.translate(
            "FieldHelps", "A phone extension or shared mailbox of the desk, no private one"
        ),
        "co_organisations": QCoreApplication.translate(
            "FieldHelps", "Municipalities that have the same problem and join in"
        ),
        "area": QCoreApplication.translate("FieldHelps", "District or the whole city"),
        "theme": QCoreApplication.translate("FieldHelps", "Disaster, welfare, childcare …"),
        "visibility": QCoreApplication.translate("FieldHelps", "Who it is meant for"),
    }


def _proposal_helps() -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("FieldHelps", "What you offer, in a few words"),
        "title_other": QCoreApplication.translate("FieldHelps", "The same title in English or Japanese"),
        "summary": QCoreApplication.translate(
            "FieldHelps", "One sentence; it is read aloud and shown on the wall"
        ),
        "summary_other": QCoreApplication.translate("FieldHelps", "The same sentence in English or Japanese"),
        "also_answers": QCoreApplication.translate("FieldHelps", "Other challenges this would solve too"),
        "solution": QCoreApplication.translate("FieldHelps", "What people do with it, step by step"),
        "novelty": QCoreApplication.translate("FieldHelps", "What is different from what exists"),
        "value": QCoreApplication.translate("FieldHelps", "For whom, and how much: hours, money, ease"),
        "evidence": QCoreApplication.translate("FieldHelps", "Where it was tried, and what came out"),
        "pilot_plan": QCoreApplication.translate("FieldHelps", "How long, where, with whom, in which steps"),
        "kpi": QCoreApplication.translate("FieldHelps", "The numbers that tell whether it worked"),
        "needs_from_gov": QCoreApplication.translate("FieldHelps", "Data, a place, people, a decision"),
        "team": QCoreApplication.translate("FieldHelps", "Who does what"),
        "skills_wanted": QCoreApplication.translate("FieldHelps", "Who is still missing"),
        "cost": QCoreApplication.translate("FieldHelps", "For the pilot, and later per year"),
        "maturity": QCoreApplication.translate("FieldHelps", "How far it is"),
        "risks": QCoreApplication.translate("FieldHelps", "What could go wrong, and what you would do"),
        "privacy": QCoreApplication.translate(
            "FieldHelps", "Which personal data is needed, and how it is protected"
        ),
        "scale": QCoreApplication.translate("FieldHelps", "What another municipality would need to use it"),
        "ip": QCoreApplication.translate("FieldHelps", "Patents and rights it builds on"),
        "license": QCoreApplication.translate("FieldHelps", "Under which terms others may use it"),
        "terms": QCoreApplication.translate(
            "FieldHelps", "You have read the terms of this call and accept them"
        ),
        "links": QCoreApplication.translate("FieldHelps", "Pages that show more"),
    }
