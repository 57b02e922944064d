"""What a found subject says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.views import SearchHit
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import day_text, subject_kind_name
from colab_app.ui.words.days import local_moment

ICONS: dict[str, Icon] = {
    SubjectKind.CHALLENGE: Icon.FLAG,
    SubjectKind.PROPOSAL: Icon.BULB,
    SubjectKind.IDEA: Icon.SPARK,
    SubjectKind.COMMENT: Icon.COMMENT,
    SubjectKind.WORKSHOP: Icon.SCREEN,
}


class HitWords:
    """Words of found subjects in the present language."""

    def __init__(self, language: Language, today: date) -> None:
        self._language = language
        self._today = today

    def label(self, hit: SearchHit) -> str:
        """What it is, and its key."""
        return "  ".join(part for part in (subject_kind_name(hit.kind), hit.key) if part)

    def about(self, hit: SearchHit) -> str:
        """The stage of the challenge it belongs to, and when it was last changed."""
        moment = local_moment(hit.at)
        day = day_text(moment.date(), self._language.code, self._today) if moment else ""
        stage = stage_name(hit.stage) if hit.stage else ""
        return "  ·  ".join(part for part in (stage, day) if part)

    def sentence(self, hit: SearchHit) -> str:
        """Everything a row shows, as one sentence."""
        separator = QCoreApplication.translate("HitWords", ", ", "between the parts of a spoken sentence")
        parts = (hit.title, self.label(hit), hit.excerpt, self.about(hit))
        return separator.join(part for part in parts if part)
