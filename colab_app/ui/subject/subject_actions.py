"""Buttons every subject has: support it, follow it. Pages put their own before and after them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import SetFollow, SetSupport
from colab_app.ui.controls.button import Button
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.subject.subject_view import SubjectView


class SubjectActions(QWidget):
    """Support and Follow are pressed while they are on."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject: SubjectView | None = None
        self._supported = self._followed = False
        theme = context.theme
        self.flow = FlowLayout(theme, self)
        self.support_button = Button(theme, icon=Icon.LEAF)
        self.follow_button = Button(theme, icon=Icon.BELL)
        for button in (self.support_button, self.follow_button):
            button.setCheckable(True)
        self.support_button.clicked.connect(self.support)
        self.follow_button.clicked.connect(self.follow)

    def add_buttons(self, first: list[QWidget], last: list[QWidget]) -> None:
        """The page's own buttons around the common ones."""
        for widget in (*first, self.support_button, self.follow_button, *last):
            self.flow.addWidget(widget)
        self.retranslate()

    def show_subject(self, subject: SubjectView) -> None:
        """Show what is on and what may be done."""
        self._subject = subject
        self._supported, self._followed = subject.supported, subject.followed
        self.support_button.setChecked(subject.supported)
        self.support_button.setEnabled("support" in subject.may)
        self.follow_button.setChecked(subject.followed)
        self.retranslate()

    def support(self) -> None:
        """Support the subject, or no longer."""
        subject = self._subject
        if subject is None or "support" not in subject.may:
            return
        # Turned at once: a second press before the page was read again means the opposite.
        on = self._supported = not self._supported
        self.support_button.setChecked(on)
        self._context.desk.submit(SetSupport(subject_kind=subject.kind, subject_id=subject.id, on=on))

    def follow(self) -> None:
        """Hear about the subject, or no longer."""
        subject = self._subject
        if subject is None:
            return
        on = self._followed = not self._followed
        self.follow_button.setChecked(on)
        self._context.desk.submit(SetFollow(subject_kind=subject.kind, subject_id=subject.id, on=on))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        subject = self._subject
        count = QLocale().toString(subject.supports) if subject is not None and subject.supports else ""
        support = self.tr("Support")
        self.support_button.setText(f"{support} {count}".strip())
        is_followed = subject is not None and subject.followed
        self.follow_button.setText(self.tr("Following") if is_followed else self.tr("Follow"))
