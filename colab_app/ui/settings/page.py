"""The page of settings: all sections below each other, their names at the left to jump to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.service.queries import Me
from colab_app.service.views import MemberView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.settings.effective import PAGES
from colab_app.ui.settings.section import SettingsSection
from colab_app.ui.settings.setting_words import page_name
from colab_app.ui.words import filled, role_name

_WIDEST = 680
_NAMES_WIDTH = 200
_NAMES_FROM = 760
_ICONS: dict[str, Icon] = {
    "me": Icon.PERSON,
    "look": Icon.SUN,
    "text_size": Icon.TEXT_SIZE,
    "language": Icon.GLOBE,
    "keys": Icon.KEYBOARD,
    "notifications": Icon.BELL,
    "hub": Icon.CLOUD,
    "data": Icon.FOLDER,
    "privacy": Icon.LOCK,
}


class SettingsScreen(Page):
    """Everything chosen is used and kept at once; there is no button to save."""

    watched = ("member", "organisation")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._me: MemberView | None = None
        self.head = PageTitle(theme)
        self.bar_left = self.head
        self.sections = {page: SettingsSection(context, page) for page in ("me", *PAGES)}
        self._to_me = Button(theme, icon=Icon.EDIT)
        self._to_sync = Button(theme, icon=Icon.CLOUD)
        self._to_folder = Button(theme, icon=Icon.OPEN_OUTSIDE)
        self.sections["me"].add_way(self._to_me, self._go_to_me)
        self.sections["hub"].add_way(self._to_sync, lambda: context.go(Route(Place.SYNC)))
        self.sections["data"].add_way(self._to_folder, self._open_folder)
        self._tell_sections()
        self.names = {
            page: Button(theme, kind=ButtonKind.GHOST, icon=_ICONS[page])
            for page, section in self.sections.items()
            if not section.is_empty
        }
        self._lay_out()
        for page, button in self.names.items():
            button.clicked.connect(lambda _=False, page=page: self.jump_to(page))
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show the settings; an anchor names a section to bring into view."""
        self.refresh()
        if route.anchor in self.sections:
            self.jump_to(route.anchor)

    def refresh(self) -> None:
        """Ask who sits here."""
        self.context.desk.ask(Me(), self._meet, self)

    def focus_first(self) -> None:
        """The keyboard goes to the first setting."""
        self.sections["look"].rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def jump_to(self, page: str) -> None:
        """Bring a section to the top."""
        section = self.sections[page]
        self._scroll.verticalScrollBar().setValue(section.y())
        if section.rows:
            section.rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Settings"))
        self.head.set_words(self.tr("Settings"))
        for section in self.sections.values():
            section.retranslate()
        for page, button in self.names.items():
            button.setText(page_name(page))
        self._to_me.setText(self.tr("Change my name"))
        self._to_sync.setText(self.tr("To the sync page"))
        self._to_folder.setText(self.tr("Open the folder"))
        self._tell_sections()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters have no names at the left."""
        super().resizeEvent(event)
        self._arrange()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._names = QWidget()
        names = Column(theme, self._names, gap=2)
        for button in self.names.values():
            names.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        names.addStretch(1)
        content = QWidget()
        self._column = QWidget()
        column = Column(theme, self._column, gap=24)
        for section in self.sections.values():
            column.addWidget(section)
            section.setVisible(not section.is_empty)
        column.addStretch(1)
        row = Row(theme, content, gap=0, margins=(4, 0, 24, 40))
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        outer = Row(theme, self, gap=24, margins=(24, 4, 0, 0))
        outer.addWidget(self._names)
        outer.addWidget(self._scroll, 1)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        px = self.context.theme.px
        self._column.setMaximumWidth(px(_WIDEST))
        self._names.setFixedWidth(px(_NAMES_WIDTH))
        self._names.setVisible(self.width() >= px(_NAMES_FROM))

    def _meet(self, me: MemberView | None) -> None:
        self._me = me
        self._tell_sections()

    def _tell_sections(self) -> None:
        me, language = self._me, self.context.language
        if me is not None:
            organisation = language.preferred(me.organisation.name, me.organisation.name_other)
            name = language.preferred(me.name, me.name_other)
            self.sections["me"].say("  ·  ".join((name, organisation, role_name(me.role))))
        else:
            self.sections["me"].say(self.tr("Nobody sits here yet."))
        self._to_me.setEnabled(me is not None)
        self.sections["hub"].say(self.tr("Where the hub is, and what waits to be sent, is on the sync page."))
        folder = self.context.data_folder
        self.sections["data"].say(
            filled(self.tr("Everything of this desk is kept in %1"), folder)
            if folder
            else self.tr("Everything of this desk is kept on this computer.")
        )
        self._to_folder.setEnabled(bool(folder))

    def _go_to_me(self) -> None:
        if self._me is not None:
            self.context.go(Route(Place.PEOPLE, self._me.id))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.context.data_folder))
