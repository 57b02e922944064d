"""Says on a page that two texts of it wait for a decision."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from colab_app.service.views import ConflictView
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.words import field_label


class ConflictNotice(InlineNotice):
    """Hidden while there is nothing to decide; nothing typed is lost until then."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, tone=NoticeTone.WARN, parent=parent)
        self._context = context
        self._conflicts: tuple[ConflictView, ...] = ()
        self.button = Button(context.theme, small=True)
        self.add_action(self.button)
        self.button.clicked.connect(self._go)
        self.hide()
        self.retranslate()

    def show_subject(self, subject: SubjectView) -> None:
        """Show the clashes of a subject."""
        self._conflicts = subject.conflicts
        self.setVisible(bool(self._conflicts))
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.button.setText(self.tr("Compare and decide"))
        count = len(self._conflicts)
        if not count:
            return
        labels = dict.fromkeys(field_label(each.subject_kind, each.field_key) for each in self._conflicts)
        between = QCoreApplication.translate("ConflictNotice", ", ", "between names of fields")
        self.set_texts(
            self.tr("Two people changed the same place"),
            self.tr(
                "{fields}: both texts are kept. What others wrote is shown until somebody decides."
            ).format(fields=between.join(labels)),
        )

    def _go(self) -> None:
        if self._conflicts:
            self._context.go(Route(Place.CONFLICTS, self._conflicts[0].id))
