"""One organisation at the side: what it is and offers, and its people."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import MemberView
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.composing import focus_is_composing
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.parts.row_list import RowList
from colab_app.ui.parts.row_model import RowModel
from colab_app.ui.people.member_rows import MemberRows
from colab_app.ui.people.people_words import OrganisationRow, PeopleWords
from colab_app.ui.words import sector_name

_WIDTH = 420
_SIGN = 48


class OrganisationPane(QWidget):
    """`revise_asked` and `add_asked` carry the OrganisationView, `member_asked` a MemberView; `closed()`."""

    revise_asked = Signal(object)
    add_asked = Signal(object)
    member_asked = Signal(object)
    closed = Signal()

    def __init__(self, context: UiContext, words: PeopleWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._theme = theme
        self._words = words
        self.row: OrganisationRow | None = None
        self._sign = Avatar(theme, Sector.PUBLIC, "", "-", size=_SIGN)
        self._name = Label(theme, font="h2", wrap=True)
        self._other = Label(theme, font="meta", color="text3", wrap=True)
        self._about = Label(theme, color="text2", wrap=True)
        self._offers_title = Label(theme, font="meta", bold=True, color="text2")
        self._offers = Label(theme, font="read", wrap=True)
        self._people = Label(theme, font="meta", bold=True, color="text2")
        self.close_button = IconButton(theme, Icon.CLOSE, "-", small=True)
        self.revise_button = Button(theme, icon=Icon.EDIT, small=True)
        self.add_button = Button(theme, kind=ButtonKind.PLAIN, icon=Icon.PLUS, small=True)
        self.members: RowModel[MemberView] = RowModel(lambda member: member.id, words.member_sentence, self)
        self.list = RowList(theme, MemberRows(theme, words))
        self.list.setModel(self.members)
        self._lay_out()
        self.close_button.clicked.connect(self.put_away)
        self.revise_button.clicked.connect(self._revise)
        self.add_button.clicked.connect(self._add)
        self.list.opened.connect(self.member_asked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_row(self, row: OrganisationRow, *, may_revise: bool, may_add: bool) -> None:
        """Show an organisation, and what the reader may do."""
        self.row = row
        self.revise_button.setVisible(may_revise)
        self.add_button.setVisible(may_add)
        self.members.show(row.members)
        self.retranslate()
        self.show()

    def choose_member(self, member_id: str) -> None:
        """Bring a person into view."""
        self.list.choose(self.members.index_of(member_id))

    def put_away(self) -> None:
        """Hide the pane."""
        if self.row is not None:
            self.row = None
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Organisation"))
        self.close_button.set_name(self.tr("Close"), "Esc")
        self.revise_button.setText(self.tr("Change"))
        self.add_button.setText(self.tr("Add a person"))
        self._offers_title.setText(self.tr("Offers"))
        self._people.setText(self.tr("People"))
        self.list.setAccessibleName(self.tr("People"))
        self.members.tell_words_changed()
        row = self.row
        if row is None:
            return
        organisation, words = row.organisation, self._words
        name = words.name(organisation)
        self._sign.show_who(organisation.sector, organisation.initial, name)
        self._name.setText(name)
        self._other.setText(words.other_name(organisation))
        self._other.setVisible(bool(self._other.text()))
        self._about.setText(f"{sector_name(organisation.sector)}  ·  {words.about(row)}")
        offers = words.offers(organisation)
        self._offers.setText("\n".join(offers))
        for label in (self._offers, self._offers_title):
            label.setVisible(bool(offers))

    def sizeHint(self) -> QSize:
        """420 pixels wide at 100 %."""
        return QSize(self._theme.px(_WIDTH), 400)

    def minimumSizeHint(self) -> QSize:
        """It does not get narrower."""
        return QSize(self._theme.px(_WIDTH), 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape and not focus_is_composing():
            event.accept()
            self.put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface with a line at its left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        line = self._theme.traits.line_width
        painter.fillRect(QRectF(0, 0, line, self.height()), self._theme.color("line"))
        painter.end()

    def _lay_out(self) -> None:
        theme = self._theme
        column = Column(theme, self, gap=10, margins=(24, 16, 20, 20))
        top = Row(theme, gap=8)
        top.addWidget(self._sign)
        top.addStretch(1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        names = Column(theme, gap=2)
        for label in (self._name, self._other, self._about):
            names.addWidget(label)
        column.addLayout(names)
        buttons = QWidget()
        flow = FlowLayout(theme, buttons)
        flow.addWidget(self.revise_button)
        flow.addWidget(self.add_button)
        column.addWidget(buttons)
        column.addWidget(Hairline(theme))
        column.addWidget(self._offers_title)
        column.addWidget(self._offers)
        column.addWidget(self._people)
        column.addWidget(self.list, 1)

    def _revise(self) -> None:
        if self.row is not None:
            self.revise_asked.emit(self.row.organisation)

    def _add(self) -> None:
        if self.row is not None:
            self.add_asked.emit(self.row.organisation)
