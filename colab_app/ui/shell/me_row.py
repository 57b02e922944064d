"""Who sits here, at the bottom of the side bar, with the way to the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import MemberView
from colab_app.service.views.people import NOBODY
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import role_name

_CENTER, _RIGHT = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight


class MeRow(QWidget):
    """Sign, name, role and a gear: `settings_asked()`."""

    settings_asked = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._me = NOBODY
        self._sign = Avatar(theme, NOBODY.organisation.sector, "", "", size=26)
        self._name = Label(theme, font="ui")
        self._role = Label(theme, font="key", color="text3")
        self._gear = IconButton(theme, Icon.GEAR, "-", small=True)
        row = self._row = Row(theme, self, gap=8, margins=(4, 2, 4, 2))
        row.addWidget(self._sign)
        self._words = QWidget()
        words = Column(theme, self._words, gap=0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        row.addWidget(self._words, 1)
        row.addWidget(self._gear)
        self._gear.clicked.connect(self.settings_asked)
        self.show_me(None)
        self.retranslate()

    def show_me(self, me: MemberView | None) -> None:
        """Show who sits here; nobody before a lab is founded or joined."""
        self._me = me if me is not None else NOBODY
        self._sign.setVisible(me is not None)
        self.retranslate()

    def fold(self, folded: bool) -> None:
        """Only the gear is left."""
        self._sign.setVisible(not folded and self._me is not NOBODY)
        self._words.setVisible(not folded)
        self._row.setAlignment(self._gear, _CENTER if folded else _RIGHT)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        me = self._me
        self._gear.set_name(self.tr("Settings"))
        if me is NOBODY:
            self._name.setText("")
            self._role.setText("")
            return
        name = self._language.preferred(me.name, me.name_other)
        organisation = me.organisation
        self._sign.show_who(organisation.sector, me.name.strip()[:1], organisation.name)
        self._name.setText(name)
        self._role.setText(role_name(me.role))
