"""The head of a reading page: where it is, its title, who owns it, its summary in one line."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import PeopleView
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.pill import Pill, PillTone
from colab_app.ui.forms.field_input import FormFacts
from colab_app.ui.forms.inline_form import InlineForm
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.subject.section_plan import HEAD_FIELDS
from colab_app.ui.subject.subject_view import SubjectView


class PageHead(QWidget):
    """Key, state pill, hero title, organisation, lead. `edit_asked()` from the pencil; the form is inline."""

    edit_asked = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject: SubjectView | None = None
        theme = context.theme
        self.crumbs = QWidget()
        self.crumb_row = FlowLayout(theme, self.crumbs, gap=10)
        self.key = Label(theme, font="ui", color="text3", tabular=True)
        self.state = Pill(theme)
        self.waiting = Pill(theme, icon=Icon.CLOUD_WAITING)
        for widget in (self.key, self.state, self.waiting):
            self.crumb_row.addWidget(widget)
        self.title = Label(theme, font="hero", wrap=True, balance=True)
        self.title_other = Label(theme, font="ui", color="text3", wrap=True)
        self.edit_button = IconButton(theme, Icon.EDIT, "…", small=True, color="text3")
        self.sign = Avatar(theme, Sector.PUBLIC, "", "", size=28)
        self.organisation = Label(theme, font="ui", bold=True)
        self.meta = Label(theme, font="meta", color="text3")
        self.lead = Label(theme, font="read", color="text2", wrap=True)
        self._form: InlineForm | None = None
        self._read = QWidget()
        self._lay_out()
        self.edit_button.clicked.connect(self.edit_asked)
        self.retranslate()

    @property
    def form(self) -> InlineForm | None:
        """The form while the head is edited."""
        return self._form

    def show_subject(self, subject: SubjectView) -> None:
        """Show a subject."""
        if self._subject is not None and self._subject.id != subject.id:
            self.end_edit()
        self._subject = subject
        self._fill()

    def set_state(self, words: str, tone: PillTone) -> None:
        """What the pill says; subclasses of the page may also give it a stage glyph."""
        self.state.setText(words)
        self.state.set_tone(tone)

    def begin_edit(self, people: PeopleView) -> None:
        """Edit title and summary in both languages."""
        subject = self._subject
        if subject is None or self._form is not None or "edit" not in subject.may:
            return
        facts = FormFacts(self._context, people)
        self._form = InlineForm(facts, subject.kind, subject.id, HEAD_FIELDS, subject.fields)
        self._form.ended.connect(self.end_edit)
        self._column.insertWidget(1, self._form)
        self._read.hide()
        self._form.show()  # at once: only what is seen can take the keyboard
        self._form.begin()

    def end_edit(self) -> None:
        """Back to reading."""
        if self._form is None:
            return
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        self._read.show()
        if self.edit_button.isVisible():
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.edit_button.set_name(self.tr("Edit title and summary"))
        self.waiting.setText(self.tr("Waiting to be sent"))
        self._fill()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._column = Column(theme, self, gap=10)
        self._column.addWidget(self.crumbs)
        read = Column(theme, self._read, gap=10)
        titles = Row(theme, gap=8)
        titles.addWidget(self.title, 1)
        titles.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        read.addLayout(titles)
        read.addWidget(self.title_other)
        by_line = Row(theme, gap=8)
        by_line.addWidget(self.sign)
        by_line.addWidget(self.organisation)
        by_line.addWidget(self.meta, 1)
        read.addLayout(by_line)
        read.addWidget(self.lead)
        self._column.addWidget(self._read)

    def _fill(self) -> None:
        subject = self._subject
        if subject is None:
            return
        language = self._context.language
        title = language.preferred(subject.title, subject.title_other)
        other = subject.title_other if title == subject.title else subject.title
        self.key.setText(subject.key)
        self.waiting.setVisible(subject.waiting)
        self.title.setText(title)
        self.title_other.setText(other)
        self.title_other.setVisible(bool(other))
        summary, summary_other = (str(subject.fields.get(key) or "") for key in ("summary", "summary_other"))
        lead = language.preferred(summary, summary_other)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        organisation = subject.organisation
        name = language.preferred(organisation.name, organisation.name_other)
        self.sign.show_who(organisation.sector, organisation.initial, name)
        self.sign.setVisible(bool(organisation.id))
        self.organisation.setText(name)
        self.meta.setText(self._meta(subject))
        self.edit_button.setVisible("edit" in subject.may)

    def _meta(self, subject: SubjectView) -> str:
        language = self._context.language
        who = subject.author_name or language.preferred(subject.author.name, subject.author.name_other)
        when = ago_words(subject.updated_at, datetime.now(UTC))
        changed = self.tr("changed {ago}").format(ago=when) if when else ""
        return " · ".join(part for part in (who, changed) if part)
