"""Captions, boxes of ids, and dialogs that stay open until a wish was taken."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from colab_app.domain.commands import AddOrganisation, Command
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.parts.submit_dialog import SubmitDialog
from colab_app.ui.theme.theme import Theme
from tests.support.sample_desk import SampleDesk
from tests.ui.theme.dressing import show


@pytest.fixture
def combo(theme: Theme, qtbot: QtBot) -> IdCombo:
    """A box with three choices."""
    made = IdCombo(theme)
    qtbot.addWidget(made)
    made.show_choices([("a", "Apple"), ("b", "Berry"), ("", "None")])
    return made


def test_the_choice_stays_when_words_change(combo: IdCombo) -> None:
    combo.choose("b")
    combo.show_choices([("a", "りんご"), ("b", "いちご"), ("", "なし")])
    assert (combo.chosen_id, combo.currentText()) == ("b", "いちご")


def test_the_choice_stays_when_choices_change_and_else_the_first_is_taken(combo: IdCombo) -> None:
    combo.choose("b")
    combo.show_choices([("x", "X"), ("b", "Berry")])
    assert combo.chosen_id == "b"
    combo.show_choices([("x", "X")])
    assert combo.chosen_id == "x"
    combo.choose("nowhere")
    assert combo.chosen_id == "x"


def test_only_a_person_is_heard(combo: IdCombo) -> None:
    heard: list[str] = []
    combo.id_chosen.connect(heard.append)
    combo.choose("b")
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    assert heard == [""]


def test_a_caption_is_the_spoken_name(theme: Theme, qtbot: QtBot) -> None:
    field = LineField(theme, name="")
    captioned = Captioned(theme, field)
    show(qtbot, captioned)
    captioned.set_words("Kind", "What it is")
    assert (field.accessibleName(), field.accessibleDescription()) == ("Kind", "What it is")
    assert [label.text() for label in captioned.findChildren(QLabel) if label.isVisible()] == [
        "Kind",
        "What it is",
    ]


class _NameDialog(SubmitDialog):
    def __init__(self, context: UiContext, window: QWidget, name: str) -> None:
        super().__init__(context, window)
        self.name = name
        self.asked = 0
        self.set_words("Add", "", "Cancel", "Add")

    def command(self) -> Command | None:
        self.asked += 1
        if not self.name:
            return None
        return AddOrganisation(
            organisation_id=self.context.desk.new_id(), name=self.name, kind="npo", fields={}
        )


@pytest.fixture
def host(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window for dialogs."""
    made = QWidget()
    made.resize(900, 700)
    show(qtbot, made)
    return made


def test_a_wish_that_is_taken_closes_the_dialog(sample_desk: SampleDesk, host: QWidget) -> None:
    dialog = _NameDialog(sample_desk.context, host, "こもれび")
    taken: list[bool] = []
    dialog.submitted_wish.connect(lambda: taken.append(True))
    dialog.open()
    dialog.submit()
    dialog.submit()
    assert dialog.save_button.is_busy
    sample_desk.settle()
    assert taken == [True]
    assert dialog.asked == 1


def test_a_wish_that_is_refused_leaves_it_open_with_the_reason(
    sample_desk: SampleDesk, host: QWidget
) -> None:
    dialog = _NameDialog(sample_desk.context, host, "長" * 1000)
    dialog.open()
    dialog.submit()
    sample_desk.settle()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert dialog.problem.accessibleName()
    dialog.name = "短い"
    dialog.submit()
    assert not dialog.problem.isVisible()
    sample_desk.settle()


def test_nothing_is_submitted_while_something_is_missing(sample_desk: SampleDesk, host: QWidget) -> None:
    dialog = _NameDialog(sample_desk.context, host, "")
    dialog.open()
    dialog.submit()
    assert not dialog.save_button.is_busy
    dialog.reject()


def test_each_dialog_says_its_own_wish(sample_desk: SampleDesk, host: QWidget) -> None:
    dialog = SubmitDialog(sample_desk.context, host)
    with pytest.raises(NotImplementedError):
        dialog.command()
