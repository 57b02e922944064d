"""What the first run brings: how a lab of one's own begins, with everything guessed that can be."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from colab_app.domain.stages import Template
from colab_app.domain.vocabulary import OrganisationKind


@dataclass(frozen=True, slots=True)
class Beginning:
    """A lab to start alone; every name can be changed later."""

    member_name: str
    organisation_name: str
    organisation_kind: str
    board_title: str
    template: str


def beginning_of(member_name: str) -> Beginning:
    """A beginning in the present language; only the name is the person's own."""
    lab = QCoreApplication.translate("Beginning", "Co-creation Lab")
    return Beginning(
        member_name=member_name.strip() or account_name(),
        organisation_name=lab,
        organisation_kind=OrganisationKind.LAB,
        board_title=QCoreApplication.translate("Beginning", "Challenge board"),
        template=Template.FULL_PILOT,
    )


def account_name() -> str:
    """The full name of the system's account where it has one, else its login, else "me"."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return QCoreApplication.translate("Beginning", "me")
    return _full_name(login) or login


def _full_name(login: str) -> str:
    try:
        # The module is not there on Windows.
        import pwd

        gecos = pwd.getpwnam(login).pw_gecos
    except (ImportError, KeyError):
        return ""
    name = gecos.partition(",")[0].strip()
    return name if name.lower() not in (login.lower(), "root") else ""
