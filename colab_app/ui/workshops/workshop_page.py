"""A workshop in full, to be read: agenda, notes by group, decisions, minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from colab_app.service.views import IdeaView, MemberView, WorkshopView
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.pill import Pill
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.links import open_link
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.words import day_text, supports_text
from colab_app.ui.workshops.line_list import Line, LineList
from colab_app.ui.workshops.workshop_words import TONES, WorkshopWords

_WIDEST = 720


class WorkshopPage(QScrollArea):
    """`challenge_asked(id)`: the challenge it is about is wanted."""

    challenge_asked = Signal(str)

    def __init__(self, context: UiContext, words: WorkshopWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._words = words
        self.workshop: WorkshopView | None = None
        self._ideas: tuple[IdeaView, ...] = ()
        self._members: Mapping[str, MemberView] = {}
        self._state = Pill(theme)
        self._key = Label(theme, font="meta", color="text3")
        self._title = Label(theme, font="h1", wrap=True)
        self._when = Label(theme, color="text2", wrap=True)
        self._place = Label(theme, color="text2", wrap=True)
        self.challenge = Button(theme, icon=Icon.FLAG, small=True)
        self._heads = [Label(theme, font="h3") for _ in range(4)]
        self.agenda, self.notes, self.decisions = LineList(theme), LineList(theme), LineList(theme)
        self.minutes = MarkdownView(theme, PictureStore(context.desk, PICTURE_SIZE, self))
        self._content = QWidget()
        self._lay_out()
        self.challenge.clicked.connect(self._ask_challenge)
        self.minutes.link_asked.connect(lambda target: open_link(context, self, target))
        for lines in (self.agenda, self.notes, self.decisions):
            lines.row_wanted.connect(self._bring_into_view)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_workshop(self, workshop: WorkshopView) -> None:
        """Show a workshop; another one begins at its top."""
        if self.workshop is None or self.workshop.id != workshop.id:
            self._ideas = ()
            self.verticalScrollBar().setValue(0)
        self.workshop = workshop
        self.retranslate()

    def show_ideas(self, ideas: Sequence[IdeaView]) -> None:
        """Show the notes that were written."""
        self._ideas = tuple(ideas)
        self._show_ideas()

    def show_people(self, members: Sequence[MemberView]) -> None:
        """Know who is named in the decisions."""
        self._members = {member.id: member for member in members}
        self._show_decisions()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.challenge.setText(self.tr("To the challenge"))
        agenda, decisions, notes, minutes = self._heads
        agenda.setText(self.tr("Agenda"))
        notes.setText(self.tr("Notes by group"))
        decisions.setText(self.tr("Decisions"))
        minutes.setText(self.tr("Minutes"))
        for lines, head in ((self.agenda, agenda), (self.notes, notes), (self.decisions, decisions)):
            lines.setAccessibleName(head.text())
        self.minutes.setAccessibleName(minutes.text())
        workshop = self.workshop
        if workshop is None:
            return
        self._state.setText(self._words.state(workshop))
        self._state.set_tone(TONES.get(workshop.state, TONES["planned"]))
        self._key.setText(workshop.key)
        self._title.setText(self._words.title(workshop))
        self._when.setText(self._words.when(workshop))
        self._place.setText(workshop.place)
        self._place.setVisible(bool(workshop.place))
        self.challenge.setVisible(bool(workshop.challenge_id))
        self._show_agenda(workshop)
        self._show_ideas()
        self._show_decisions()
        minutes.setVisible(bool(workshop.minutes.strip()))
        self.minutes.setVisible(bool(workshop.minutes.strip()))
        self.minutes.show_source(workshop.minutes)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._column = QWidget()
        column = Column(theme, self._column, gap=8)
        head = Row(theme, gap=10)
        head.addWidget(self._state)
        head.addWidget(self._key)
        head.addStretch(1)
        column.addLayout(head)
        for label in (self._title, self._when, self._place):
            column.addWidget(label)
        column.addWidget(self.challenge, 0, Qt.AlignmentFlag.AlignLeft)
        widgets = (self.agenda, self.decisions, self.notes, self.minutes)
        for label, widget in zip(self._heads, widgets, strict=True):
            column.addSpacing(theme.px(12))
            column.addWidget(label)
            column.addWidget(widget)
        column.addStretch(1)
        row = Row(theme, self._content, gap=0, margins=(32, 4, 24, 32))
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)

    def _restyle(self) -> None:
        self._column.setMaximumWidth(self._context.theme.px(_WIDEST))

    def _show_agenda(self, workshop: WorkshopView) -> None:
        times = self._words.step_times(workshop)
        lines = [
            Line(str(number), self._words.both(step, "title"), time, self._words.step_length(step))
            for number, (step, time) in enumerate(zip(workshop.agenda, times, strict=True))
        ]
        self._show(0, self.agenda, lines)

    def _show_decisions(self) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        lines = [
            Line(str(number), self._words.both(decision, "text"), f"{number}.", self._who_and_when(decision))
            for number, decision in enumerate(workshop.decisions, start=1)
        ]
        self._show(1, self.decisions, lines)

    def _show_ideas(self) -> None:
        lines: list[Line] = []
        ungrouped = self.tr("Without a group")
        groups = sorted({idea.grouping for idea in self._ideas}, key=lambda name: (not name, name))
        for group in groups:
            lines.append(Line(f"group:{group}", group or ungrouped, is_heading=True))
            for idea in self._ideas:
                if idea.grouping == group:
                    supports = supports_text(idea.supports) if idea.supports else ""
                    lines.append(Line(idea.id, idea.title, idea.key, supports))
        self._show(2, self.notes, lines)

    def _show(self, number: int, view: LineList, lines: list[Line]) -> None:
        self._heads[number].setVisible(bool(lines))
        view.setVisible(bool(lines))
        view.show_lines(lines)

    def _who_and_when(self, decision: Mapping[str, object]) -> str:
        language = self._context.language
        member = self._members.get(str(decision.get("owner_id", "")))
        name = language.preferred(member.name, member.name_other) if member is not None else ""
        try:
            day = day_text(date.fromisoformat(str(decision.get("due_on", ""))), language.code)
        except ValueError:
            day = ""
        return "  ·  ".join(part for part in (name, day) if part)

    def _ask_challenge(self) -> None:
        if self.workshop is not None:
            self.challenge_asked.emit(self.workshop.challenge_id)

    def _bring_into_view(self, rect: QRect) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            place = sender.mapTo(self._content, rect.center())
            self.ensureVisible(place.x(), place.y(), 0, rect.height())
