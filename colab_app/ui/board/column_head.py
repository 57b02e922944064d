"""The head of a column: its stage as glyph and name, how many cards, and a way to add one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import challenges_text

HEAD_HEIGHT = 40
_GLYPH = 16
_GAP = 8


class ColumnHead(QWidget):
    """Pressing the name folds the column; the plus asks for a new challenge in it."""

    fold_asked = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._name = _StageName(theme, stage)
        self._add = IconButton(theme, Icon.PLUS, "+", small=True, color="text3")
        row = Row(theme, self, gap=4)
        row.addWidget(self._name, 1)
        row.addWidget(self._add)
        self._name.clicked.connect(self.fold_asked)
        self._add.clicked.connect(self.add_asked)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Show how many cards are below."""
        self._name.count = count
        self.retranslate()

    def allow_adding(self, allowed: bool) -> None:
        """Show the plus, or not."""
        self._add.setVisible(allowed)

    def stage_words(self) -> str:
        """The stage's name, as the name of the list below."""
        return stage_name(self._stage)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        translate = QCoreApplication.translate
        name = stage_name(self._stage)
        self._name.setText(name)
        count = challenges_text(self._name.count)
        fold = translate("ColumnHead", "Fold this column")
        self._name.setAccessibleName(
            translate("ColumnHead", "{stage}, {count}. {fold}").format(stage=name, count=count, fold=fold)
        )
        self._name.setToolTip(tool_tip(fold))
        self._add.set_name(translate("ColumnHead", "New challenge in {stage}").format(stage=name))


class _StageName(Pressable):
    def __init__(self, theme: Theme, stage: str) -> None:
        self._stage = known_stage(stage)
        self.count = 0
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        if self.hover.value > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.05 * self.hover.value))
            painter.drawRoundedRect(QRectF(self.rect()), theme.corner("control"), theme.corner("control"))
        middle = self.height() / 2
        glyph = QRectF(px(4), middle - px(_GLYPH) / 2, px(_GLYPH), px(_GLYPH))
        color = theme.color(STAGE_COLORS[self._stage])
        paint_stage_glyph(painter, glyph, self._stage, color, theme.color("canvas"))
        count, count_font = str(self.count), theme.font("meta", tabular=True)
        font = theme.font("ui", bold=True)
        left = glyph.right() + px(_GAP)
        room = self.width() - left - text_width(count, count_font) - px(_GAP) - px(4)
        width = min(text_width(self.text(), font) + 1, room)
        paint_line(painter, QRectF(left, 0, width, self.height()), self.text(), font, theme.color("text"))
        number = QRectF(left + width + px(_GAP), 0, px(60), self.height())
        paint_line(painter, number, count, count_font, theme.color("text3"))
        self.paint_ring(painter, theme.corner("control"))
        painter.end()
