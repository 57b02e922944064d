"""The hub: where it is, or the way to one; leaving it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from colab_app.domain.errors import UserProblem
from colab_app.service.views import SyncState, SyncView
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.controls.panel import Panel
from colab_app.ui.first_run.join_wish import is_server
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout

_ASKED_AGAIN = frozenset(
    {
        "hub.address",
        "hub.password_in_address",
        "hub.file_missing",
        "hub.shared_folder",
        "hub.login",
        "hub.database",
        "hub.no_access",
        "hub.not_a_hub",
        "database.foreign",
    }
)
"""What another address or login may put right: the fields stay open."""


class HubPanel(Panel):
    """`connect_asked(address, password)`, `leave_asked()`."""

    connect_asked = Signal(str, str)
    leave_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._view = SyncView(SyncState.ALONE)
        self._told: UserProblem | None = None
        self._title = Label(theme, font="h3")
        self._sentence = Label(theme, color="text2", wrap=True)
        self._where = Label(theme, font="read", wrap=True)
        self.address = LineField(theme, name="", enter_submits=True)
        self._address = LabelledField(theme, "", self.address)
        self.password = LineField(theme, name="", enter_submits=True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password = LabelledField(theme, "", self.password)
        self.problem = InlineNotice(theme, tone=NoticeTone.WARN)
        self.browse = Button(theme, icon=Icon.FOLDER)
        self.connect_button = Button(theme, kind=ButtonKind.PRIMARY)
        self.leave = Button(theme)
        buttons = QWidget()
        flow = FlowLayout(theme, buttons)
        for button in (self.connect_button, self.browse, self.leave):
            flow.addWidget(button)
        column = Column(theme, self, gap=12, margins=(20, 18, 20, 18))
        for widget in (self._title, self._sentence, self._where, self._address, self._password, self.problem):
            column.addWidget(widget)
        column.addWidget(buttons)
        self.problem.hide()
        self.address.textChanged.connect(lambda: self._follow())
        for field in (self.address, self.password):
            field.submitted.connect(self._ask)
        self.connect_button.clicked.connect(self._ask)
        self.leave.clicked.connect(self.leave_asked)
        self.browse.clicked.connect(self._choose_file)
        self._follow()

    def show_view(self, view: SyncView) -> None:
        """Show where the hub is, or the fields to name one."""
        self._view = view
        self._follow()
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Show that the hub is being met."""
        self.connect_button.set_busy(busy)

    def show_problem(self, problem: UserProblem | None) -> None:
        """Say why it did not work; None when it did."""
        self._told = problem
        self.set_busy(False)
        self.problem.setVisible(problem is not None)
        if problem is None:
            self.password.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language; what was typed stays."""
        self._title.setText(self.tr("Hub"))
        self._where.setText(self._view.hub_name)
        if self._view.hub_name:
            self._sentence.setText(self.tr("Changes go there by themselves, and those of others come here."))
        else:
            self._sentence.setText(
                self.tr(
                    "This desk works alone. Name a hub to share the lab: an empty one takes it over, "
                    "one with the same lab meets it."
                )
            )
        self._address.set_texts(
            self.tr("Where is the hub?"),
            self.tr("A file on this computer, or postgresql://name@server/database"),
        )
        self._password.set_texts(self.tr("Password"), self.tr("Kept in memory, never in a file."))
        self.connect_button.setText(self.tr("Connect"))
        self.browse.setText(self.tr("Choose a file…"))
        self.leave.setText(self.tr("Work alone"))
        told = self._told
        if told is not None:
            self.problem.set_texts(
                self.tr("Not connected"), sentence(told.code, told.params, self._context.language.code)
            )

    def _follow(self) -> None:
        has_hub = bool(self._view.hub_name)
        asks = not has_hub or self._view.code in _ASKED_AGAIN
        if has_hub and asks and not self.address.text():
            self.address.setText(self._view.hub_name)
        self._where.setVisible(has_hub)
        self._address.setVisible(asks)
        self._password.setVisible(asks and is_server(self.address.text()))
        self.connect_button.setVisible(asks)
        self.browse.setVisible(asks)
        self.leave.setVisible(has_hub)

    def _ask(self) -> None:
        address = self.address.text().strip()
        if not address:
            self._address.set_problem(self.tr("Enter where the hub is."))
            self.address.setFocus()
            return
        self._address.set_problem("")
        if not self.connect_button.is_busy:
            self.set_busy(True)
            password = self.password.text() if is_server(address) else ""
            self.connect_asked.emit(address, password)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("The file of the hub"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.address.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
