"""The page of one subject: what challenges and proposals have in common."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from colab_app.domain.changes import Changes
from colab_app.domain.commands import RemoveSubject
from colab_app.service.queries import People
from colab_app.service.views import PeopleView
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.layouts import Column
from colab_app.ui.forms.field_input import NO_PEOPLE
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.letter_keys import LetterKeys
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.rich_text.links import open_link
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.subject.conflict_notice import ConflictNotice
from colab_app.ui.subject.file_panel import FilePanel
from colab_app.ui.subject.history_panel import HistoryPanel
from colab_app.ui.subject.page_frame import PageFrame
from colab_app.ui.subject.page_head import PageHead
from colab_app.ui.subject.section_plan import section_of
from colab_app.ui.subject.section_stack import SectionStack
from colab_app.ui.subject.subject_actions import SubjectActions
from colab_app.ui.subject.subject_menu import PageWish, subject_menu
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.subject.tags_bar import TagsBar
from colab_app.ui.talk.talk_panel import TalkPanel


class SubjectScreen(Page):
    """Subclasses name `kind` and `place`, ask for their page in `ask`, and call `show_subject` with it."""

    kind = ""
    place = Place.CHALLENGE
    watched = (
        *("challenge", "proposal", "comment", "support", "reaction", "tagging", "follow", "attachment"),
        *("history", "conflict_copy", "workshop", "member", "organisation", "read_mark", "outbox"),
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.subject_id = ""
        self.subject: SubjectView | None = None
        self.people: PeopleView = NO_PEOPLE
        self._anchor = ""
        self.pictures = PictureStore(context.desk, PICTURE_SIZE, self)
        self.frame = PageFrame(theme)
        self.head = PageHead(context)
        self.conflict_notice = ConflictNotice(context)
        self.sections = SectionStack(context, self.kind, self.pictures)
        self.tags = TagsBar(context)
        self.talk = TalkPanel(context, self.pictures)
        self.history = HistoryPanel(context)
        self.files = FilePanel(context, self.pictures)
        self.actions_bar = SubjectActions(context)
        self.missing = EmptyState(theme, Icon.SEARCH)
        self.more_button = IconButton(theme, Icon.MORE, "…", outlined=True, parent=self)
        self.more_button.hide()  # until the window puts it into its top bar
        self.bar_right = self.more_button
        self.keys = LetterKeys(context, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    # -- for subclasses ------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the desk for the page of `subject_id`; answer with `show_subject` or `show_missing`."""
        raise NotImplementedError

    def add_to_rail(self, *widgets: QWidget) -> None:
        """Put widgets above the files."""
        for number, widget in enumerate(widgets):
            self.frame.rail.insertWidget(number, widget)

    def show_subject(self, subject: SubjectView, stages: tuple[str, ...] = ()) -> None:
        """Show the page; what is being typed stays where it is."""
        is_new = self.subject is None or self.subject.id != subject.id
        self.subject = subject
        self.context.names.remember(subject.id, subject.key, subject.title)
        if is_new:
            self.talk.show_subject(subject.kind, subject.id)
        self.head.show_subject(subject)
        self.conflict_notice.show_subject(subject)
        self.sections.show_subject(subject, self.people, stages)
        self.tags.show_tags(subject.kind, subject.id, subject.tags, may_tag=self.has_tags(subject))
        may_write = bool(subject.may & {"comment", "ask"})
        self.talk.show_comments(subject.comments, may_write=may_write)
        self.history.show_subject(subject)
        self.files.show_subject(subject)
        self.actions_bar.show_subject(subject)
        self._show(found=True)
        if is_new:
            self.frame.verticalScrollBar().setValue(0)
        self._follow_anchor()
        self.title_changed.emit()

    def has_tags(self, subject: SubjectView) -> bool:
        """Whether tags can be edited here."""
        return "tag" in subject.may

    def show_missing(self) -> None:
        """There is no such subject here, or not any more."""
        self.subject = None
        self._show(found=False)
        self.title_changed.emit()

    # -- page ----------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show the subject of a route; the anchor is a comment or a field."""
        self._anchor = route.anchor
        if route.subject_id != self.subject_id:
            self.subject_id = route.subject_id
            self.subject = None
        self.context.desk.ask(People(), self._take_people, self)
        self.refresh()
        if self.isVisible():
            self._mark_read()

    def refresh(self) -> None:
        """Ask again."""
        if self.subject_id:
            self.ask()

    def retranslate(self) -> None:
        """The parts follow the language themselves; here are only the page's own words."""
        self.more_button.set_name(self.tr("More"))

    def focus_first(self) -> None:
        """The first button; from there Tab goes down the page."""
        button = self.actions_bar.support_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Key and title."""
        if self.subject is None:
            return super().title()
        title = self.context.language.preferred(self.subject.title, self.subject.title_other)
        return f"{self.subject.key} {title}".strip()

    def edit_field(self, key: str) -> None:
        """Edit the section a field belongs to."""
        section = section_of(self.kind, key)
        if section == "head":
            self.head.begin_edit(self.people)
            self.frame.bring_into_view(self.head)
        elif section:
            self.sections.edit(section)

    def showEvent(self, event: QShowEvent) -> None:
        """What is looked at is read."""
        super().showEvent(event)
        if self.subject_id:
            self._mark_read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped anywhere on the page."""
        may_attach = self.subject is not None and "attach" in self.subject.may
        if may_attach and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the files as attachments."""
        event.acceptProposedAction()
        self.files.offer(event.mimeData())

    # -- inside --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        whole = Column(theme, self, gap=0)
        whole.addWidget(self.frame)
        whole.addWidget(self.missing)
        talk = QWidget()
        below = Column(theme, talk, gap=16)
        below.addWidget(Hairline(theme))
        below.addWidget(self.talk)
        below.addWidget(Hairline(theme))
        below.addWidget(self.history)
        for widget in (self.head, self.conflict_notice, self.sections, self.tags, talk):
            self.frame.column.addWidget(widget)
        self.frame.action_column.addWidget(self.actions_bar)
        self.frame.rail.addWidget(self.files)
        self.frame.set_places(self.head, talk)
        self.frame.hide()
        self.missing.hide()

    def _connect(self) -> None:
        self.head.edit_asked.connect(lambda: self.head.begin_edit(self.people))
        for source in (self.sections, self.talk):
            source.link_asked.connect(self._open_link)
        self.sections.wanted.connect(self.frame.bring_into_view)
        self.tags.tag_asked.connect(lambda tag: self.context.go(Route(Place.SEARCH, anchor=f"#{tag}")))
        self.talk.list.row_wanted.connect(lambda rect: self._bring_row(self.talk.list, rect))
        self.history.list.row_wanted.connect(lambda rect: self._bring_row(self.history.list, rect))
        self.more_button.clicked.connect(self._open_menu)
        self.keys.add("S", self.actions_bar.support)
        self.keys.add("C", self.talk.begin_comment)
        self.keys.add("T", self.tags.begin)
        self.context.desk.changed.connect(self._on_people)

    def _bring_row(self, widget: QWidget, rect: QRect) -> None:
        self.frame.bring_into_view(widget, rect)

    def _show(self, *, found: bool) -> None:
        self.frame.setVisible(found)
        self.missing.setVisible(not found)
        self.more_button.setEnabled(found)

    def _take_people(self, people: PeopleView) -> None:
        self.people = people
        if self.subject is not None:
            self.refresh()

    def _on_people(self, changes: Changes) -> None:
        if self.subject_id and changes.touches(("member", "organisation")):
            self.context.desk.ask(People(), self._take_people, self)

    def _mark_read(self) -> None:
        subject_id = self.subject_id
        self.context.desk.perform(lambda backend: backend.marks.mark_read(subject_id), owner=self)

    def _follow_anchor(self) -> None:
        anchor, self._anchor = self._anchor, ""
        if not anchor or self.subject is None:
            return
        # Only when everything lies in its place is there something to scroll to.
        QTimer.singleShot(0, self, lambda: self._bring_anchor(anchor))

    def _bring_anchor(self, anchor: str) -> None:
        section = section_of(self.kind, anchor)
        if section:
            self.frame.bring_into_view(self.sections.sections.get(section, self.head))
        else:
            self.talk.go_to(anchor)

    def _open_link(self, target: str) -> None:
        open_link(self.context, self, target, self.files.open_sha256)

    def _open_menu(self) -> None:
        if self.subject is None:
            return
        menu = subject_menu(self.context.theme, self, self.subject, self._do)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _do(self, wish: PageWish) -> None:
        subject = self.subject
        if subject is None:
            return
        if wish is PageWish.NEW_WINDOW:
            self.context.open_in_window.emit(Route(self.place, subject.id))
        elif wish is PageWish.COPY_KEY:
            QGuiApplication.clipboard().setText(subject.key)
        elif wish is PageWish.EDIT_HEAD:
            self.edit_field("title")
        elif wish is PageWish.TAGS:
            self.tags.begin()
        elif wish is PageWish.HISTORY:
            self.history.unfold()
            self.frame.bring_into_view(self.history)
        else:
            self.context.desk.submit(RemoveSubject(subject_kind=subject.kind, subject_id=subject.id))
