"""Draws a workshop as a row: the day on a tile, title, when and where, its state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from colab_app.service.views import WorkshopView
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.surfaces import paint_surface
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole
from colab_app.ui.words.days import local_moment
from colab_app.ui.workshops.workshop_words import WorkshopWords

_PAD_X = 14
_PAD_Y = 12
_TILE = 50
_GAP = 14
_TITLE_LINES = 2


class WorkshopRows:
    """The row painter of workshops."""

    def __init__(self, theme: Theme, words: WorkshopWords, language: Language) -> None:
        self._theme = theme
        self._words = words
        self._language = language
        self._flow = TextFlow(128)

    def height(self, item: object, width: int) -> int:
        """Title of up to two lines, when, state."""
        if not isinstance(item, WorkshopView):
            return 0
        theme, px = self._theme, self._theme.px
        title = self._flow.height(
            self._words.title(item),
            theme.font("card"),
            self._room(width),
            theme.line_height("card"),
            max_lines=_TITLE_LINES,
        )
        return max(px(_TILE), title + 2 * theme.line_height("meta") + px(4)) + px(2 * _PAD_Y)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Tile and words."""
        if not isinstance(item, WorkshopView):
            return
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        self._paint_tile(painter, QRectF(inner.left(), inner.top(), px(_TILE), px(_TILE)), item)
        left, room = inner.left() + px(_TILE + _GAP), self._room(round(box.width()))
        top = self._flow.paint(
            painter,
            QRectF(left, inner.top() - px(2), room, inner.height()),
            self._words.title(item),
            theme.font("card"),
            theme.color("text"),
            theme.line_height("card"),
            max_lines=_TITLE_LINES,
        )
        line = theme.line_height("meta")
        when = QRectF(left, top + px(2), room, line)
        paint_line(painter, when, self._words.when(item), theme.font("meta"), theme.color("text2"))
        parts = (self._words.state(item), item.key, self._words.notes(item))
        about = QRectF(left, when.bottom() + px(2), room, line)
        words = "  ·  ".join(part for part in parts if part)
        is_over = item.state == "finished"
        color: ColorRole = "text3" if is_over else "primary_text"
        paint_line(painter, about, words, theme.font("meta", bold=not is_over), theme.color(color))

    def _paint_tile(self, painter: QPainter, box: QRectF, workshop: WorkshopView) -> None:
        theme = self._theme
        is_over = workshop.state == "finished"
        fill: ColorRole = "sunken" if is_over else "primary_tint"
        line: ColorRole | None = "line" if theme.traits.is_high_contrast else None
        paint_surface(painter, theme, box, fill=fill, line=line, radius=theme.corner("control"))
        moment = local_moment(workshop.starts_at)
        if moment is None:
            return
        color = theme.color("text2" if is_over else "primary_text")
        center = Qt.AlignmentFlag.AlignHCenter
        month = self._language.locale.standaloneMonthName(
            moment.month, self._language.locale.FormatType.ShortFormat
        )
        upper = QRectF(box.left(), box.top() + theme.px(5), box.width(), theme.line_height("key"))
        paint_line(painter, upper, month, theme.font("key"), color, center)
        lower = QRectF(box.left(), upper.bottom() - theme.px(2), box.width(), theme.line_height("h2"))
        paint_line(painter, lower, str(moment.day), theme.font("h2"), color, center)

    def _room(self, width: int) -> int:
        return max(40, width - self._theme.px(2 * _PAD_X + _TILE + _GAP))
