"""From a card to the form of a proposal in one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from colab_app.ui.board.page import BoardScreen
from colab_app.ui.challenge import ChallengeScreen
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.proposal import NewProposalDialog
from colab_app.ui.shell.main_window import MainWindow
from tests.ui.controls.typing_events import press
from tests.ui.frame.desk_room import DeskRoom


def test_p_on_a_card_begins_a_proposal_to_it(room: DeskRoom, qtbot: QtBot) -> None:
    (challenge_id,) = room.challenges(1)
    window = MainWindow(room.context, {Place.BOARD: BoardScreen, Place.CHALLENGE: ChallengeScreen})
    qtbot.addWidget(window)
    window.go(Route(Place.BOARD, room.board_id, challenge_id))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    room.settle()
    board = window.page
    assert isinstance(board, BoardScreen)
    board.focus_first()
    focus = QApplication.focusWidget()
    assert focus is not None
    press(focus, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: window.findChild(NewProposalDialog) is not None)
    dialog = window.findChild(NewProposalDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    window.close()
    room.settle()
