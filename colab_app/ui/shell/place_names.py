"""Names and icons of the places in the side bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.ui.frame.route import Place
from colab_app.ui.paint.icon_names import Icon

SIDE_PLACES: dict[Place, Icon] = {
    Place.INBOX: Icon.INBOX,
    Place.MY_WORK: Icon.FLAG,
    Place.BOARD: Icon.BOARD,
    Place.WORKSHOPS: Icon.SCREEN,
    Place.PEOPLE: Icon.PEOPLE,
}
"""Places of the side bar, from top to bottom."""

HOME_OF: dict[Place, Place] = {
    Place.CHALLENGE: Place.BOARD,
    Place.PROPOSAL: Place.BOARD,
    Place.CONFLICTS: Place.SYNC,
}
"""Places inside another one."""


def place_name(place: Place) -> str:
    """What a place is called."""
    translate = QCoreApplication.translate
    names = {
        Place.FIRST_RUN: translate("Places", "Welcome"),
        Place.INBOX: translate("Places", "Inbox"),
        Place.MY_WORK: translate("Places", "My work"),
        Place.BOARD: translate("Places", "Challenge board"),
        Place.CHALLENGE: translate("Places", "Challenge"),
        Place.PROPOSAL: translate("Places", "Proposal"),
        Place.WORKSHOPS: translate("Places", "Workshops"),
        Place.PEOPLE: translate("Places", "People & orgs"),
        Place.SEARCH: translate("Places", "Search"),
        Place.SYNC: translate("Places", "Sync"),
        Place.CONFLICTS: translate("Places", "Two versions"),
        Place.SETTINGS: translate("Places", "Settings"),
        Place.EXCHANGE: translate("Places", "Import and export"),
    }
    return names[place]
