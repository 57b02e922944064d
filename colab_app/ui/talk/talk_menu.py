"""The menu of a comment: everything its buttons do, and what has no button."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.domain.vocabulary import ReactionMark
from colab_app.service.views import CommentView
from colab_app.text.links import LinkKind, link_kind
from colab_app.text.mentions import references
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import menu_icon
from colab_app.ui.talk.comment_painter import REACTION_ICONS
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import reaction_name

_MOST_LINKS = 8


class Wish(Enum):
    """What somebody can want of a comment."""

    REPLY = "reply"
    SUPPORT = "support"
    REACT = "react"
    EDIT = "edit"
    ANSWER = "answer"
    COPY = "copy"
    REMOVE = "remove"
    RESTORE = "restore"
    FOLLOW_LINK = "follow_link"


Chosen = Callable[[Wish, str], None]
"""Called with the wish, and the mark or the link it is about."""


def comment_menu(theme: Theme, parent: QWidget, comment: CommentView, chosen: Chosen) -> QMenu:
    """A menu of what the reader may do with a comment; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    translate = QCoreApplication.translate

    def add(words: str, icon: Icon, wish: Wish, detail: str = "", *, checked: bool | None = None) -> None:
        action = menu.addAction(menu_icon(theme, icon), words.replace("&", "&&"))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda: chosen(wish, detail))

    if "reply" in comment.may:
        add(translate("TalkMenu", "Reply"), Icon.REPLY, Wish.REPLY)
    if "react" in comment.may:
        add(translate("TalkMenu", "Support"), Icon.LEAF, Wish.SUPPORT, checked=comment.supported)
        mine = {mark for mark, _, is_mine in comment.reactions if is_mine}
        for mark in ReactionMark:
            words = reaction_name(mark)
            add(words, REACTION_ICONS[mark], Wish.REACT, mark, checked=mark in mine)
        menu.addSeparator()
    if "mark_answer" in comment.may and not comment.removed and comment.depth > 0:
        words = (
            translate("TalkMenu", "No longer the answer")
            if comment.answers
            else translate("TalkMenu", "Mark as the answer")
        )
        add(words, Icon.DONE, Wish.ANSWER)
    if "edit" in comment.may:
        add(translate("TalkMenu", "Edit"), Icon.EDIT, Wish.EDIT)
    if not comment.removed:
        add(translate("TalkMenu", "Copy text"), Icon.COPY, Wish.COPY)
    for label, target in _links(comment):
        words = translate("TalkMenu", "Open {link}").format(link=label)
        add(words, Icon.LINK, Wish.FOLLOW_LINK, target)
    if "remove" in comment.may:
        menu.addSeparator()
        add(translate("TalkMenu", "Take back"), Icon.TRASH, Wish.REMOVE)
    if "restore" in comment.may:
        add(translate("TalkMenu", "Bring back"), Icon.UNDO, Wish.RESTORE)
    return menu


def _links(comment: CommentView) -> list[tuple[str, str]]:
    found = {one.target: one.label for one in references(comment.body)}
    followed = (LinkKind.WEB, LinkKind.KEY, LinkKind.MEMBER, LinkKind.TAG)
    named = [(label, target) for target, label in found.items() if link_kind(target) in followed]
    return named[:_MOST_LINKS]
