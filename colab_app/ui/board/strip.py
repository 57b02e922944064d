"""A folded column: its stage and count on a narrow strip that opens when pressed and takes drops."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from colab_app.text.scripts import Script, script
from colab_app.ui.board.card_model import CARDS_MIME
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import challenges_text

STRIP_WIDTH = 44
_GLYPH = 16
_LETTER_STEP = 20
_UPRIGHT = (Script.KANJI, Script.HIRAGANA, Script.KATAKANA)


class Strip(Pressable):
    """`dragged_over(QPoint)`, `drag_left()`, `dropped()` as of a column's list; `clicked` opens it."""

    dragged_over = Signal(QPoint)
    drag_left = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, stage: str, parent: QWidget | None = None) -> None:
        self.stage = stage
        self.count = 0
        self._is_target = False
        super().__init__(theme, "", parent)
        self.setAcceptDrops(True)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Show how many cards are inside."""
        self.count = count
        self.retranslate()

    def mark_target(self, is_target: bool) -> None:
        """Tint it while cards would drop here."""
        self._is_target = is_target
        self.update()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        translate = QCoreApplication.translate
        name = stage_name(self.stage)
        self.setText(name)
        count = challenges_text(self.count)
        unfold = translate("ColumnHead", "Open this column")
        self.setAccessibleName(
            translate("ColumnHead", "{stage}, {count}. {fold}").format(stage=name, count=count, fold=unfold)
        )
        self.setToolTip(tool_tip(unfold))

    def sizeHint(self) -> QSize:
        """As narrow as a strip."""
        return QSize(self._theme.px(STRIP_WIDTH), self._theme.px(160))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only cards come in."""
        if event.mimeData().hasFormat(CARDS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Tell where the pointer is."""
        event.acceptProposedAction()
        self.dragged_over.emit(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went elsewhere."""
        self.drag_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Cards land here."""
        event.acceptProposedAction()
        self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, glyph, count, name from top to bottom."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        half = theme.traits.line_width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        fill = mix(theme.color("sunken"), theme.color("surface2"), self.hover.value)
        painter.setPen(theme.pen("primary" if self._is_target else "line"))
        painter.setBrush(theme.color("primary_tint") if self._is_target else fill)
        radius = theme.corner("card")
        painter.drawRoundedRect(box, radius, radius)
        stage = known_stage(self.stage)
        glyph = QRectF((self.width() - px(_GLYPH)) / 2, px(12), px(_GLYPH), px(_GLYPH))
        paint_stage_glyph(painter, glyph, stage, theme.color(STAGE_COLORS[stage]), theme.color("sunken"))
        painter.setFont(theme.font("meta", tabular=True))
        painter.setPen(theme.color("text3"))
        center = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, px(34), self.width(), px(20)), center, str(self.count))
        painter.setFont(theme.font("ui", bold=True))
        painter.setPen(theme.color("text2"))
        self._paint_name(painter, px(64))
        self.paint_ring(painter, radius)
        painter.end()

    def _paint_name(self, painter: QPainter, top: float) -> None:
        px, name = self._theme.px, self.text()
        if _stands_upright(name):
            for letter in name:
                place = QRectF(0, top, self.width(), px(_LETTER_STEP))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
                top += px(_LETTER_STEP)
            return
        painter.save()
        painter.translate(QPointF(self.width() / 2, top))
        painter.rotate(90)
        room = QRectF(0, -px(10), self.height() - top - px(8), px(20))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        painter.restore()


def _stands_upright(name: str) -> bool:
    """Letters that are set below each other; the long sound mark and dashes would have to be turned."""
    return all(script(letter) in _UPRIGHT or letter in "・、。" for letter in name) and "ー" not in name
