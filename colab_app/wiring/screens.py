"""Which page shows which place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from colab_app.ui.board.page import BoardScreen
from colab_app.ui.challenge import ChallengeScreen
from colab_app.ui.conflict import ConflictScreen
from colab_app.ui.exchange import ExchangeScreen
from colab_app.ui.first_run import FirstRunScreen
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place
from colab_app.ui.inbox import InboxScreen
from colab_app.ui.my_work import MyWorkScreen
from colab_app.ui.people import PeopleScreen
from colab_app.ui.proposal import ProposalScreen
from colab_app.ui.search import SearchScreen
from colab_app.ui.settings import SettingsScreen
from colab_app.ui.sync import SyncScreen
from colab_app.ui.workshops import WorkshopsScreen

SCREENS: Mapping[Place, Callable[[UiContext], Page]] = {
    Place.FIRST_RUN: FirstRunScreen,
    Place.BOARD: BoardScreen,
    Place.CHALLENGE: ChallengeScreen,
    Place.PROPOSAL: ProposalScreen,
    Place.CONFLICTS: ConflictScreen,
    Place.EXCHANGE: ExchangeScreen,
    Place.INBOX: InboxScreen,
    Place.MY_WORK: MyWorkScreen,
    Place.SEARCH: SearchScreen,
    Place.PEOPLE: PeopleScreen,
    Place.WORKSHOPS: WorkshopsScreen,
    Place.SYNC: SyncScreen,
    Place.SETTINGS: SettingsScreen,
}
