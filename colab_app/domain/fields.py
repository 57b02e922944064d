"""Every field of a challenge and a proposal: key, shape, limit, and whether opening needs it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from colab_app.domain import limits


class FieldShape(StrEnum):
    """How a field is stored and edited."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    LIST = "list"
    MAP = "map"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `limit` counts characters (LINE, TEXT), or items (LIST, MAP)."""

    key: str
    shape: FieldShape
    limit: int
    needed: bool = False
    choices: tuple[str, ...] = ()


def _line(key: str, limit: int = limits.SHORT_CHARACTERS, *, needed: bool = False) -> Field:
    return Field(key, FieldShape.LINE, limit, needed)


def _text(key: str, *, needed: bool = False) -> Field:
    return Field(key, FieldShape.TEXT, limits.LONG_CHARACTERS, needed)


def _list(key: str, *, needed: bool = False) -> Field:
    return Field(key, FieldShape.LIST, limits.LIST_ITEMS, needed)


CONTRACT_TYPES = ("agreement", "negotiated", "open_proposal", "joint_procurement", "undecided")
MATURITIES = ("idea", "prototype", "product")
VISIBILITIES = ("staff", "members", "public")

CHALLENGE_FIELDS: tuple[Field, ...] = (
    _line("title", limits.TITLE_CHARACTERS, needed=True),
    _line("title_other", limits.TITLE_CHARACTERS),
    _line("summary", limits.SUMMARY_CHARACTERS, needed=True),
    _line("summary_other", limits.SUMMARY_CHARACTERS),
    _text("problem", needed=True),
    _text("affected", needed=True),
    _text("as_is"),
    _text("to_be"),
    _list("success", needed=True),
    _text("scope_out"),
    _text("constraints"),
    _text("assets"),
    _line("budget"),
    _text("adoption_route", needed=True),
    Field("contract_type", FieldShape.CHOICE, 1, False, CONTRACT_TYPES),
    _text("ip_policy"),
    _text("eligibility"),
    _list("criteria", needed=True),
    Field("schedule", FieldShape.MAP, limits.LIST_ITEMS, True),
    _line("owner_organisation_id", needed=True),
    _line("owner_id", needed=True),
    _line("contact", needed=True),
    _list("co_organisations"),
    _line("area"),
    _line("theme"),
    Field("visibility", FieldShape.CHOICE, 1, True, VISIBILITIES),
)

PROPOSAL_FIELDS: tuple[Field, ...] = (
    _line("title", limits.TITLE_CHARACTERS, needed=True),
    _line("title_other", limits.TITLE_CHARACTERS),
    _line("summary", limits.SUMMARY_CHARACTERS, needed=True),
    _line("summary_other", limits.SUMMARY_CHARACTERS),
    _list("also_answers"),
    _text("solution", needed=True),
    _text("novelty"),
    _text("value", needed=True),
    _text("evidence"),
    _text("pilot_plan", needed=True),
    _text("kpi"),
    _text("needs_from_gov", needed=True),
    _text("team", needed=True),
    _line("skills_wanted"),
    _text("cost"),
    Field("maturity", FieldShape.CHOICE, 1, False, MATURITIES),
    _text("risks"),
    _text("privacy"),
    _text("scale"),
    _text("ip"),
    _line("license"),
    Field("terms", FieldShape.FLAG, 1, True),
    _list("links"),
)

SHORT_PROPOSAL_KEYS = ("title", "summary", "solution", "needs_from_gov")
SHORT_CHALLENGE_KEYS = ("title", "summary", "problem", "owner_organisation_id")

IDEA_FIELDS: tuple[Field, ...] = (
    _line("title", limits.TITLE_CHARACTERS, needed=True),
    _text("body"),
)

WORKSHOP_FIELDS: tuple[Field, ...] = (
    _line("title", limits.TITLE_CHARACTERS, needed=True),
    _line("title_other", limits.TITLE_CHARACTERS),
    _line("place"),
    _line("starts_at"),
    _line("ends_at"),
    Field("state", FieldShape.CHOICE, 1, False, ("planned", "running", "finished")),
    _list("agenda"),
    _list("decisions"),
    _text("minutes"),
)

COMMENT_FIELDS: tuple[Field, ...] = (Field("body", FieldShape.TEXT, limits.COMMENT_CHARACTERS, needed=True),)

FIELDS_OF: dict[str, dict[str, Field]] = {
    "challenge": {field.key: field for field in CHALLENGE_FIELDS},
    "proposal": {field.key: field for field in PROPOSAL_FIELDS},
    "idea": {field.key: field for field in IDEA_FIELDS},
    "workshop": {field.key: field for field in WORKSHOP_FIELDS},
    "comment": {field.key: field for field in COMMENT_FIELDS},
}


def text_limit(kind: str, key: str) -> int:
    """How many characters a text may have in this field of a kind of post; the longest for any other."""
    field = FIELDS_OF.get(kind, {}).get(key)
    is_text = field is not None and field.shape in (FieldShape.LINE, FieldShape.TEXT)
    return field.limit if field is not None and is_text else limits.LONG_CHARACTERS
