"""What an export hands on: said before it is written, with what looks like personal data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.text.personal_data import PersonalDataKind
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.frame.context import UiContext
from colab_app.ui.words import filled

if TYPE_CHECKING:
    from colab_app.bridge.personal_check import PersonalFinds


class PersonalNotice(InlineNotice):
    """Names leave the lab, drafts do not; and how many texts seem to hold personal data.

    `show_asked()`: go to the first of them.
    """

    show_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tone=NoticeTone.HINT, parent=parent)
        self._finds: PersonalFinds | None = None
        self._with_names = True
        self.show_first = Button(context.theme, small=True)
        self.add_action(self.show_first)
        self.show_first.clicked.connect(self.show_asked)

    @property
    def finds(self) -> PersonalFinds | None:
        """What was found, or None while it is looked for."""
        return self._finds

    def show_finds(self, finds: PersonalFinds | None) -> None:
        """Say what was found; None: it is being looked for."""
        self._finds = finds
        self.say()

    def set_with_names(self, *, with_names: bool) -> None:
        """Whether names of people are written."""
        self._with_names = with_names
        self.say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def say(self) -> None:
        """Set the words for what is known now."""
        finds = self._finds
        if self._with_names:
            title = self.tr("The file holds names of people and everything they wrote")
        else:
            title = self.tr("People become “Participant 1, 2, 3 …”; what they wrote stays as it is")
        parts = [self.tr("Give it only to those who may read it. Private drafts are never written.")]
        if finds is None:
            parts.append(self.tr("Looking for personal data …"))
        elif finds.texts:
            texts = finds.texts
            seem = QCoreApplication.translate(
                "PersonalNotice", "%Ln text(s) seem to hold personal data", None, texts
            )
            kinds = ", ".join(_kind(kind) for kind in PersonalDataKind if kind in finds.kinds)
            parts.append(filled(self.tr("%1: %2."), seem, kinds))
        self.set_tone(NoticeTone.WARN if finds is not None and finds.texts else NoticeTone.HINT)
        self.set_texts(title, "\n".join(parts))
        self.show_first.setText(self.tr("Show the first"))
        self.show_first.setVisible(finds is not None and bool(finds.examples))


def _kind(kind: PersonalDataKind) -> str:
    names = {
        PersonalDataKind.MAIL: QCoreApplication.translate("PersonalNotice", "mail addresses"),
        PersonalDataKind.PHONE: QCoreApplication.translate("PersonalNotice", "phone numbers"),
        PersonalDataKind.POSTAL_CODE: QCoreApplication.translate("PersonalNotice", "postal codes"),
        PersonalDataKind.INDIVIDUAL_NUMBER: QCoreApplication.translate(
            "PersonalNotice", "individual numbers"
        ),
    }
    return names[kind]
