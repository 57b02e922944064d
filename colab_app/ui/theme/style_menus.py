"""Menus, tool tips and rows of lists."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem, QStyleOptionViewItem

from colab_app.ui.theme.style_marks import State, begin, chevron, ring
from colab_app.ui.theme.theme import Theme

_Kind = QStyleOptionMenuItem.MenuItemType
_Arrow = QStyle.PrimitiveElement
_ICON = 18
_SIDE = 12
_GAP = 10


def draw_menu_panel(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """The sheet of a menu."""
    begin(painter, option, can_be_faint=False)
    half = theme.traits.line_width / 2
    painter.setPen(theme.pen("line_strong" if theme.traits.is_dark else "line"))
    painter.setBrush(theme.color("surface"))
    radius = theme.corner("control") + 2
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def draw_tool_tip(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """The sheet of a tool tip, in reversed colours."""
    begin(painter, option, can_be_faint=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("text"))
    painter.drawRoundedRect(QRectF(option.rect), theme.corner("control"), theme.corner("control"))
    painter.restore()


def menu_item_size(theme: Theme, option: QStyleOptionMenuItem, width: int) -> tuple[int, int]:
    """(width, height) of a row; ``width`` is what text and shortcut need."""
    if option.menuItemType == _Kind.Separator:
        return width, theme.px(9)
    extra = 2 * _SIDE + _GAP + 16
    if option.maxIconWidth or option.menuHasCheckableItems:
        extra += _ICON + _GAP
    if "\t" in option.text:
        extra += 2 * _GAP
    return width + theme.px(extra), theme.px(32)


def draw_menu_item(theme: Theme, option: QStyleOptionMenuItem, painter: QPainter) -> None:
    """A row: mark or icon, words, keys at the right end, chevron where more follows."""
    begin(painter, option)
    box = QRectF(option.rect)
    if option.menuItemType == _Kind.Separator:
        painter.setPen(theme.pen("line"))
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        painter.restore()
        return
    if option.state & State.State_Selected:
        _paint_row(painter, theme, box.adjusted(theme.px(4), 1, -theme.px(4), -1), is_current=True)
    left = box.left() + theme.px(_SIDE)
    if option.maxIconWidth or option.menuHasCheckableItems:
        _paint_front(painter, theme, option, QRectF(left, box.top(), theme.px(_ICON), box.height()))
        left += theme.px(_ICON + _GAP)
    words, _, keys = option.text.partition("\t")
    inner = QRectF(left, box.top(), box.right() - theme.px(_SIDE) - left, box.height())
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.setFont(_menu_font(theme, option))
    painter.setPen(theme.color("text"))
    painter.drawText(inner, middle | Qt.TextFlag.TextHideMnemonic | Qt.AlignmentFlag.AlignLeft, words)
    if option.menuItemType == _Kind.SubMenu:
        place = QPointF(inner.right() - theme.px(4), inner.center().y())
        chevron(painter, place, theme.px(9), theme.color("text3"), _Arrow.PE_IndicatorArrowRight)
    elif keys:
        painter.setFont(theme.font("key"))
        painter.setPen(theme.color("text2"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, keys)
    painter.restore()


def _menu_font(theme: Theme, option: QStyleOptionMenuItem) -> QFont:
    return theme.font("ui", bold=option.menuItemType == _Kind.DefaultItem)


def _paint_front(painter: QPainter, theme: Theme, option: QStyleOptionMenuItem, place: QRectF) -> None:
    size = theme.px(_ICON)
    box = QRect(round(place.left()), round(place.center().y() - size / 2), size, size)
    if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable:
        if option.checked:
            painter.setPen(theme.pen("primary_text", 2.0))
            corners = ((0.2, 0.55), (0.42, 0.75), (0.82, 0.3))
            painter.drawPolyline([QPointF(box.x() + x * size, box.y() + y * size) for x, y in corners])
        return
    if not option.icon.isNull():
        enabled = option.state & State.State_Enabled
        option.icon.paint(painter, box, mode=QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled)


def _paint_row(painter: QPainter, theme: Theme, box: QRectF, *, is_current: bool) -> None:
    radius = theme.corner("control")
    strong = is_current and theme.traits.is_high_contrast
    painter.setPen(theme.pen("primary") if strong else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary_tint" if is_current else "surface2"))
    painter.drawRoundedRect(box, radius, radius)


def draw_row_panel(theme: Theme, option: QStyleOptionViewItem, painter: QPainter) -> None:
    """Behind a row of a list: tinted when selected, slightly raised under the pointer, ringed with focus."""
    is_selected = bool(option.state & State.State_Selected)
    is_hovered = bool(option.state & State.State_MouseOver) and bool(option.state & State.State_Enabled)
    begin(painter, option)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    if is_selected or is_hovered:
        _paint_row(painter, theme, box, is_current=is_selected)
    painter.restore()


def draw_row_focus(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """Ring of the current row of a list that has the keyboard."""
    begin(painter, option)
    ring(painter, theme, QRectF(option.rect), theme.corner("control"))
    painter.restore()


def row_option(theme: Theme, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """A copy whose selected text keeps the text colour: the selection is a light tint here."""
    copy = QStyleOptionViewItem(option)
    palette = QPalette(option.palette)
    palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("text"))
    copy.palette = palette
    return copy
