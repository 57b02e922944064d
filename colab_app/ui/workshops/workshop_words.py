"""What a workshop says in rows and on its page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import WorkshopView
from colab_app.ui.controls.pill import PillTone
from colab_app.ui.frame.language import Language
from colab_app.ui.words import choice_name, ideas_text, minutes_text, span_text
from colab_app.ui.words.days import clock_text, local_moment

TONES: dict[str, PillTone] = {
    "planned": PillTone.PRIMARY,
    "running": PillTone.ACCENT,
    "finished": PillTone.NEUTRAL,
}


class WorkshopWords:
    """Words in the present language, on the present day."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def title(self, workshop: WorkshopView) -> str:
        """The title in the reader's language where the writer gave it."""
        return self._language.preferred(workshop.title, workshop.title_other)

    def both(self, values: Mapping[str, object], key: str) -> str:
        """A text of a step or a decision in the reader's language."""
        text, other = str(values.get(key, "") or ""), str(values.get(f"{key}_other", "") or "")
        return self._language.preferred(text, other)

    def when(self, workshop: WorkshopView) -> str:
        """From when to when."""
        spoken = span_text(workshop.starts_at, workshop.ends_at, self._language.code, self._today)
        return spoken or QCoreApplication.translate("WorkshopWords", "No day yet")

    def state(self, workshop: WorkshopView) -> str:
        """Planned, running, finished."""
        return choice_name("state", workshop.state)

    def notes(self, workshop: WorkshopView) -> str:
        """How many notes were written, empty for none."""
        return ideas_text(workshop.notes) if workshop.notes else ""

    def sentence(self, workshop: WorkshopView) -> str:
        """Everything a row shows, as one sentence."""
        separator = QCoreApplication.translate(
            "WorkshopWords", ", ", "between the parts of a spoken sentence"
        )
        parts = (
            self.title(workshop),
            self.state(workshop),
            self.when(workshop),
            workshop.place,
            self.notes(workshop),
        )
        return separator.join(part for part in parts if part)

    def step_times(self, workshop: WorkshopView) -> list[str]:
        """When each step of the agenda begins, as far as the start is known."""
        begin = local_moment(workshop.starts_at)
        if begin is None:
            return ["" for _ in workshop.agenda]
        times = []
        for step in workshop.agenda:
            times.append(clock_text(begin))
            begin += timedelta(minutes=step_minutes(step))
        return times

    def step_length(self, step: Mapping[str, object]) -> str:
        """How long a step is."""
        minutes = step_minutes(step)
        return minutes_text(minutes) if minutes else ""


def step_minutes(step: Mapping[str, object]) -> int:
    """Minutes of a step; 0 when none are given or they make no sense."""
    minutes = step.get("minutes", 0)
    is_number = isinstance(minutes, int) and not isinstance(minutes, bool)
    return minutes if isinstance(minutes, int) and is_number and 0 < minutes <= 24 * 60 else 0
