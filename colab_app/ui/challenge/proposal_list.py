"""The proposals to a challenge as a list of small cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colab_app.domain.vocabulary import ProposalState
from colab_app.service.views import ProposalView
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.surfaces import paint_card_shadow, paint_focus_ring
from colab_app.ui.paint.text_flow import TextFlow, paint_line, text_width
from colab_app.ui.parts.whole_list import WholeList
from colab_app.ui.words import state_name, supports_text

_Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP, _SIGN, _LEFT = 14, 10, 30, 58
PROPOSAL_ROLE = Qt.ItemDataRole.UserRole


class ProposalModel(QAbstractListModel):
    """A few dozen proposals; a change replaces them."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._proposals: tuple[ProposalView, ...] = ()

    def show_proposals(self, proposals: Sequence[ProposalView]) -> None:
        """Show these proposals."""
        if tuple(proposals) == self._proposals:
            return
        self.beginResetModel()
        self._proposals = tuple(proposals)
        self.endResetModel()

    def retell(self) -> None:
        """Tell everything in the present language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._proposals)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The proposal, its title, or one sentence."""
        if not index.isValid():
            return None
        proposal = self._proposals[index.row()]
        if role == PROPOSAL_ROLE:
            return proposal
        if role == Qt.ItemDataRole.DisplayRole:
            return self._language.preferred(proposal.title, proposal.title_other)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(proposal)
        return None

    def meta(self, proposal: ProposalView) -> str:
        """Who proposes, and how it stands once more than submitted."""
        organisation = proposal.organisation
        name = self._language.preferred(organisation.name, organisation.name_other) or proposal.author_name
        state = state_name(proposal.state) if proposal.state != ProposalState.SUBMITTED else ""
        return " · ".join(filter(None, (name, state)))

    def _sentence(self, proposal: ProposalView) -> str:
        title = self._language.preferred(proposal.title, proposal.title_other)
        unread = QCoreApplication.translate("ProposalList", "new") if proposal.unread else ""
        parts = (title, self.meta(proposal), supports_text(proposal.supports), unread)
        return QCoreApplication.translate("ProposalList", ", ", "between parts").join(filter(None, parts))


class ProposalList(WholeList):
    """`opened(str)` with the id of a proposal, by click or Enter."""

    opened = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.proposals = ProposalModel(context.language, self)
        self._delegate = _ProposalDelegate(context, self)
        self.setModel(self.proposals)
        self.setItemDelegate(self._delegate)
        self.proposals.modelReset.connect(self.remeasure)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def row_height(self, row: int, width: int) -> int:
        """Two lines of title at most."""
        return self._delegate.height_of(self.proposals.index(row, 0), width)

    def _open(self, index: QModelIndex) -> None:
        proposal = index.data(PROPOSAL_ROLE)
        if isinstance(proposal, ProposalView):
            self.opened.emit(proposal.id)


class _ProposalDelegate(QStyledItemDelegate):
    def __init__(self, context: UiContext, view: ProposalList) -> None:
        super().__init__(view)
        self._theme = context.theme
        self._view = view
        self._flow = TextFlow(512)

    def height_of(self, index: _Index, width: int) -> int:
        theme = self._theme
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        height = self._flow.height(
            title, theme.font("ui", bold=True), self._room(width), theme.line_height("ui"), max_lines=2
        )
        return height + theme.line_height("meta") + theme.px(2 * _PAD + 2 + _GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        proposal = index.data(PROPOSAL_ROLE)
        if not isinstance(proposal, ProposalView):
            return
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(0, 0, 0, -px(_GAP))
        corner, half = theme.corner("card"), theme.traits.line_width / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card_shadow(painter, theme, box, corner)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.pen("line"))
        painter.setBrush(theme.color("surface2" if is_hovered else "surface"))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner)
        sign = QRectF(box.left() + px(_PAD), box.top() + px(_PAD), px(_SIGN), px(_SIGN))
        organisation = proposal.organisation
        paint_avatar(painter, theme, sign, organisation.sector, organisation.initial)
        width = self._room(round(box.width()))
        place = QRectF(box.left() + px(_LEFT), box.top() + px(_PAD), width, box.height())
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        bottom = self._flow.paint(
            painter, place, title, theme.font("ui", bold=True), theme.color("text"),
            theme.line_height("ui"), max_lines=2,
        )  # fmt: skip
        meta = QRectF(place.left(), bottom + px(2), width, theme.line_height("meta"))
        self._paint_foot(painter, meta, proposal)
        if proposal.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(QRectF(box.right() - px(20), box.top() + px(12), px(8), px(8)))
        painter.restore()
        if self._view.shows_ring and index == self._view.currentIndex():
            paint_focus_ring(painter, theme, box, corner)

    def _paint_foot(self, painter: QPainter, box: QRectF, proposal: ProposalView) -> None:
        theme, px = self._theme, self._theme.px
        count, font = str(proposal.supports), theme.font("meta", tabular=True, bold=proposal.supported)
        right = box.right()
        if proposal.supports:
            color = theme.color("primary_text" if proposal.supported else "text2")
            width = text_width(count, font)
            number = QRectF(right - width - 1, box.top(), width + 2, box.height())
            paint_line(painter, number, count, font, color)
            leaf = QRectF(number.left() - px(20), box.center().y() - px(8), px(16), px(16))
            paint_icon(painter, Icon.LEAF, leaf, color)
            right = leaf.left() - px(8)
        if proposal.waiting:
            mark = QRectF(right - px(16), box.center().y() - px(8), px(16), px(16))
            paint_icon(painter, Icon.CLOUD_WAITING, mark, theme.color("text3"))
            right = mark.left() - px(8)
        words = QRectF(box.left(), box.top(), right - box.left(), box.height())
        meta = self._view.proposals.meta(proposal)
        paint_line(painter, words, meta, theme.font("meta"), theme.color("text2"))

    def _room(self, width: int) -> int:
        return max(60, width - self._theme.px(_LEFT + _PAD + 8))
