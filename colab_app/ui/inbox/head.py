"""The head of the inbox: how many are unread, and which notices are shown."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import InboxItem, InboxReason
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import unread_text


class Which(IntEnum):
    """Which notices are shown; the order is that of the switch."""

    TO_ME = 0
    ALL = 1
    DONE = 2

    def shows(self, item: InboxItem) -> bool:
        """True when a notice belongs here."""
        if self is Which.DONE:
            return item.done
        return not item.done and (self is Which.ALL or item.reason is not InboxReason.FOLLOWED)


class InboxHead(PageTitle):
    """`which_changed(Which)` when other notices are wanted."""

    which_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._unread = 0
        self.switch = Segmented(theme, [Segment("") for _ in Which])
        self.add(self.switch)
        self.switch.current_changed.connect(lambda index: self.which_changed.emit(Which(index)))

    @property
    def which(self) -> Which:
        """Which notices are shown now."""
        return Which(self.switch.current)

    def show_unread(self, count: int) -> None:
        """Say how many are unread."""
        self._unread = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.set_words(self.tr("Inbox"), unread_text(self._unread) if self._unread else "")
        self.switch.set_texts([self.tr("To me"), self.tr("All"), self.tr("Done")])
        self.switch.setAccessibleName(self.tr("Which notices"))
