"""The page of the inbox: notices at the left, what they are about at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import Inbox
from colab_app.service.views import InboxItem
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.layouts import Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.inbox.context_pane import ContextPane
from colab_app.ui.inbox.head import InboxHead, Which
from colab_app.ui.inbox.notice_rows import NoticeRows
from colab_app.ui.inbox.notice_words import NoticeWords
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.rich_text.subject_routes import subject_route

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend

READ_AFTER_MILLISECONDS = 1200
"""A notice that was looked at this long is read."""
_BESIDE = 780


def _now() -> datetime:
    return datetime.now(UTC)


class InboxScreen(Page):
    """E puts a notice away, U makes it new again, Enter opens what it is about."""

    watched = (
        "history", "inbox_mark", "read_mark", "conflict_copy", "comment", "challenge", "proposal", "member",
    )  # fmt: skip

    def __init__(
        self, context: UiContext, parent: QWidget | None = None, now: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._words = NoticeWords(context.language, now)
        self._items: tuple[InboxItem, ...] = ()
        self.notices: RowModel[InboxItem] = RowModel(lambda item: item.history.id, self._words.sentence, self)
        self.list = RowList(theme, NoticeRows(theme, self._words))
        self.list.setModel(self.notices)
        self.pane = ContextPane(context, self._words)
        self.head = InboxHead(theme)
        self.all_read = Button(theme, icon=Icon.CHECK)
        self.empty = EmptyState(theme, Icon.INBOX)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER_MILLISECONDS)
        self.bar_left, self.bar_right = self.head, self.all_read
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show the inbox."""
        self.refresh()

    def refresh(self) -> None:
        """Ask for all notices; choice and scroll stay."""
        self.context.desk.ask(Inbox(include_done=True), self._take, self)

    def focus_first(self) -> None:
        """The keyboard goes to the notices."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language; what is being written stays."""
        self.setAccessibleName(self.tr("Inbox"))
        self.list.setAccessibleName(self.tr("Notices"))
        self.all_read.setText(self.tr("All read"))
        self.head.retranslate()
        self.pane.retranslate()
        self.notices.tell_words_changed()
        self._tell_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put the notices above what they are about."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not looked at is not read."""
        super().hideEvent(event)
        self._reading.stop()

    # -- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._both = QWidget()
        self._row = Row(theme, self._both, gap=24)
        self._row.addWidget(self.list, 45)
        self._row.addWidget(self.pane, 55)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._both)
        self._stack.addWidget(self.empty)
        outer = Row(theme, self, gap=0, margins=(24, 0, 24, 24))
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._open)
        self.head.which_changed.connect(self._show_which)
        self.all_read.clicked.connect(self._read_all)
        self.pane.open_asked.connect(lambda: self._open(self.pane.item))
        self.pane.done_asked.connect(self._put_away)
        self.pane.unread_asked.connect(self._make_unread)
        self.pane.conflict_asked.connect(lambda: self.context.go(Route(Place.CONFLICTS)))
        self.pane.answer.answered.connect(self._read_now)
        self._reading.timeout.connect(self._read_now)
        self.context.theme.changed.connect(self._arrange)
        letters = LetterKeys(self.context, self)
        letters.add("E", self._put_away)
        letters.add("U", self._make_unread)

    def _arrange(self) -> None:
        beside = self.width() >= self.context.theme.px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)

    # -- showing ---------------------------------------------------------------------------------

    def _take(self, items: tuple[InboxItem, ...]) -> None:
        self._items = items
        for item in items:
            self.context.names.remember(item.history.subject_id, item.key, item.title)
        unread = sum(item.unread and not item.done for item in items)
        self.head.show_unread(unread)
        self.all_read.setEnabled(unread > 0)
        self._show_which(self.head.which)

    def _show_which(self, which: Which) -> None:
        row = self.list.currentIndex().row()
        self.notices.show([item for item in self._items if which.shows(item)])
        count = self.notices.rowCount()
        self._stack.setCurrentWidget(self._both if count else self.empty)
        self._tell_empty()
        if count and not self.list.currentIndex().isValid():
            # After one was put away the next one is read.
            self.list.choose(self.notices.index(min(max(row, 0), count - 1), 0))
        else:
            self._show(self.list.current())

    def _show(self, item: object) -> None:
        shown = item if isinstance(item, InboxItem) else None
        is_other = shown is None or self.pane.item is None or shown.history.id != self.pane.item.history.id
        if shown is self.pane.item and shown is not None:
            return
        self.pane.show_item(shown)
        if is_other:
            self._reading.stop()
            if shown is not None and shown.unread and self.isVisible():
                self._reading.start()

    def _tell_empty(self) -> None:
        if self.head.which is Which.DONE:
            self.empty.set_texts(
                self.tr("Nothing put away yet"),
                self.tr("Notices you are done with are kept here; bring them back with E."),
            )
        else:
            self.empty.set_texts(
                self.tr("All clear"),
                self.tr("Calls, replies and news about your challenges arrive here."),
            )

    # -- doing -----------------------------------------------------------------------------------

    def _open(self, item: object) -> None:
        if not isinstance(item, InboxItem):
            return
        deed = item.history
        anchor = str(deed.details.get("comment_id", "") or "")
        route = subject_route(deed.subject_kind, deed.subject_id, anchor)
        if route is None and item.challenge_id:
            route = subject_route(SubjectKind.CHALLENGE, item.challenge_id)
        if route is not None:
            self.context.go(route)

    def _put_away(self) -> None:
        item = self.pane.item
        if item is not None:
            history_id, done = item.history.id, not item.done
            self._read_now()
            self.context.desk.perform(lambda backend: backend.marks.mark_inbox(history_id, done=done))

    def _make_unread(self) -> None:
        item = self.pane.item
        if item is not None and not item.unread:
            self._reading.stop()
            history_id = item.history.id
            self.context.desk.perform(lambda backend: backend.marks.mark_unread(history_id))

    def _read_now(self) -> None:
        item = self.pane.item
        if item is not None and item.unread:
            subject_id = item.history.subject_id
            self.context.desk.perform(lambda backend: backend.marks.mark_read(subject_id))

    def _read_all(self) -> None:
        subjects = {item.history.subject_id for item in self._items if item.unread}

        def read(backend: Backend) -> None:
            for subject_id in sorted(subjects):
                backend.marks.mark_read(subject_id)

        self.context.desk.perform(read)
