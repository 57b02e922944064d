"""Evaluation rubrics: weighted criteria with floors, and the shipped templates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CriterionCategory(StrEnum):
    """Category B decides ties."""

    A = "A"
    B = "B"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is judged, on a scale of 1 to 5; `weight` 1 to 5; below `floor` a re-review is due."""

    id: str
    name_ja: str
    name_en: str
    weight: int = 1
    floor: int = 0
    category: CriterionCategory = CriterionCategory.A

    def as_json(self) -> dict[str, str | int]:
        """The shape stored in a challenge's `criteria` field."""
        return {
            "id": self.id,
            "name_ja": self.name_ja,
            "name_en": self.name_en,
            "weight": self.weight,
            "floor": self.floor,
            "category": str(self.category),
        }


RUBRICS: dict[str, tuple[Criterion, ...]] = {
    "pilot": (
        Criterion("fit", "課題への適合", "Fit with the challenge", 3, 2, CriterionCategory.B),
        Criterion("novelty", "新規性・独創性", "Novelty", 2),
        Criterion("feasibility", "実現可能性", "Feasibility", 3, 2, CriterionCategory.B),
        Criterion("team", "実施体制", "Team", 2),
        Criterion("benefit", "住民への効果", "Benefit to residents", 3),
        Criterion("growth", "発展性・横展開", "Reuse by others", 2),
        Criterion("cost", "費用対効果", "Value for money", 1),
        Criterion("fairness", "公平性・包摂", "Fairness and inclusion", 2),
    ),
    "innovation": (
        Criterion("fit", "課題への適合", "Fits the challenge", 3, 2, CriterionCategory.B),
        Criterion("innovation", "革新性", "Innovation", 2),
        Criterion("market", "事業としての見込み", "Commercial potential", 2),
        Criterion("commitment", "本気度", "Commitment", 2),
    ),
    "outcome": (
        Criterion("relevance", "関連性", "Relevance", 3, 2, CriterionCategory.B),
        Criterion("scalability", "拡張性", "Scalability", 2),
        Criterion("feasibility", "実現可能性", "Feasibility", 3),
    ),
    "light": (
        Criterion("effect", "効果", "Effect", 1),
        Criterion("ease", "実現しやすさ", "Ease", 1),
    ),
}
