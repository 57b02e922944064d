"""All sections of a page: what is filled is read, what may be changed is edited in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import PeopleView
from colab_app.ui.controls.layouts import Column
from colab_app.ui.forms.field_input import NO_PEOPLE, FormFacts
from colab_app.ui.forms.inline_form import InlineForm
from colab_app.ui.forms.record_form import is_long
from colab_app.ui.frame.context import UiContext
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.subject.basics import basic_facts
from colab_app.ui.subject.fact_grid import FactGrid
from colab_app.ui.subject.field_source import (
    criteria_source,
    links_source,
    schedule_source,
    success_source,
)
from colab_app.ui.subject.section import Section
from colab_app.ui.subject.section_plan import BASICS, PLANS, SectionPlan, is_filled
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.subject.text_edit import TextEdit
from colab_app.ui.words import field_label


class SectionStack(QWidget):
    """`link_asked(target)`; `wanted(QWidget)` asks the page to bring a section into view."""

    link_asked = Signal(str)
    wanted = Signal(object)

    def __init__(
        self, context: UiContext, kind: str, pictures: PictureStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._plans = PLANS[kind]
        self._subject: SubjectView | None = None
        self._people: PeopleView = NO_PEOPLE
        self._stages: tuple[str, ...] = ()
        self.sections: dict[str, Section] = {}
        self._column = Column(context.theme, self, gap=24)

    def show_subject(self, subject: SubjectView, people: PeopleView, stages: tuple[str, ...] = ()) -> None:
        """Show a subject; what is being edited stays as long as it is the same one."""
        if self._subject is not None and self._subject.id != subject.id:
            for section in self.sections.values():
                section.end_edit()
        self._subject, self._people, self._stages = subject, people, stages
        self._refresh()

    def edit(self, key: str) -> None:
        """Begin to edit a section, filled or not."""
        subject = self._subject
        plan = next((plan for plan in self._plans if plan.key == key), None)
        if subject is None or plan is None or "edit" not in subject.may:
            return
        section = self._section(plan)
        if section.editor is None:
            section.begin_edit(self._editor(plan, section, subject))
        section.show()
        self.wanted.emit(section)
        editor = section.editor
        if isinstance(editor, TextEdit | InlineForm):
            editor.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Headings follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        subject = self._subject
        if subject is None:
            return
        for plan in self._plans:
            if not is_filled(plan, subject.fields) and plan.key not in self.sections:
                continue
            section = self._section(plan)
            section.set_label(self._label(plan))
            section.set_editable("edit" in subject.may)
            self._fill(plan, section.body, subject)
            section.setVisible(is_filled(plan, subject.fields) or section.editor is not None)

    def _section(self, plan: SectionPlan) -> Section:
        known = self.sections.get(plan.key)
        if known is not None:
            return known
        theme = self._context.theme
        if plan.key == BASICS:
            body: QWidget = FactGrid(theme)
        else:
            body = view = MarkdownView(theme, self._pictures)
            view.link_asked.connect(self.link_asked)
        section = Section(theme, body, headless=plan.headless)
        section.set_label(self._label(plan))
        section.edit_asked.connect(lambda: self.edit(plan.key))
        self.sections[plan.key] = section
        order = [each.key for each in self._plans if each.key in self.sections]
        self._column.insertWidget(order.index(plan.key), section)
        return section

    def _label(self, plan: SectionPlan) -> str:
        kind = self._subject.kind if self._subject is not None else ""
        return self.tr("In short") if plan.key == BASICS else field_label(kind, plan.key)

    def _fill(self, plan: SectionPlan, body: QWidget, subject: SubjectView) -> None:
        if isinstance(body, FactGrid):
            body.show_facts(basic_facts(subject, plan.fields, self._people, self._context.language))
        elif isinstance(body, MarkdownView):
            body.setAccessibleName(self._label(plan))
            body.show_source(self._source(plan.key, subject))

    def _source(self, key: str, subject: SubjectView) -> str:
        value, language = subject.fields.get(key), self._context.language
        if key == "success":
            return success_source(value)
        if key == "criteria":
            return criteria_source(value, language)
        if key == "schedule":
            return schedule_source(value, self._stages, language, self._context.today_text())
        if key == "links":
            return links_source(value)
        return value if isinstance(value, str) else ""

    def _editor(self, plan: SectionPlan, section: Section, subject: SubjectView) -> QWidget:
        if is_long(subject.kind, plan.key):
            made = TextEdit(self._context, subject, plan.key)
            made.ended.connect(section.end_edit)
            made.ended.connect(self._refresh)
            return made
        facts = FormFacts(self._context, self._people, self._stages)
        form = InlineForm(facts, subject.kind, subject.id, plan.fields, subject.fields)
        form.ended.connect(section.end_edit)
        form.ended.connect(self._refresh)
        return form
