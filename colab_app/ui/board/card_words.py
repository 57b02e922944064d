"""What a card says: titles and names in the reader's language, and one sentence for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from colab_app.domain.stages import Stage
from colab_app.service.views import CardView, OrganisationView
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import NOT_DUE, DueWords, Urgency, due_words
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.words import comments_text, proposals_text, supports_text

_DAYS_A_WEEK = 7


class CardWords:
    """Words of cards in the present language, on the present day (`today` gives YYYY-MM-DD)."""

    def __init__(self, language: Language, today: Callable[[], str]) -> None:
        self._language = language
        self.today = today

    def title(self, card: CardView) -> str:
        """The title in the reader's language where the writer gave it."""
        return self._language.preferred(card.title, card.title_other)

    def organisation(self, organisation: OrganisationView) -> str:
        """An organisation's name in the reader's language where it has one."""
        return self._language.preferred(organisation.name, organisation.name_other)

    def tags(self, card: CardView) -> str:
        """All tags on one line."""
        return "  ".join(f"#{tag}" for tag in card.tags)

    def due(self, card: CardView) -> DueWords:
        """When the present stage ends; for a pilot without a date, how long it has been going on."""
        if card.stage == Stage.CLOSED:
            return NOT_DUE
        if card.due_on:
            return due_words(card.due_on, self.today())
        if card.stage == Stage.PILOT and card.stage_since_at:
            week = _week(card.stage_since_at, self.today())
            words = QCoreApplication.translate("CardWords", "Pilot week %n", None, week)
            return DueWords(words, Urgency.CALM) if week else NOT_DUE
        return NOT_DUE

    def sentence(self, card: CardView) -> str:
        """Everything a card shows, the most useful part first."""
        translate = QCoreApplication.translate
        parts = [self.title(card), self.organisation(card.organisation), stage_name(card.stage)]
        if card.proposals:
            parts.append(proposals_text(card.proposals))
        if card.comments:
            parts.append(comments_text(card.comments))
        if card.supports:
            parts.append(supports_text(card.supports))
        parts.append(self.due(card).text)
        parts += self.marks(card)
        return translate("CardWords", ", ", "between the parts of a spoken sentence").join(
            part for part in parts if part
        )

    def marks(self, card: CardView) -> list[str]:
        """The marks at the right of a card, in words."""
        translate = QCoreApplication.translate
        marks = (
            (card.unread, translate("CardWords", "unread")),
            (card.supported, translate("CardWords", "supported by me")),
            (card.waiting, translate("CardWords", "waiting to be sent")),
            (card.two_versions, translate("CardWords", "has two versions")),
            (card.draft, translate("CardWords", "draft only I see")),
        )
        return [words for is_on, words in marks if is_on]


def _week(since_at: str, today: str) -> int:
    try:
        days = (date.fromisoformat(today) - date.fromisoformat(since_at[:10])).days
    except ValueError:
        return 0
    return days // _DAYS_A_WEEK + 1 if days >= 0 else 0
