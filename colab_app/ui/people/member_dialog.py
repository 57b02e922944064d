"""Add a person, or change their details."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import AddMember, Command, ReviseMember
from colab_app.domain.vocabulary import Role
from colab_app.service.views import MemberView, OrganisationView
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.switch import Switch
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.parts.submit_dialog import SubmitDialog
from colab_app.ui.people.people_words import PeopleWords
from colab_app.ui.words import role_help, role_name

_ROLES = (Role.FACILITATOR, Role.OFFICIAL, Role.PARTNER, Role.OBSERVER, Role.SCREEN)


class MemberDialog(SubmitDialog):
    """Without a person a new one is added. Role and activity are for facilitators (`may_rule`)."""

    def __init__(
        self,
        context: UiContext,
        window: QWidget,
        organisations: Sequence[OrganisationView],
        organisation_id: str,
        member: MemberView | None = None,
        *,
        may_rule: bool = True,
    ) -> None:
        super().__init__(context, window)
        theme = context.theme
        self._before = member
        self._may_rule = may_rule
        self.row_id = member.id if member is not None else context.desk.new_id()
        self.name = LineField(theme, name="")
        self._name = LabelledField(theme, "", self.name)
        self.reading = LineField(theme, name="")
        self._reading = LabelledField(theme, "", self.reading)
        self.name_other = LineField(theme, name="")
        self._name_other = LabelledField(theme, "", self.name_other)
        self.organisation = IdCombo(theme)
        self._organisation = Captioned(theme, self.organisation)
        self.role = IdCombo(theme)
        self._role = Captioned(theme, self.role)
        self.active = Switch(theme, "")
        words = PeopleWords(context.language)
        self.organisation.show_choices([(one.id, words.name(one)) for one in organisations])
        self.organisation.choose(member.organisation.id if member is not None else organisation_id)
        self.role.show_choices([(str(role), role_name(role)) for role in _ROLES])
        self.role.choose(member.role if member is not None else Role.PARTNER)
        self.active.setChecked(member.active if member is not None else True)
        if member is not None:
            self.name.setText(member.name)
            self.reading.setText(member.reading)
            self.name_other.setText(member.name_other)
        for widget in (
            self._name,
            self._reading,
            self._name_other,
            self._organisation,
            self._role,
            self.active,
        ):
            self.body.addWidget(widget)
        self.body.addWidget(self.problem)
        self._role.setVisible(may_rule)
        self.active.setVisible(may_rule and member is not None)
        self._tell()
        self.role.currentIndexChanged.connect(self._follow_role)
        self.name.textChanged.connect(lambda: self._name.set_problem(""))

    def command(self) -> Command | None:
        """Add, or change; an empty name is asked for."""
        name = self.name.text().strip()
        if not name:
            self._name.set_problem(self.tr("Enter a name."))
            self.name.setFocus()
            return None
        fields: dict[str, object] = {
            "name_other": self.name_other.text().strip(),
            "reading": self.reading.text().strip(),
        }
        if self._before is None:
            return AddMember(
                member_id=self.row_id,
                organisation_id=self.organisation.chosen_id,
                name=name,
                role=self.role.chosen_id,
                fields=fields,
            )
        fields |= {"name": name, "organisation_id": self.organisation.chosen_id}
        if self._may_rule:
            fields |= {"role": self.role.chosen_id, "active": self.active.isChecked()}
        return ReviseMember(member_id=self.row_id, fields=fields)

    def _tell(self) -> None:
        is_new = self._before is None
        self.set_words(
            self.tr("Add a person") if is_new else self.tr("Change a person's details"),
            self.tr("They find themselves by this name when they join.") if is_new else "",
            self.tr("Cancel"),
            self.tr("Add") if is_new else self.tr("Save"),
        )
        self._name.set_texts(self.tr("Name"))
        self._reading.set_texts(
            self.tr("Reading"), self.tr("In hiragana, so that the name is found while typing")
        )
        self._name_other.set_texts(self.tr("Name in the second language"), self.tr("May stay empty"))
        self._organisation.set_words(self.tr("Organisation"))
        self.active.setText(self.tr("Takes part now"))
        self._follow_role()

    def _follow_role(self) -> None:
        self._role.set_words(self.tr("Role"), role_help(self.role.chosen_id))
