"""Where an import goes and what becomes of it: kind, board, stage, challenge, names of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colab_app.bridge.import_facts import ImportTarget
from colab_app.domain.stages import Stage
from colab_app.exchange.options import Dialect, NameTreatment
from colab_app.exchange.records import PostKind
from colab_app.service.views import BoardChoice, BoardView, CardView
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.switch import Switch
from colab_app.ui.exchange.challenge_picker import ChallengePicker
from colab_app.ui.exchange.words import post_kind_name
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo

_KINDS: tuple[PostKind, ...] = ("challenge", "proposal", "idea")
_TREATMENTS: tuple[NameTreatment, ...] = ("keep", "participant", "drop")


@dataclass(frozen=True, slots=True)
class Treatment:
    """What becomes of posts and people; these change what is read."""

    kind: PostKind | None
    names: NameTreatment
    keep_personal: bool


class TargetForm(Panel):
    """`treatment_changed(Treatment)` for what changes the records, `board_chosen(board id)`."""

    treatment_changed = Signal(object)
    board_chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._context = context
        self._dialect: Dialect | None = None
        self._kind: PostKind = "proposal"
        self._kind_chosen: PostKind | None = None
        self._stage_chosen = False
        self._wanted_board_id = ""
        self._boards: tuple[BoardChoice, ...] = ()
        self._stages: tuple[str, ...] = tuple(Stage)
        self._title = Label(theme, font="h3", bold=True)
        self.kind, self.board, self.stage, self.names = (IdCombo(theme) for _ in range(4))
        self.challenge = ChallengePicker(context)
        self.new_title = LineField(theme, name="-")
        self.personal = Switch(theme, "")
        self._fields: dict[QWidget, Captioned] = {}
        column = Column(theme, self, gap=14, margins=(20, 16, 20, 20))
        column.addWidget(self._title)
        for widget in (self.kind, self.board, self.challenge, self.new_title, self.stage, self.names):
            if isinstance(widget, IdCombo):
                widget.setMinimumContentsLength(8)
                widget.setSizeAdjustPolicy(IdCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._fields[widget] = Captioned(theme, widget)
            column.addWidget(self._fields[widget])
        self._personal_help = Label(theme, font="meta", color="text3", wrap=True)
        personal = Column(theme, gap=0)
        personal.addWidget(self.personal)
        personal.addWidget(self._personal_help)
        column.addLayout(personal)
        self.kind.id_chosen.connect(self._use_kind)
        self.names.id_chosen.connect(lambda _: self._tell())
        self.personal.toggled.connect(lambda _: self._tell())
        self.board.id_chosen.connect(self._keep_board)
        self.stage.id_chosen.connect(lambda _: self._keep_stage())
        self.challenge.chosen.connect(lambda _: self._follow())

    # -- what was decided ------------------------------------------------------------------------

    @property
    def treatment(self) -> Treatment:
        """What becomes of posts and people."""
        names = next(one for one in _TREATMENTS if one == (self.names.chosen_id or "keep"))
        return Treatment(self._kind_chosen, names, self.personal.isChecked())

    @property
    def target(self) -> ImportTarget:
        """Where it goes."""
        answers = self._kind != "challenge"
        challenge_id = self.challenge.chosen_id if answers else ""
        return ImportTarget(
            board_id=self.board.chosen_id,
            stage=self.stage.chosen_id or Stage.OPEN,
            challenge_id=challenge_id,
            challenge_title=self.new_title.text().strip() if answers and not challenge_id else "",
        )

    @property
    def board_id(self) -> str:
        """The chosen board."""
        return self.board.chosen_id

    # -- showing ---------------------------------------------------------------------------------

    def begin(self) -> None:
        """Another file: back to what is guessed."""
        self._kind_chosen = None
        self.challenge.choose("")
        self.new_title.clear()
        self.personal.blockSignals(True)
        self.personal.setChecked(False)
        self.personal.blockSignals(False)

    def show_found(self, dialect: Dialect, kind: PostKind | None, title: str) -> None:
        """What a preview says the posts become, and what a new challenge would be called."""
        self._dialect = dialect
        self._kind = kind or self._kind
        self.new_title.setPlaceholderText(title)
        self._follow()

    def offer_boards(self, boards: Sequence[BoardChoice]) -> None:
        """Offer these boards; at first the one that was asked for is chosen, or else the busiest."""
        first = not self._boards
        self._boards = tuple(board for board in boards if not board.archived)
        self._follow()
        if any(board.id == self._wanted_board_id for board in self._boards):
            self.board.choose(self._wanted_board_id)
            self._wanted_board_id = ""
        elif first:
            busiest = max(self._boards, key=lambda board: board.cards, default=None)
            self.board.choose(busiest.id if busiest is not None else "")

    def choose_board(self, board_id: str) -> None:
        """Choose by the program, now or as soon as that board is offered."""
        self._wanted_board_id = board_id
        if any(board.id == board_id for board in self._boards):
            self.board.choose(board_id)

    def offer_board(self, view: BoardView) -> None:
        """The stages and challenges of the chosen board."""
        self._stages = tuple(column.stage for column in view.columns if column.stage != Stage.DRAFT)
        cards: list[CardView] = [card for one in view.columns for card in one.cards if not card.draft]
        self.challenge.offer(cards)
        self._follow()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("Where it goes"))
        self._follow()

    def _follow(self) -> None:
        words = self._fields
        own = self._dialect == "own_lines"
        self.kind.show_choices([(kind, post_kind_name(kind)) for kind in self._kinds()])
        self.kind.choose(self._kind)
        words[self.kind].set_words(self.tr("Posts become"))
        language = self._context.language
        self.board.show_choices(
            [(board.id, language.preferred(board.title, board.title_other)) for board in self._boards]
        )
        hint = self.tr("Boards named in the file come too, and keep their posts.") if own else ""
        words[self.board].set_words(self.tr("Board"), hint)
        self.stage.show_choices([(stage, stage_name(stage)) for stage in self._stages])
        if not self._stage_chosen:
            self.stage.choose(Stage.OPEN)
        words[self.stage].set_words(self.tr("Stage"))
        words[self.challenge].set_words(self.tr("They answer"))
        no_challenge = self.tr("No challenge: ideas of the board")
        self.challenge.set_new_words(no_challenge if self._kind == "idea" else self.tr("A new challenge"))
        words[self.new_title].set_words(self.tr("Title of the new challenge"))
        self._show_names()
        makes_new = self._kind == "proposal" and not self.challenge.chosen_id
        words[self.kind].setVisible(not own)
        words[self.challenge].setVisible(not own and self._kind != "challenge")
        words[self.new_title].setVisible(not own and makes_new)
        words[self.stage].setVisible(not own and (makes_new or self._kind == "challenge"))

    def _show_names(self) -> None:
        own = self._dialect == "own_lines"
        names = {
            "keep": self.tr("Keep names"),
            "participant": self.tr("Participant 1, 2, 3 …"),
            "drop": self.tr("Leave names out"),
        }
        self.names.show_choices([(treatment, names[treatment]) for treatment in _TREATMENTS])
        self._fields[self.names].set_words(self.tr("Names of people"))
        self._fields[self.names].setVisible(not own)
        self.personal.setText(self.tr("Keep personal columns"))
        self._personal_help.setText(self.tr("Mail, phone, address, birthday, IDs; left out otherwise"))
        self.personal.setVisible(self._dialect == "table")
        self._personal_help.setVisible(self._dialect == "table")

    def _kinds(self) -> tuple[PostKind, ...]:
        """Votes on statements belong to ideas; there Pol.is has no choice."""
        return ("idea",) if self._dialect == "polis" else _KINDS

    # -- deciding --------------------------------------------------------------------------------

    def _use_kind(self, chosen: str) -> None:
        self._kind = next(kind for kind in _KINDS if kind == chosen)
        self._kind_chosen = self._kind
        self._follow()
        self._tell()

    def _keep_board(self, board_id: str) -> None:
        self._wanted_board_id = ""
        self.board_chosen.emit(board_id)

    def _keep_stage(self) -> None:
        self._stage_chosen = True

    def _tell(self) -> None:
        self.treatment_changed.emit(self.treatment)
