"""The four facts beside a challenge: until when, who is in, when it is done, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import ChallengePage, SectorCounts, WorkshopView
from colab_app.ui.forms.field_input import maps_of
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import Urgency, due_words
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import day_text, sector_name
from colab_app.ui.words.days import local_moment

_FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RailFact:
    """One row: icon, what it is, what it says."""

    icon: Icon
    label: str
    value: str
    urgency: Urgency = Urgency.CALM


def rail_facts(page: ChallengePage, language: Language, today: str) -> tuple[RailFact, ...]:
    """The facts that can be told; a challenge without dates or measures has fewer."""
    translate = QCoreApplication.translate
    due, urgency = _due(page.card.due_on, language, today)
    made = (
        RailFact(Icon.CLOCK, translate("Facts", "Due"), due, urgency),
        RailFact(Icon.PEOPLE, translate("Facts", "People in"), sector_words(page.sectors)),
        RailFact(Icon.SPARK, translate("Facts", "Done when"), _done_when(page.fields.get("success"))),
        RailFact(Icon.FLAG, translate("Facts", "Next event"), _next_event(page, language, today)),
    )
    return tuple(fact for fact in made if fact.value)


def sector_words(counts: SectorCounts) -> str:
    """Public 2 · Private 3 · Civic 1; sectors nobody speaks for are left out."""
    pairs = ((Sector.PUBLIC, counts.public), (Sector.PRIVATE, counts.private), (Sector.CIVIC, counts.civic))
    number = QLocale().toString
    return " · ".join(f"{sector_name(sector)} {number(count)}" for sector, count in pairs if count)


def _due(due_on: str, language: Language, today: str) -> tuple[str, Urgency]:
    words = due_words(due_on, today)
    if not words.text:
        return "", Urgency.CALM
    pattern = QCoreApplication.translate("Facts", "{day} ({left})")
    return pattern.format(day=_day(due_on, language, today), left=words.text), words.urgency


def _done_when(success: object) -> str:
    """The first measure that has a target."""
    for item in maps_of(success):
        name, target, unit = (str(item.get(key) or "").strip() for key in ("name", "target", "unit"))
        if target:
            return f"{name} {target}{'' if _is_tight(unit) else ' '}{unit}".strip()
    return ""


def _is_tight(unit: str) -> bool:
    """Japanese units and the percent sign stand right behind the number."""
    return not unit[:1].isascii() or unit[:1] == "%"


def _next_event(page: ChallengePage, language: Language, today: str) -> str:
    coming = [_workshop_day(workshop) for workshop in page.workshops if workshop.state != _FINISHED]
    events = [(day, title) for day, title in coming if day >= today]
    schedule = page.fields.get("schedule")
    if isinstance(schedule, Mapping):
        events += _stage_days(schedule, today, page.card.stage)
    if not events:
        return ""
    day, title = min(events)
    return f"{_day(day, language, today)} {title}"


def _workshop_day(workshop: WorkshopView) -> tuple[str, str]:
    moment = local_moment(workshop.starts_at)
    return (moment.date().isoformat() if moment else "", workshop.title)


def _stage_days(schedule: Mapping[str, object], today: str, present: str) -> Iterable[tuple[str, str]]:
    """Ends of other stages: that of the present one is told as the due date."""
    for stage, day in schedule.items():
        if stage != present and isinstance(day, str) and day >= today:
            ends = QCoreApplication.translate("Facts", "{stage} ends")
            yield day, ends.format(stage=stage_name(stage))


def _day(text: str, language: Language, today: str) -> str:
    try:
        return day_text(date.fromisoformat(text), language.code, date.fromisoformat(today))
    except ValueError:
        return text
