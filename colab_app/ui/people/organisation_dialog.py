"""Add an organisation, or change one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from colab_app.domain.commands import AddOrganisation, Command, ReviseOrganisation
from colab_app.domain.vocabulary import SECTOR_OF, OrganisationKind
from colab_app.service.views import OrganisationView
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.parts.submit_dialog import SubmitDialog
from colab_app.ui.words import filled, kind_name, sector_name


class OrganisationDialog(SubmitDialog):
    """Without an organisation a new one is added; `row_id` is then its id."""

    def __init__(
        self, context: UiContext, window: QWidget, organisation: OrganisationView | None = None
    ) -> None:
        super().__init__(context, window)
        theme = context.theme
        self._before = organisation
        self.row_id = organisation.id if organisation is not None else context.desk.new_id()
        self.name = LineField(theme, name="")
        self._name = LabelledField(theme, "", self.name)
        self.name_other = LineField(theme, name="")
        self._name_other = LabelledField(theme, "", self.name_other)
        self.kind = IdCombo(theme)
        self._kind = Captioned(theme, self.kind)
        self.code = LineField(theme, name="")
        self._code = LabelledField(theme, "", self.code)
        self.offers = LineField(theme, name="")
        self._offers = LabelledField(theme, "", self.offers)
        for widget in (self._name, self._name_other, self._kind, self._code, self._offers, self.problem):
            self.body.addWidget(widget)
        self._tell()
        self.kind.choose(OrganisationKind.STARTUP)
        if organisation is not None:
            self.name.setText(organisation.name)
            self.name_other.setText(organisation.name_other)
            self.kind.choose(organisation.kind)
            self.code.setText(organisation.code)
            self.offers.setText(organisation.offers)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.name.textChanged.connect(lambda: self._name.set_problem(""))
        self._follow_kind()

    def command(self) -> Command | None:
        """Add, or change what differs; an empty name is asked for."""
        name = self.name.text().strip()
        if not name:
            self._name.set_problem(self.tr("Enter a name."))
            self.name.setFocus()
            return None
        fields = {
            "name_other": self.name_other.text().strip(),
            "code": self.code.text().strip() if self._is_municipality() else "",
            "offers": self.offers.text().strip(),
        }
        if self._before is None:
            return AddOrganisation(
                organisation_id=self.row_id, name=name, kind=self.kind.chosen_id, fields=fields
            )
        return ReviseOrganisation(
            organisation_id=self.row_id, fields={"name": name, "kind": self.kind.chosen_id, **fields}
        )

    def _tell(self) -> None:
        is_new = self._before is None
        self.set_words(
            self.tr("Add an organisation") if is_new else self.tr("Change the organisation"),
            self.tr("All have the same size and place; only the shape of the sign tells the sector."),
            self.tr("Cancel"),
            self.tr("Add") if is_new else self.tr("Save"),
        )
        self._name.set_texts(self.tr("Name"))
        self._name_other.set_texts(self.tr("Name in the second language"), self.tr("May stay empty"))
        self.kind.show_choices([(str(kind), kind_name(kind)) for kind in OrganisationKind])
        self._code.set_texts(self.tr("Code of the municipality"), self.tr("Six digits; may stay empty"))
        self._offers.set_texts(
            self.tr("What it offers"), self.tr("Data, places, people, skills; separated by commas")
        )

    def _follow_kind(self) -> None:
        kind = self.kind.chosen_id
        self._code.setVisible(self._is_municipality())
        sector = sector_name(SECTOR_OF[OrganisationKind(kind)]) if kind in set(OrganisationKind) else ""
        self._kind.set_words(self.tr("What it is"), filled(self.tr("Column: %1"), sector))

    def _is_municipality(self) -> bool:
        return self.kind.chosen_id == OrganisationKind.MUNICIPALITY
