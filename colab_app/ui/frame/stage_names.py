"""What the stages of a challenge are called, in the present language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.domain.stages import Stage


def stage_name(stage: str) -> str:
    """The label of a stage id; an id from a newer app is shown as it is."""
    names = {
        Stage.DRAFT: QCoreApplication.translate("Stages", "Draft"),
        Stage.TRIAGE: QCoreApplication.translate("Stages", "Triage"),
        Stage.OPEN: QCoreApplication.translate("Stages", "Open call"),
        Stage.SCREENING: QCoreApplication.translate("Stages", "Screening"),
        Stage.CODESIGN: QCoreApplication.translate("Stages", "Co-design"),
        Stage.PILOT: QCoreApplication.translate("Stages", "Pilot"),
        Stage.ADOPTED: QCoreApplication.translate("Stages", "Adopted"),
        Stage.CLOSED: QCoreApplication.translate("Stages", "Closed"),
    }
    return names.get(known_stage(stage), stage) if stage in set(Stage) else stage


def known_stage(stage: str) -> Stage:
    """The stage of an id, for its glyph; an unknown id looks closed."""
    return Stage(stage) if stage in set(Stage) else Stage.CLOSED
