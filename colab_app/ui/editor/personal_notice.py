"""Warns before something that looks like personal data is posted; the writer decides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.text.personal_data import PersonalData, PersonalDataKind, personal_data
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.theme.theme import Theme


def kind_words(kind: PersonalDataKind) -> str:
    """What a find looks like, in words."""
    words = {
        PersonalDataKind.MAIL: QCoreApplication.translate("PersonalData", "a mail address"),
        PersonalDataKind.PHONE: QCoreApplication.translate("PersonalData", "a telephone number"),
        PersonalDataKind.POSTAL_CODE: QCoreApplication.translate("PersonalData", "a postal code"),
        PersonalDataKind.INDIVIDUAL_NUMBER: QCoreApplication.translate(
            "PersonalData", "an individual number"
        ),
    }
    return words[kind]


class PersonalNotice(InlineNotice):
    """Shown by `check`; `go_on()` when the writer posts anyway, `look(PersonalData)` to see the place."""

    go_on = Signal()
    look = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone=NoticeTone.WARN, parent=parent)
        self._found: tuple[PersonalData, ...] = ()
        self._text = ""
        self.look_button = Button(theme, kind=ButtonKind.PLAIN, small=True)
        self.go_on_button = Button(theme, kind=ButtonKind.GHOST, small=True)
        self.add_action(self.look_button)
        self.add_action(self.go_on_button)
        self.look_button.clicked.connect(self._look)
        self.go_on_button.clicked.connect(self._go_on)
        self.hide()
        self.retranslate()

    def check(self, text: str) -> bool:
        """True when the text may be posted; else the notice is shown and asks."""
        self._found = personal_data(text)
        self._text = text
        self.setVisible(bool(self._found))
        self.retranslate()
        return not self._found

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.look_button.setText(self.tr("Show me where"))
        self.go_on_button.setText(self.tr("Post anyway"))
        if not self._found:
            return
        first = self._found[0]
        what = kind_words(first.kind)
        count = len(self._found)
        more = QCoreApplication.translate(
            "PersonalNotice", "%n place(s) look like personal data.", None, count
        )
        quoted = self.tr("“{words}” looks like {what}. It stays only with you until you post.")
        sentence = quoted.format(words=self._text[first.start : first.end], what=what)
        self.set_texts(more, sentence)

    def _look(self) -> None:
        self.look.emit(self._found[0])

    def _go_on(self) -> None:
        self.hide()
        self.go_on.emit()
