"""Joins a Markdown field and the list of people: whom @ and some letters mean, and what is put in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from colab_app.domain.changes import Changes
from colab_app.service.queries import People
from colab_app.service.views import MemberView, PeopleView
from colab_app.ui.editor.formatting import Replacement
from colab_app.ui.editor.markdown_field import MarkdownField
from colab_app.ui.editor.mention_list import MentionList
from colab_app.ui.editor.mention_search import matching, token_at
from colab_app.ui.editor.mention_text import mention_words
from colab_app.ui.frame.context import UiContext


class MentionHelper(QObject):
    """`known` maps the words in the text to members; it grows with each choice."""

    def __init__(self, context: UiContext, field: MarkdownField) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._list: MentionList | None = None
        self._people: tuple[MemberView, ...] | None = None
        self._dismissed = ""
        self.known: dict[str, str] = {}
        field.mention_changed.connect(self._follow)
        field.choice_key.connect(self._on_key)
        context.desk.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """True while the list is shown."""
        return self._list is not None and self._list.isVisible()

    def close(self) -> None:
        """Take the list away."""
        if self._list is not None:
            self._list.hide()
        self._field.choosing = False

    def replace_known(self, known: dict[str, str]) -> None:
        """Begin with other mentions."""
        self.known = dict(known)
        self._field.know_mentions(self.known)

    def insert(self, member: MemberView) -> None:
        """Put a mention in the place of what was typed for it."""
        if self._field.composing:
            QGuiApplication.inputMethod().commit()
        selection = self._field.selection
        token = token_at(selection.text, selection.start)
        start = token.start if token is not None else selection.start
        words = mention_words(member.name)
        if self.known.get(words, member.id) != member.id:
            # Two people of one name: the full markup keeps them apart.
            words = f"@[{words[1:]}](member:{member.id})"
        else:
            self.known[words] = member.id
        made = f"{words} "
        caret = start + len(made)
        self.close()
        self._field.replace(Replacement(start, selection.end, made, caret, caret))
        self._field.know_mentions(self.known)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, token: object) -> None:
        if token is None or not self._field.hasFocus():
            self._dismissed = ""
            self.close()
            return
        if self._people is None:
            self._context.desk.ask(People(), self._take_people, self)
            return
        self._offer()

    def _offer(self) -> None:
        token = self._field.token
        if token is None or self._people is None:
            self.close()
            return
        if self._dismissed and token.word.startswith(self._dismissed):
            return
        found = matching(self._people, token.word)
        if self._list is None:
            self._list = MentionList(self._context.theme, self._field.window())
            self._list.chosen.connect(self.insert)
        place = self._field.token_rect()
        anchor = self._field.mapTo(self._field.window(), QPoint(place.left(), place.top()))
        self._list.show_members(found, anchor, place.height())
        self._field.choosing = bool(found)

    def _take_people(self, people: PeopleView) -> None:
        self._people = people.members
        self._offer()

    def _on_key(self, key: int) -> None:
        if self._list is None:
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            token = self._field.token
            self._dismissed = token.word if token is not None else ""
            self.close()
        else:
            self._list.choose_current()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(("member", "organisation")):
            self._people = None
