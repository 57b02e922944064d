"""The head of the pane: key and stage, title, who brought it, and what one can do at once."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import ChallengePage
from colab_app.service.views.people import NO_ORGANISATION as _NOBODY
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.pill import Pill, PillTone
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.frame.stage_names import known_stage, stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import supports_text


class PeekHead(QWidget):
    """`propose_asked()`, `support_asked(bool)`, `follow_asked(bool)`, `open_asked()`, `close_asked()`."""

    propose_asked = Signal()
    support_asked = Signal(bool)
    follow_asked = Signal(bool)
    open_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._page: ChallengePage | None = None
        self._key = Label(theme, font="meta", color="text3", tabular=True)
        self._stage_row = Row(theme, gap=8)
        self._pill: Pill | None = None
        self._theme = theme
        self.open = IconButton(theme, Icon.FULL_SCREEN, " .", small=True)
        self.close_button = IconButton(theme, Icon.CLOSE, " .", small=True)
        self._title = Label(theme, font="h2", wrap=True, max_lines=4)
        self._sign = Avatar(theme, _NOBODY.sector, "", "", size=20)
        self._who = Label(theme, font="meta", color="text2")
        self._when = Label(theme, font="meta", color="text3")
        self.propose = Button(theme, kind=ButtonKind.PRIMARY, icon=Icon.BULB)
        self.support = Button(theme, icon=Icon.LEAF)
        self.follow = Button(theme, kind=ButtonKind.GHOST, icon=Icon.BELL)
        self.support.setCheckable(True)
        self.follow.setCheckable(True)
        self._build(theme)
        self.propose.clicked.connect(self.propose_asked)
        self.support.clicked.connect(self.support_asked)
        self.follow.clicked.connect(self.follow_asked)
        self.open.clicked.connect(self.open_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.retranslate()

    def show_page(self, page: ChallengePage, now: datetime) -> None:
        """Show the head of this challenge."""
        self._page = page
        card = page.card
        self._key.setText(card.key)
        self._title.setText(self._language.preferred(card.title, card.title_other))
        organisation = card.organisation
        name = self._language.preferred(organisation.name, organisation.name_other)
        self._sign.show_who(organisation.sector, organisation.initial, name)
        self._who.setText(name or page.author_name)
        self._when.setText(ago_words(card.updated_at, now))
        self._show_stage(card.stage)
        self.propose.setVisible("propose" in page.may)
        self.support.setEnabled("support" in page.may)
        self.support.setChecked(card.supported)
        self.follow.setChecked(page.followed)
        self._say_buttons()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.open.set_name(self.tr("Open the page"), "Enter")
        self.close_button.set_name(self.tr("Close"), "Esc")
        self._say_buttons()

    def _build(self, theme: Theme) -> None:
        column = Column(theme, self, gap=10)
        first = Row(theme, gap=4)
        first.addWidget(self._key)
        first.addSpacing(theme.px(6))
        first.addLayout(self._stage_row)
        first.addStretch(1)
        first.addWidget(self.open)
        first.addWidget(self.close_button)
        column.addLayout(first)
        column.addWidget(self._title)
        who = Row(theme, gap=8)
        who.addWidget(self._sign)
        who.addWidget(self._who)
        who.addWidget(self._when)
        who.addStretch(1)
        column.addLayout(who)
        actions = Row(theme, gap=8, margins=(0, 4, 0, 0))
        for button in (self.propose, self.support, self.follow):
            actions.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        actions.addStretch(1)
        column.addLayout(actions)

    def _show_stage(self, stage: str) -> None:
        if self._pill is not None:
            self._pill.hide()
            self._pill.deleteLater()
        self._pill = Pill(self._theme, stage_name(stage), tone=PillTone.ACCENT, stage=known_stage(stage))
        self._stage_row.addWidget(self._pill)

    def _say_buttons(self) -> None:
        self.propose.setText(self.tr("Propose"))
        supports = self._page.card.supports if self._page is not None else 0
        self.support.setText(self.tr("Support {count}").format(count=supports))
        spoken = supports_text(supports)
        self.support.setAccessibleName(self.tr("Support. {count}").format(count=spoken))
        followed = self._page is not None and self._page.followed
        self.follow.setText(self.tr("Following") if followed else self.tr("Follow"))
        if self._page is not None and self._pill is not None:
            self._pill.setText(stage_name(self._page.card.stage))
