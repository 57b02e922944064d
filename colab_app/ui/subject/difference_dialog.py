"""What one deed of the history changed, with removed and added words marked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.service.views import HistoryView
from colab_app.text.difference import difference
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.label import Label
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.difference_view import DifferenceView
from colab_app.ui.subject.history_changes import field_changes
from colab_app.ui.words import field_label, history_sentence, moment_text


class DifferenceDialog(Dialog):
    """One part a changed field: removed words struck out, added ones underlaid."""

    def __init__(self, context: UiContext, window: QWidget, deed: HistoryView) -> None:
        super().__init__(context.theme, window, width=760)
        theme = context.theme
        self.set_texts(history_sentence(deed), moment_text(deed.at, context.language.code))
        self.views: list[DifferenceView] = []
        for change in field_changes(deed):
            label = field_label(deed.subject_kind, change.key)
            view = DifferenceView(theme, name=label, strikes_removed=True)
            view.show_spans(difference(change.before, change.after))
            self.views.append(view)
            self.body.addWidget(Label(theme, label, font="meta", bold=True, color="text2"))
            self.body.addWidget(view)
        self.close_button = Button(theme, self.tr("Close"), kind=ButtonKind.PRIMARY)
        self.add_action(self.close_button, main=True)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
