"""The challenge a proposal answers, as a card that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import CardView
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.stage_glyph import STAGE_COLORS, paint_stage_glyph
from colab_app.ui.paint.surfaces import paint_card_shadow
from colab_app.ui.paint.text_flow import TextFlow, paint_line

_PAD = 14


class ChallengeLink(Pressable):
    """Stage, key and title; as high as its title at the width it has."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        self._context = context
        self._card: CardView | None = None
        self._flow = TextFlow(16)
        super().__init__(context.theme, "", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_card(self, card: CardView) -> None:
        """Lead to this challenge."""
        self._card = card
        self.retell()

    def retell(self) -> None:
        """Tell it in the present language."""
        card = self._card
        if card is not None:
            self.setAccessibleName(f"{card.key} {self._title()} {stage_name(card.stage)}")
            self.restyle()

    def hasHeightForWidth(self) -> bool:
        """The title wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Head line and up to three lines of title."""
        theme = self._theme
        height = self._flow.height(
            self._title(),
            theme.font("ui", bold=True),
            self._room(width),
            theme.line_height("ui"),
            max_lines=3,
        )
        return height + theme.line_height("meta") + theme.px(2 * _PAD + 4)

    def sizeHint(self) -> QSize:
        """As high as at its present width."""
        width = self.width() or self._theme.px(380)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._theme.px(160), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        card = self._card
        if card is None:
            return
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        half, corner = theme.traits.line_width / 2, theme.corner("card")
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        paint_card_shadow(painter, theme, box, corner)
        painter.setPen(theme.pen("line"))
        painter.setBrush(mix(theme.color("surface"), theme.color("surface2"), self.hover.value))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner)
        head = QRectF(px(_PAD), px(_PAD), self._room(self.width()), theme.line_height("meta"))
        stage = known_stage(card.stage)
        glyph = QRectF(head.left(), head.center().y() - px(7), px(14), px(14))
        paint_stage_glyph(painter, glyph, stage, theme.color(STAGE_COLORS[stage]), theme.color("surface"))
        words = f"{card.key} · {stage_name(card.stage)}"
        place = head.adjusted(px(20), 0, 0, 0)
        paint_line(painter, place, words, theme.font("meta"), theme.color("text2"))
        title = QRectF(head.left(), head.bottom() + px(4), head.width(), self.height())
        self._flow.paint(
            painter, title, self._title(), theme.font("ui", bold=True), theme.color("text"),
            theme.line_height("ui"), max_lines=3,
        )  # fmt: skip
        self.paint_ring(painter, corner)
        painter.end()

    def _title(self) -> str:
        card = self._card
        return self._context.language.preferred(card.title, card.title_other) if card is not None else ""

    def _room(self, width: int) -> int:
        return max(40, width - 2 * self._theme.px(_PAD))
