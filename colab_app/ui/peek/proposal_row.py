"""A proposal in the pane: who proposes, its title on one line, its support."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import ProposalView
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.mixing import mix
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.text_flow import paint_line, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import state_name, supports_text

_HEIGHT = 60
_PAD = 14
_SIGN = 28


class ProposalRow(Pressable):
    """Pressing it opens the proposal."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        self._language = language
        self._view: ProposalView | None = None
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def proposal_id(self) -> str:
        """Whose row it is."""
        return self._view.id if self._view is not None else ""

    def show_proposal(self, view: ProposalView) -> None:
        """Show this proposal."""
        self._view = view
        self.setText(self._language.preferred(view.title, view.title_other))
        support = supports_text(view.supports)
        comma = QCoreApplication.translate("CardWords", ", ", "between the parts of a spoken sentence")
        parts = (self.text(), self._who(), state_name(view.state), support)
        self.setAccessibleName(comma.join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """As wide as the pane."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel, sign, title, who and state, support."""
        view, theme, px = self._view, self._theme, self._theme.px
        if view is None:
            return
        painter = self.begin_paint()
        half = theme.traits.line_width / 2
        painter.setPen(theme.pen("line"))
        painter.setBrush(mix(theme.color("surface"), theme.color("surface2"), self.hover.value))
        radius = theme.corner("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        size = px(_SIGN)
        sign = QRectF(px(_PAD), (self.height() - size) / 2, size, size)
        paint_avatar(painter, theme, sign, view.organisation.sector, view.organisation.initial)
        right = self.width() - px(_PAD)
        count = str(view.supports)
        font = theme.font("meta", tabular=True)
        if view.supports:
            width = text_width(count, font)
            place = QRectF(right - width, 0, width + 1, self.height())
            paint_line(painter, place, count, font, theme.color("text2"))
            icon = QRectF(right - width - px(20), (self.height() - px(16)) / 2, px(16), px(16))
            paint_icon(painter, Icon.LEAF, icon, theme.color("text3"))
            right = round(icon.left()) - px(10)
        left = sign.right() + px(12)
        middle = self.height() / 2
        title = QRectF(left, middle - px(20), right - left, px(20))
        paint_line(painter, title, self.text(), theme.font("ui", bold=True), theme.color("text"))
        below = QRectF(left, middle, right - left, px(20))
        words = " · ".join(part for part in (self._who(), state_name(view.state)) if part)
        paint_line(painter, below, words, theme.font("meta"), theme.color("text2"))
        self.paint_ring(painter, radius)
        painter.end()

    def _who(self) -> str:
        view = self._view
        if view is None:
            return ""
        organisation = view.organisation
        return self._language.preferred(organisation.name, organisation.name_other) or view.author_name
