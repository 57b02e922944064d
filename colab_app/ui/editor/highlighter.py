"""Light colours for Markdown that is being written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from colab_app.ui.editor.positions import to_qt
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_HEADING = re.compile(r"#{1,6}[ \u3000].*")
_QUOTE = re.compile(r"[ \t]*>.*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?:[ \t]+\[[ xX]\])?")
_BOLD = re.compile(r"\*\*(?=\S)[^*\n]{1,400}\*\*|__(?=\S)[^_\n]{1,400}__")
_CODE = re.compile(r"`[^`\n]{1,400}`")
_LINK = re.compile(r"!?\[[^\[\]\n]{0,400}\]\([^()\s]{0,2000}\)")
_TAG = re.compile(r"(?<![\w#＃&/])[#＃](?=\d*[^\W\d])\w{1,40}")
_IN_CODE = 1


class MarkdownHighlighter(QSyntaxHighlighter):
    """Bold is bold, marks are quiet, links and mentions have the colour of links.

    Each line is looked at alone and with bounded patterns, so that typing stays quick.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._known: tuple[str, ...] = ()
        self._mentions: re.Pattern[str] | None = None
        theme.changed.connect(self.rehighlight)

    def know(self, known: Mapping[str, str]) -> None:
        """Colour these words as mentions."""
        words = tuple(sorted(known, key=len, reverse=True))
        if words == self._known:
            return
        self._known = words
        self._mentions = re.compile("|".join(map(re.escape, words))) if words else None
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; fences carry over to the next."""
        was_in_code = self.previousBlockState() == _IN_CODE
        is_fence = _FENCE.match(text) is not None
        self.setCurrentBlockState(_IN_CODE if was_in_code != is_fence else 0)
        if was_in_code or is_fence:
            self._paint(0, text, text, self._format("text2"))
            return
        if _HEADING.fullmatch(text):
            self._paint(0, text, text, self._format("text", bold=True))
        elif _QUOTE.fullmatch(text):
            self._paint(0, text, text, self._format("text2"))
        elif (item := _ITEM.match(text)) is not None:
            self._paint(0, text, item.group(), self._format("primary_text", bold=True))
        self._each(_BOLD, text, self._format("text", bold=True))
        self._each(_TAG, text, self._format("primary_text"))
        self._each(_LINK, text, self._format("primary_text"))
        if self._mentions is not None:
            self._each(self._mentions, text, self._format("primary_text", fill="primary_tint"))
        self._each(_CODE, text, self._format("text2", fill="sunken"))

    def _each(self, pattern: re.Pattern[str], text: str, look: QTextCharFormat) -> None:
        for found in pattern.finditer(text):
            self._paint(found.start(), text, found.group(), look)

    def _paint(self, start: int, text: str, part: str, look: QTextCharFormat) -> None:
        first = to_qt(text, start)
        self.setFormat(first, to_qt(text, start + len(part)) - first, look)

    def _format(
        self, color: ColorRole, *, bold: bool = False, fill: ColorRole | None = None
    ) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color(color))
        if bold:
            look.setFontWeight(QFont.Weight.Bold)
        if fill is not None:
            look.setBackground(self._theme.color(fill))
        return look
