"""Choosing an organisation, several organisations, or a member."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from colab_app.service.views import MemberView, OrganisationView
from colab_app.text.normal import fold
from colab_app.ui.controls.layouts import Column
from colab_app.ui.forms.field_input import FieldInput, FormFacts, text_of
from colab_app.ui.forms.rows_input import EntryRow, RowsInput
from colab_app.ui.parts.calm_boxes import CalmComboBox
from colab_app.ui.theme.theme import Theme


class _IdChoice(FieldInput):
    """One id out of a list of (id, words); an id that is not in the list stays what it is."""

    def __init__(
        self, facts: FormFacts, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = CalmComboBox(facts.context.theme)
        self.box.addItem("", "")
        for choice_id, words in choices:
            self.box.addItem(words, choice_id)
        Column(facts.context.theme, self, gap=0).addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self.changed.emit())
        self.retranslate()

    def value(self) -> object:
        """The chosen id, empty for none."""
        return str(self.box.currentData() or "")

    def set_value(self, value: object) -> None:
        """Choose."""
        text = text_of(value)
        if self.box.findData(text) < 0:
            self.box.addItem(self.tr("(not on this computer)"), text)
        self.box.setCurrentIndex(self.box.findData(text))

    def set_name(self, name: str, description: str = "") -> None:
        """The name is the box's."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Set all words."""
        self.box.setItemText(0, self.tr("Not decided"))


class OrganisationInput(_IdChoice):
    """One organisation."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts, organisation_choices(facts), parent)


class MemberInput(_IdChoice):
    """One active member."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts, member_choices(facts), parent)


class _OrganisationRow(EntryRow):
    def __init__(self, theme: Theme, facts: FormFacts, item: object) -> None:
        super().__init__(theme)
        self.choice = OrganisationInput(facts)
        self.choice.set_value(text_of(item))
        self.choice.changed.connect(self.changed)
        self.add(self.choice, 1)
        self.close_row()

    def value(self) -> object | None:
        return self.choice.value() or None

    def begin(self) -> None:
        self.choice.begin()


class OrganisationsInput(RowsInput):
    """Ids of several organisations, each once."""

    def __init__(self, facts: FormFacts, parent: QWidget | None = None) -> None:
        super().__init__(facts, lambda item: _OrganisationRow(facts.context.theme, facts, item), parent)
        self.retranslate()

    def value(self) -> object:
        """The ids in order, doubles left out."""
        chosen = super().value()
        return list(dict.fromkeys(chosen)) if isinstance(chosen, list) else []

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.add_button.setText(self.tr("Add an organisation"))


def organisation_choices(facts: FormFacts) -> list[tuple[str, str]]:
    """(id, name) of all organisations, by name."""
    language = facts.context.language

    def words(organisation: OrganisationView) -> str:
        return language.preferred(organisation.name, organisation.name_other)

    named = [(organisation.id, words(organisation)) for organisation in facts.people.organisations]
    return sorted(named, key=lambda choice: fold(choice[1]))


def member_choices(facts: FormFacts) -> list[tuple[str, str]]:
    """(id, name and organisation) of all active members, by reading."""
    language = facts.context.language

    def words(member: MemberView) -> str:
        name = language.preferred(member.name, member.name_other)
        organisation = member.organisation
        return f"{name} · {language.preferred(organisation.name, organisation.name_other)}"

    members = sorted(facts.people.members, key=lambda member: fold(member.reading or member.name))
    return [(member.id, words(member)) for member in members if member.active]
