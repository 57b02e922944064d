"""Straight ways beside what a search found: the subject of a short key, people and organisations."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from colab_app.service.queries import People, SubjectByKey
from colab_app.service.views import PeopleView
from colab_app.text.normal import fold
from colab_app.ui.controls.chip import Chip
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.rich_text.subject_routes import subject_route
from colab_app.ui.words import filled

MOST_PEOPLE = 6
_KEY = re.compile(r"[A-Za-z]{1,2}-?[0-9]{1,9}")


class Shortcuts(QWidget):
    """Chips that lead straight to a place; hidden while there are none."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ""
        self._flow = FlowLayout(context.theme, self)
        self.chips: list[Chip] = []
        self.hide()

    def look_for(self, words: str) -> None:
        """Look for straight ways to these words."""
        self._words = words
        self._clear()
        if _KEY.fullmatch(words):
            self._context.desk.ask(SubjectByKey(words), lambda found: self._offer_key(words, found), self)
        name = fold(words.removeprefix("@"))
        if name:
            self._context.desk.ask(People(), lambda view: self._offer_people(words, name, view), self)

    def retranslate(self) -> None:
        """Look again: what is offered is said in words."""
        self.look_for(self._words)

    def _offer_key(self, words: str, found: tuple[str, str] | None) -> None:
        route = subject_route(*found) if found is not None else None
        if route is not None and words == self._words:
            self._add(filled(self.tr("Go to %1"), words.upper()), Icon.FORWARD, route)

    def _offer_people(self, words: str, name: str, view: PeopleView) -> None:
        if words != self._words:
            return
        language = self._context.language
        found: list[tuple[str, Icon, str]] = [
            (language.preferred(member.name, member.name_other), Icon.PERSON, member.id)
            for member in view.members
            if name in fold(f"{member.name} {member.name_other} {member.reading}")
        ]
        found += [
            (language.preferred(one.name, one.name_other), Icon.BUILDING, one.id)
            for one in view.organisations
            if name in fold(f"{one.name} {one.name_other}")
        ]
        for shown, icon, row_id in found[:MOST_PEOPLE]:
            self._add(shown, icon, Route(Place.PEOPLE, row_id))

    def _add(self, text: str, icon: Icon, route: Route) -> None:
        chip = Chip(self._context.theme, text, icon=icon, checkable=False)
        chip.clicked.connect(lambda: self._context.go(route))
        self.chips.append(chip)
        self._flow.addWidget(chip)
        self.show()

    def _clear(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips.clear()
        self.hide()
