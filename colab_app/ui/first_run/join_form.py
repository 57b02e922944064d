"""The one page that joining a hub takes: where it is, and who enters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from colab_app.domain.vocabulary import OrganisationKind, Role
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.panel import Panel
from colab_app.ui.first_run.join_wish import JoinWish, is_server
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.words import kind_name, role_help, role_name

_ROLES = (Role.PARTNER, Role.OFFICIAL, Role.OBSERVER)
_KINDS = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.LAB)


class JoinForm(Panel):
    """`asked(JoinWish)` when all that is needed is there; `back()` without joining."""

    asked = Signal(object)
    back = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._title = Label(theme, font="h1", wrap=True)
        self._sentence = Label(theme, color="text2", wrap=True)
        self.address = LineField(theme, name="")
        self._address = LabelledField(theme, "", self.address)
        self.browse = Button(theme, icon=Icon.FOLDER)
        self.password = LineField(theme, name="")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText)
        self._password = LabelledField(theme, "", self.password)
        self.name = LineField(theme, name="")
        self._name = LabelledField(theme, "", self.name)
        self.organisation = LineField(theme, name="")
        self._organisation = LabelledField(theme, "", self.organisation)
        self.kind = IdCombo(theme)
        self._kind = Captioned(theme, self.kind)
        self.role = IdCombo(theme)
        self._role = Captioned(theme, self.role)
        self.leave = Button(theme, kind=ButtonKind.GHOST, icon=Icon.CHEVRON_LEFT)
        self.join = Button(theme, kind=ButtonKind.PRIMARY)
        self._lay_out(context)
        self._connect()
        self._follow_address()
        self.retranslate()
        self.kind.choose(OrganisationKind.STARTUP)

    def retranslate(self) -> None:
        """Set all words; what was typed and chosen stays."""
        self._title.setText(self.tr("Join a hub"))
        self._sentence.setText(
            self.tr("The first meeting brings the newest boards first. You can work as soon as they appear.")
        )
        self._address.set_texts(
            self.tr("Where is the hub?"),
            self.tr("A file on this computer, or postgresql://name@server/database"),
        )
        self.browse.setText(self.tr("Choose a file…"))
        self._password.set_texts(self.tr("Password"), self.tr("Kept in memory, never in a file."))
        self._name.set_texts(self.tr("Your name"))
        self._organisation.set_texts(
            self.tr("Your organisation"), self.tr("Written as others know it; a new one is added.")
        )
        self._kind.set_words(self.tr("What it is"))
        self.kind.show_choices([(kind, kind_name(kind)) for kind in _KINDS])
        self.role.show_choices([(role, role_name(role)) for role in _ROLES])
        self._show_role()
        self.leave.setText(self.tr("Back"))
        self.join.setText(self.tr("Join"))

    def begin(self, member_name: str) -> None:
        """Start to fill in; what was typed before stays."""
        if not self.name.text().strip():
            self.name.setText(member_name)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def wish(self) -> JoinWish:
        """What is filled in now."""
        return JoinWish(
            address=self.address.text().strip(),
            password=self.password.text() if is_server(self.address.text()) else "",
            member_name=self.name.text().strip(),
            organisation_name=self.organisation.text().strip(),
            organisation_kind=self.kind.chosen_id,
            role=self.role.chosen_id,
        )

    def set_busy(self, busy: bool) -> None:
        """Show that the hub is being met."""
        self.join.set_busy(busy)
        self.leave.setEnabled(not busy)

    def ask(self) -> None:
        """Join, or say which field still needs something."""
        wish = self.wish()
        needed = (
            (self._address, self.address, wish.address, self.tr("Enter where the hub is.")),
            (self._name, self.name, wish.member_name, self.tr("Enter your name.")),
            (
                self._organisation,
                self.organisation,
                wish.organisation_name,
                self.tr("Enter your organisation."),
            ),
        )
        empty = [field for entry, field, value, words in needed if self._is_missing(entry, value, words)]
        if empty:
            empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.join.is_busy:
            self.asked.emit(wish)

    def _is_missing(self, entry: LabelledField, value: str, words: str) -> bool:
        entry.set_problem("" if value else words)
        return not value

    def _lay_out(self, context: UiContext) -> None:
        theme = context.theme
        column = Column(theme, self, gap=16, margins=(32, 28, 32, 28))
        head = Column(theme, gap=4)
        head.addWidget(self._title)
        head.addWidget(self._sentence)
        column.addLayout(head)
        place = Column(theme, gap=6)
        place.addWidget(self._address)
        place.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(place)
        column.addWidget(self._password)
        for left, right in ((self._name, self._organisation), (self._kind, self._role)):
            row = Row(theme, gap=16)
            row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
            row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        foot = Row(theme, gap=8)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.join)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.address.textChanged.connect(self._follow_address)
        self.role.currentIndexChanged.connect(self._show_role)
        self.browse.clicked.connect(self._choose_file)
        self.leave.clicked.connect(self.back)
        self.join.clicked.connect(self.ask)
        for field in (self.address, self.password, self.name, self.organisation):
            field.submitted.connect(self.ask)

    def _follow_address(self) -> None:
        self._password.setVisible(is_server(self.address.text()))

    def _show_role(self) -> None:
        self._role.set_words(self.tr("What you do here"), role_help(self.role.chosen_id))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("The file of the hub"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.address.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
