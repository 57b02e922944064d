"""The page of people and organisations: three columns of the same size, one for each sector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from colab_app.domain.vocabulary import Role, Sector
from colab_app.service.queries import Me, People
from colab_app.service.views import MemberView, OrganisationView, PeopleView
from colab_app.service.views.people import NOBODY
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.layouts import Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.page_title import PageTitle
from colab_app.ui.people.member_dialog import MemberDialog
from colab_app.ui.people.organisation_dialog import OrganisationDialog
from colab_app.ui.people.organisation_pane import OrganisationPane
from colab_app.ui.people.people_words import OrganisationRow, PeopleWords, active_count
from colab_app.ui.people.sector_column import SectorColumn
from colab_app.ui.words import organisations_text, people_text

_WRITERS = (Role.FACILITATOR, Role.OFFICIAL, Role.PARTNER)
_BESIDE = 700


class PeopleScreen(Page):
    """Routes: the subject is an organisation or a person, who is shown at the side."""

    watched = ("organisation", "member")

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._words = PeopleWords(context.language)
        self._view = PeopleView((), ())
        self._me: MemberView = NOBODY
        self._wanted = ""
        self._wants_focus = False
        self.columns = {sector: SectorColumn(theme, sector, self._words) for sector in Sector}
        self.pane = OrganisationPane(context, self._words)
        self.head = PageTitle(theme)
        self.add = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.PLUS)
        self.bar_left, self.bar_right, self.side_pane = self.head, self.add, self.pane
        self._row = Row(theme, self, gap=16, margins=(24, 0, 24, 16))
        for column in self.columns.values():
            self._row.addWidget(column, 1)
            column.opened.connect(self._open)
        self.add.clicked.connect(self._add_organisation)
        self.pane.revise_asked.connect(self._revise_organisation)
        self.pane.add_asked.connect(self._add_member)
        self.pane.member_asked.connect(self._revise_member)
        self.pane.closed.connect(self.focus_first)
        theme.changed.connect(self._arrange)
        self.retranslate()

    # -- what a page does ------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """Show all; an organisation or a person of the route at the side."""
        self._wanted = route.subject_id
        self.refresh()

    def refresh(self) -> None:
        """Ask again; choice and scroll stay."""
        self.context.desk.ask(Me(), self._meet, self)
        self.context.desk.ask(People(), self._take, self)

    def focus_first(self) -> None:
        """The keyboard goes to the first column with somebody in it, as soon as there is one."""
        column = next((column for column in self.columns.values() if column.rows.rowCount()), None)
        self._wants_focus = column is None
        if column is not None:
            column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("People and organisations"))
        self.add.setText(self.tr("Add an organisation"))
        for column in self.columns.values():
            column.retranslate()
        self.pane.retranslate()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put the columns below each other."""
        super().resizeEvent(event)
        self._arrange()

    # -- inside ----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        beside = self.width() >= self.context.theme.px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)

    def _meet(self, me: MemberView | None) -> None:
        self._me = me or NOBODY
        self.add.setVisible(self._me.role in _WRITERS)

    def _take(self, view: PeopleView) -> None:
        self._view = view
        rows = [OrganisationRow(one, self._people_of(one)) for one in view.organisations]
        for sector, column in self.columns.items():
            column.show_rows([row for row in rows if row.organisation.sector is sector])
        self._tell()
        if self._wants_focus and self.isVisible():
            self.focus_first()
        self._show_wanted(rows)
        if self.pane.row is not None:
            shown = self.pane.row.organisation.id
            row = next((row for row in rows if row.organisation.id == shown), None)
            if row is not None:
                self._open(row)

    def _people_of(self, organisation: OrganisationView) -> tuple[MemberView, ...]:
        return tuple(member for member in self._view.members if member.organisation.id == organisation.id)

    def _show_wanted(self, rows: list[OrganisationRow]) -> None:
        wanted, self._wanted = self._wanted, ""
        for row in rows:
            if wanted and wanted in (row.organisation.id, *(member.id for member in row.members)):
                column = self.columns[row.organisation.sector]
                column.list.choose(column.rows.index_of(row.organisation.id))
                self._open(row)
                self.pane.choose_member(wanted)

    def _open(self, row: object) -> None:
        if isinstance(row, OrganisationRow):
            rules = self._me.role == Role.FACILITATOR
            self.pane.show_row(row, may_revise=rules, may_add=rules)

    def _tell(self) -> None:
        view = self._view
        counts = (organisations_text(len(view.organisations)), people_text(active_count(view.members)))
        self.head.set_words(self.tr("People and organisations"), "  ·  ".join(counts))

    # -- doing -----------------------------------------------------------------------------------

    def _add_organisation(self) -> None:
        dialog = OrganisationDialog(self.context, self.window())
        row_id = dialog.row_id
        dialog.submitted_wish.connect(lambda: self._want(row_id))
        dialog.open()

    def _want(self, row_id: str) -> None:
        self._wanted = row_id
        self.refresh()

    def _revise_organisation(self, organisation: OrganisationView) -> None:
        OrganisationDialog(self.context, self.window(), organisation).open()

    def _add_member(self, organisation: OrganisationView) -> None:
        MemberDialog(self.context, self.window(), self._view.organisations, organisation.id).open()

    def _revise_member(self, member: MemberView) -> None:
        rules = self._me.role == Role.FACILITATOR
        if rules or member.is_me:
            organisations = self._view.organisations
            MemberDialog(
                self.context, self.window(), organisations, member.organisation.id, member, may_rule=rules
            ).open()
