"""The newest comment of a challenge, in the pane."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from colab_app.service.views import CommentView
from colab_app.service.views.people import NO_ORGANISATION as _NOBODY
from colab_app.text.plain import to_plain
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.theme.theme import Theme

_MOST_LETTERS = 400
_MOST_LINES = 6


class NewestComment(QWidget):
    """Sign, name, how long ago, and the words without their markup."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._sign = Avatar(theme, _NOBODY.sector, "", "", size=28)
        self._name = Label(theme, font="ui", bold=True)
        self._when = Label(theme, font="meta", color="text3")
        self._words = Label(theme, font="ui", wrap=True, max_lines=_MOST_LINES)
        row = Row(theme, self, gap=12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, gap=2)
        head = Row(theme, gap=8)
        head.addWidget(self._name)
        head.addWidget(self._when)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._words)
        row.addLayout(column, 1)

    def show_comment(self, comment: CommentView, now: datetime) -> None:
        """Show this comment."""
        author = comment.author
        organisation = author.organisation
        name = self._language.preferred(author.name, author.name_other) or comment.author_name
        self._sign.show_who(organisation.sector, organisation.initial or name[:1], organisation.name)
        self._name.setText(name)
        self._when.setText(ago_words(comment.created_at, now))
        self._words.setText(to_plain(comment.body, _MOST_LETTERS))


def newest_comment(comments: tuple[CommentView, ...]) -> CommentView | None:
    """The latest one that was not removed, or None."""
    return max(
        (item for item in comments if not item.removed), key=lambda item: item.created_at, default=None
    )
