"""Draws a draft: what it is going to be, its title, when it was kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.views import DraftView
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import TextFlow, paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import filled, subject_kind_name

_PAD_X = 14
_PAD_Y = 10
_ICON = 18
_LEFT = 30
_TITLE_LINES = 2


class DraftWords:
    """Words of drafts in the present language."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def title(self, draft: DraftView) -> str:
        """The title, or that there is none yet."""
        return draft.title.strip() or QCoreApplication.translate("DraftWords", "Without a title")

    def about(self, draft: DraftView) -> str:
        """What it is going to be, and when it was kept."""
        kept = filled(
            QCoreApplication.translate("DraftWords", "kept %1"), ago_words(draft.updated_at, self._now())
        )
        return f"{subject_kind_name(draft.kind)}  ·  {kept}"

    def sentence(self, draft: DraftView) -> str:
        """Everything a row shows."""
        separator = QCoreApplication.translate("DraftWords", ", ", "between the parts of a spoken sentence")
        return separator.join((self.title(draft), self.about(draft)))


class DraftRows:
    """The row painter of drafts."""

    def __init__(self, theme: Theme, words: DraftWords) -> None:
        self._theme = theme
        self._words = words
        self._flow = TextFlow(256)

    def height(self, item: object, width: int) -> int:
        """A title of up to two lines, and a line about it."""
        theme = self._theme
        title = self._words.title(item) if isinstance(item, DraftView) else ""
        room = width - theme.px(2 * _PAD_X + _LEFT)
        line = theme.line_height("ui")
        words = self._flow.height(title, theme.font("ui", bold=True), room, line, max_lines=_TITLE_LINES)
        return words + theme.line_height("meta") + theme.px(2 * _PAD_Y + 2)

    def paint(self, painter: QPainter, box: QRectF, item: object, *, is_chosen: bool) -> None:
        """Icon, title, line about it."""
        if not isinstance(item, DraftView):
            return
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(_PAD_X), px(_PAD_Y), -px(_PAD_X), -px(_PAD_Y))
        icon = Icon.BULB if item.kind == SubjectKind.PROPOSAL else Icon.FLAG
        place = QRectF(inner.left(), inner.top() + 1, px(_ICON), px(_ICON))
        paint_icon(painter, icon, place, theme.color("text3"))
        words = inner.adjusted(px(_LEFT), 0, 0, 0)
        bottom = self._flow.paint(
            painter,
            words,
            self._words.title(item),
            theme.font("ui", bold=True),
            theme.color("text"),
            theme.line_height("ui"),
            max_lines=_TITLE_LINES,
        )
        below = QRectF(words.left(), bottom + px(2), words.width(), theme.line_height("meta"))
        paint_line(painter, below, self._words.about(item), theme.font("meta"), theme.color("text3"))
