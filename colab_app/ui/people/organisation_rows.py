"""Draws an organisation on its card: sign, name, what it is, what it offers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.ui.paint.signs import paint_avatar
from colab_app.ui.paint.text_flow import TextFlow, paint_line, text_width
from colab_app.ui.people.people_words import OrganisationRow, PeopleWords
from colab_app.ui.theme.theme import Theme

_PAD_X = 18
_PAD_Y = 14
_SIGN = 40
_GAP = 16
_PILL_HEIGHT = 24
_PILL_PAD = 10
_PILL_GAP = 6
_NAME_LINES = 2


class OrganisationRows:
    """The row painter of organisations."""

    def __init__(self, theme: Theme, words: PeopleWords) -> None:
        self._theme = theme
        self._words = words
        self._flow = TextFlow(512)

    def height(self, item: object, width: int) -> int:
        """Name of up to two lines, a line about it, lines of pills."""
        if not isinstance(item, OrganisationRow):
            return 0
        theme, px = self._theme, self._theme.px
        room = self._room(width)
        words = self._name_height(item, room) + theme.line_height("meta") + px(2)
        lines = len(self._pill_lines(item, room))
        pills = lines * px(_PILL_HEIGHT) + (lines - 1) * px(_PILL_GAP) + px(6) if lines else 0
        return max(px(_SIGN), words + pills) + px(2 * _PAD_Y)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Sign, words, pills."""
        if not isinstance(item, OrganisationRow):
            return
        theme, px = self._theme, self._theme.px
        organisation = item.organisation
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        sign = QRectF(inner.left(), inner.top(), px(_SIGN), px(_SIGN))
        paint_avatar(painter, theme, sign, organisation.sector, organisation.initial)
        left, room = sign.right() + px(_GAP), self._room(round(box.width()))
        top = self._flow.paint(
            painter,
            QRectF(left, inner.top(), room, inner.height()),
            self._words.name(organisation),
            theme.font("card"),
            theme.color("text"),
            theme.line_height("card"),
            max_lines=_NAME_LINES,
        )
        about = QRectF(left, top + px(2), room, theme.line_height("meta"))
        paint_line(painter, about, self._words.about(item), theme.font("meta"), theme.color("text2"))
        self._paint_pills(painter, left, about.bottom() + px(6), item, room)

    def _paint_pills(
        self, painter: QPainter, left: float, top: float, row: OrganisationRow, room: float
    ) -> None:
        theme, px = self._theme, self._theme.px
        for line in self._pill_lines(row, room):
            x = left
            for text in line:
                box = QRectF(x, top, self._pill_width(text, room), px(_PILL_HEIGHT))
                painter.setPen(theme.pen("line") if theme.traits.is_high_contrast else Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("sunken"))
                painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
                inside = box.adjusted(px(_PILL_PAD), 0, -px(_PILL_PAD), 0)
                paint_line(painter, inside, text, theme.font("meta"), theme.color("text2"))
                x += box.width() + px(_PILL_GAP)
            top += px(_PILL_HEIGHT + _PILL_GAP)

    def _pill_lines(self, row: OrganisationRow, room: float) -> list[list[str]]:
        gap = self._theme.px(_PILL_GAP)
        lines: list[list[str]] = []
        used = 0.0
        for text in self._words.offers(row.organisation):
            width = self._pill_width(text, room)
            if not lines or used + gap + width > room:
                lines.append([])
                used = -gap
            lines[-1].append(text)
            used += gap + width
        return lines

    def _pill_width(self, text: str, room: float) -> float:
        wanted = text_width(text, self._theme.font("meta")) + self._theme.px(2 * _PILL_PAD) + 1
        return min(wanted, room)

    def _name_height(self, row: OrganisationRow, room: float) -> int:
        theme = self._theme
        name, line = self._words.name(row.organisation), theme.line_height("card")
        return self._flow.height(name, theme.font("card"), room, line, max_lines=_NAME_LINES)

    def _room(self, width: int) -> int:
        return max(40, width - self._theme.px(2 * _PAD_X + _SIGN + _GAP))
