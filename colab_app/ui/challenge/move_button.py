"""The button that moves a challenge to another stage, with a menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.domain.stages import Stage
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.theme.theme import Theme

_GLYPH = 18


class MoveButton(Button):
    """`chosen(stage)`; the present stage is marked and does nothing."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=ButtonKind.GHOST, has_menu=True, small=True, parent=parent)
        self._stages: tuple[str, ...] = ()
        self._present = ""
        self.clicked.connect(self.open_menu)
        self.retranslate()

    def show_stages(self, stages: tuple[str, ...], present: str) -> None:
        """Stages of the board; drafts are not moved to."""
        self._stages = tuple(stage for stage in stages if stage != Stage.DRAFT)
        self._present = present

    def open_menu(self) -> None:
        """Open the menu below the button."""
        if self.isVisible() and self.isEnabled():
            self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu(self) -> QMenu:
        """A new menu; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, stage in enumerate(self._stages, start=1):
            action = menu.addAction(_glyph(self._theme, stage), f"&{number}  {stage_name(stage)}")
            action.setEnabled(stage != self._present)
            action.triggered.connect(lambda _=False, to=stage: self.chosen.emit(to))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.setText(self.tr("Move…"))


def _glyph(theme: Theme, stage: str) -> QIcon:
    size = theme.px(_GLYPH)
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    known = known_stage(stage)
    color, ground = theme.color(STAGE_COLORS[known]), theme.color("surface")
    paint_stage_glyph(painter, QRectF(1, 1, size - 2, size - 2), known, color, ground)
    painter.end()
    return QIcon(pixmap)
