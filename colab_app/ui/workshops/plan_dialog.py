"""Plan a workshop: what about, when, where, and after which agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from colab_app.domain.commands import AddWorkshop, Command
from colab_app.service.queries import BoardCards
from colab_app.service.views import BoardChoice, BoardView
from colab_app.support.clock import moment_text
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.forms.schedule_input import DateInput
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.parts.submit_dialog import SubmitDialog
from colab_app.ui.workshops.agendas import agenda_choices, agenda_steps

_USUAL_HOUR = 14
_USUAL_DAYS_AHEAD = 7


class PlanDialog(SubmitDialog):
    """`row_id` is the id the workshop will have."""

    def __init__(
        self, context: UiContext, window: QWidget, boards: Sequence[BoardChoice], board_id: str = ""
    ) -> None:
        super().__init__(context, window)
        theme = context.theme
        self.row_id = context.desk.new_id()
        self.name = LineField(theme, name="")
        self._name = LabelledField(theme, "", self.name)
        self.board = IdCombo(theme)
        self._board = Captioned(theme, self.board)
        self.challenge = IdCombo(theme)
        self._challenge = Captioned(theme, self.challenge)
        self.day = DateInput(theme)
        self._day = Captioned(theme, self.day)
        self.start = _CalmTimeEdit()
        self._start = Captioned(theme, self.start)
        self.place = LineField(theme, name="")
        self._place = LabelledField(theme, "", self.place)
        self.agenda = IdCombo(theme)
        self._agenda = Captioned(theme, self.agenda)
        for widget in (self._name, self._board, self._challenge):
            self.body.addWidget(widget)
        row = Row(theme, gap=16)
        row.addWidget(self._day)
        row.addWidget(self._start)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._place)
        self.body.addWidget(self._agenda)
        self.body.addWidget(self.problem)
        language = context.language
        living = [board for board in boards if not board.archived]
        self.board.show_choices(
            [(board.id, language.preferred(board.title, board.title_other)) for board in living]
        )
        self.board.choose(board_id)
        self._board.setVisible(len(living) > 1)
        self.start.setTime(QTime(_USUAL_HOUR, 0))
        today = date.fromisoformat(context.today_text())
        self.day.set_iso((today + timedelta(days=_USUAL_DAYS_AHEAD)).isoformat())
        self._tell()
        self.board.id_chosen.connect(self._ask_challenges)
        self.name.textChanged.connect(lambda: self._name.set_problem(""))
        self._ask_challenges()

    def command(self) -> Command | None:
        """Plan it; a missing title is asked for."""
        title = self.name.text().strip()
        if not title:
            self._name.set_problem(self.tr("Enter a title."))
            self.name.setFocus()
            return None
        fields = {"place": self.place.text().strip(), "state": "planned", **self._span()}
        return AddWorkshop(
            workshop_id=self.row_id,
            board_id=self.board.chosen_id,
            challenge_id=self.challenge.chosen_id,
            title=title,
            fields=fields,
            agenda=agenda_steps(self.agenda.chosen_id),
        )

    def _span(self) -> dict[str, str]:
        if not self.day.iso:
            return {}
        at = self.start.time()
        local = datetime.combine(date.fromisoformat(self.day.iso), time(at.hour(), at.minute())).astimezone()
        minutes = next(
            (choice.minutes for choice in agenda_choices() if choice.name == self.agenda.chosen_id), 0
        )
        begin = local.astimezone(UTC)
        span = {"starts_at": moment_text(begin)}
        if minutes:
            span["ends_at"] = moment_text(begin + timedelta(minutes=minutes))
        return span

    def _ask_challenges(self) -> None:
        query = BoardCards(self.board.chosen_id, self.context.today_text())
        self.context.desk.ask(query, self._offer, self)

    def _offer(self, board: BoardView | None) -> None:
        language = self.context.language
        cards = [card for column in board.columns for card in column.cards if not card.draft] if board else []
        titles = [
            (card.id, f"{card.key}  {language.preferred(card.title, card.title_other)}") for card in cards
        ]
        self.challenge.show_choices([("", self.tr("About no single challenge")), *titles])

    def _tell(self) -> None:
        self.set_words(
            self.tr("Plan a workshop"),
            self.tr("Everything can be changed later; the agenda is a suggestion."),
            self.tr("Cancel"),
            self.tr("Plan"),
        )
        self._name.set_texts(self.tr("Title"))
        self._board.set_words(self.tr("Board"))
        self._challenge.set_words(self.tr("About"))
        self._day.set_words(self.tr("Day"))
        self._start.set_words(self.tr("Begins at"))
        self._place.set_texts(self.tr("Place"), self.tr("Room, or where people meet online"))
        self._agenda.set_words(self.tr("Agenda"))
        self.agenda.show_choices([(choice.name, choice.words) for choice in agenda_choices()])


class _CalmTimeEdit(QTimeEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
