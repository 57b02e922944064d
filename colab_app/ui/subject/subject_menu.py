"""The menu of a subject's page: what is not wanted often enough for a button."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import menu_icon
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.theme.theme import Theme


class PageWish(Enum):
    """What somebody can want of a whole page."""

    NEW_WINDOW = "new_window"
    COPY_KEY = "copy_key"
    EDIT_HEAD = "edit_head"
    TAGS = "tags"
    HISTORY = "history"
    REMOVE = "remove"


def subject_menu(
    theme: Theme, parent: QWidget, subject: SubjectView, chosen: Callable[[PageWish], None]
) -> QMenu:
    """A menu of what the reader may do; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)

    def add(words: str, icon: Icon, wish: PageWish) -> None:
        menu.addAction(menu_icon(theme, icon), words).triggered.connect(lambda: chosen(wish))

    translate = QCoreApplication.translate
    add(translate("SubjectMenu", "Open in a new window"), Icon.OPEN_OUTSIDE, PageWish.NEW_WINDOW)
    if subject.key:
        copy = translate("SubjectMenu", "Copy {key}").format(key=subject.key)
        add(copy, Icon.COPY, PageWish.COPY_KEY)
    menu.addSeparator()
    if "edit" in subject.may:
        add(translate("SubjectMenu", "Edit title and summary"), Icon.EDIT, PageWish.EDIT_HEAD)
    if "tag" in subject.may:
        add(translate("SubjectMenu", "Edit tags"), Icon.TAG, PageWish.TAGS)
    add(translate("SubjectMenu", "History"), Icon.HISTORY, PageWish.HISTORY)
    if "remove" in subject.may:
        menu.addSeparator()
        add(translate("SubjectMenu", "Move to the bin"), Icon.TRASH, PageWish.REMOVE)
    return menu
