"""Which page shows which place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from colab_app.ui.board.page import BoardScreen
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.page import Page
from colab_app.ui.frame.route import Place
from colab_app.ui.window.first_steps import FirstSteps
from colab_app.ui.window.subject_screen import ChallengeScreen, ProposalScreen

SCREENS: Mapping[Place, Callable[[UiContext], Page]] = {
    Place.FIRST_RUN: FirstSteps,
    Place.BOARD: BoardScreen,
    Place.CHALLENGE: ChallengeScreen,
    Place.PROPOSAL: ProposalScreen,
}
