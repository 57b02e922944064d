"""What a search is narrowed to: kinds of subjects, and a stage."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import SubjectKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.search.hit_words import ICONS
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import subject_kind_name

_STAGES_WIDTH = 190


class Narrowing(QWidget):
    """`changed()` when the reader chose otherwise; no kind chosen means all."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {kind: Chip(theme, icon=ICONS[kind]) for kind in SubjectKind}
        self.stages = IdCombo(theme, width=_STAGES_WIDTH)
        flow = FlowLayout(theme, self)
        for chip in self.chips.values():
            flow.addWidget(chip)
            chip.clicked.connect(self.changed)
        flow.addWidget(self.stages)
        self.stages.id_chosen.connect(self.changed)

    @property
    def kinds(self) -> frozenset[str]:
        """Chosen kinds; empty for all."""
        return frozenset(str(kind) for kind, chip in self.chips.items() if chip.isChecked())

    @property
    def stage(self) -> str:
        """The chosen stage; empty for all."""
        return self.stages.chosen_id

    @property
    def parts(self) -> int:
        """How many conditions are set."""
        return len(self.kinds) + bool(self.stage)

    def clear(self) -> None:
        """Let everything through again."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.stages.choose("")
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the present language; the choice stays."""
        for kind, chip in self.chips.items():
            chip.setText(subject_kind_name(kind))
        stages = [(str(stage), stage_name(stage)) for stage in Stage if stage is not Stage.DRAFT]
        self.stages.show_choices([("", self.tr("All stages")), *stages])
        self.stages.setAccessibleName(self.tr("Stage"))
