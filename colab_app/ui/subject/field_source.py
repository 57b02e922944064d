"""Structured fields as Markdown tables and lists, so that they are read like the text around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from colab_app.text.links import LinkKind, link_kind
from colab_app.ui.forms.field_input import maps_of, texts_of
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.words import day_text

_SIGNS = re.compile(r"([\\`*_\[\]#|])")
"""Signs that begin markup within a line; bare addresses stay readable and become links as everywhere."""


def plain_cell(value: object) -> str:
    """A value as it was written, on one line, with nothing in it read as markup."""
    text = " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
    return _SIGNS.sub(r"\\\1", text)


def success_source(value: object) -> str:
    """Success measures: name, today, target; the unit stands behind the numbers."""
    rows = [
        (plain_cell(item.get("name")), _with_unit(item, "baseline"), _with_unit(item, "target"))
        for item in maps_of(value)
    ]
    head = (
        QCoreApplication.translate("FieldSource", "Measure"),
        QCoreApplication.translate("FieldSource", "Today"),
        QCoreApplication.translate("FieldSource", "Target"),
    )
    return _table(head, ("---", "---:", "---:"), rows)


def criteria_source(value: object, language: Language) -> str:
    """Criteria with their weight; a floor says from where on a second look is due."""
    rows = []
    for item in maps_of(value):
        ja, en = plain_cell(item.get("name_ja")), plain_cell(item.get("name_en"))
        name = (ja or en) if language.code == "ja" else (en or ja)
        floor = item.get("floor")
        rows.append((name, plain_cell(item.get("weight")), plain_cell(floor) if floor else "–"))
    head = (
        QCoreApplication.translate("FieldSource", "Criterion"),
        QCoreApplication.translate("FieldSource", "Weight"),
        QCoreApplication.translate("FieldSource", "Floor"),
    )
    return _table(head, ("---", "---:", "---:"), rows)


def schedule_source(value: object, stages: Sequence[str], language: Language, today: str) -> str:
    """Stages with the day each is planned to end, in the order of the board."""
    days = value if isinstance(value, Mapping) else {}
    order = [stage for stage in stages if stage in days] + [stage for stage in days if stage not in stages]
    rows = [
        (plain_cell(stage_name(stage)), plain_cell(_day(days[stage], language, today))) for stage in order
    ]
    head = (
        QCoreApplication.translate("FieldSource", "Stage"),
        QCoreApplication.translate("FieldSource", "Planned end"),
    )
    return _table(head, ("---", "---"), rows)


def links_source(value: object) -> str:
    """Addresses as a list; what is no web address is only shown."""
    lines = [
        f"- {text}" if link_kind(text) is LinkKind.WEB else f"- {plain_cell(text)}"
        for text in texts_of(value)
    ]
    return "\n".join(lines)


def _with_unit(item: Mapping[str, object], key: str) -> str:
    value, unit = plain_cell(item.get(key)), plain_cell(item.get("unit"))
    return f"{value} {unit}".strip() if value else "–"


def _day(value: object, language: Language, today: str) -> str:
    try:
        return day_text(date.fromisoformat(str(value)), language.code, date.fromisoformat(today))
    except ValueError:
        return str(value)


def _table(head: Sequence[str], rulers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    lines = [head, rulers, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
