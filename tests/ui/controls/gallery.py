"""Every control on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)

from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import Sector
from colab_app.ui.controls.avatar import Avatar
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.key_cap import KeyCap
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.labelled_field import LabelledField
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.controls.length_label import LengthLabel
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.notice import InlineNotice, NoticeTone
from colab_app.ui.controls.panel import Panel
from colab_app.ui.controls.pill import Pill, PillTone
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.controls.switch import Switch
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.controls.toast import Toast
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.surfaces import Depth
from colab_app.ui.theme.theme import Theme
from tests.ui.controls.gallery_words import WORDS


class Gallery(QWidget):
    """All controls in the current look; ``language`` is ja or en."""

    def __init__(self, theme: Theme, language: str = "ja") -> None:
        super().__init__()
        self.theme = theme
        self.words = WORDS[language]
        self.setAutoFillBackground(True)
        column = Column(theme, self, gap=16, margins=(24, 20, 24, 24))
        for part in (self._top(), self._chips(), self._buttons(), self._pills()):
            column.addLayout(part)
        grid = QGridLayout()
        grid.setSpacing(theme.px(16))
        grid.addWidget(self._fields(), 0, 0)
        grid.addWidget(self._stock(), 0, 1)
        grid.addWidget(self._notices(), 0, 2)
        for index in range(3):
            grid.setColumnStretch(index, 1)
        column.addLayout(grid, 1)
        self.toast = Toast(theme, self)

    def _top(self) -> Row:
        theme, words = self.theme, self.words
        row = Row(theme)
        row.addWidget(Label(theme, words.board, font="h2"))
        row.addWidget(Label(theme, words.count, font="meta", color="text3"))
        segments = [
            Segment(words.as_board, Icon.BOARD),
            Segment(words.as_list, Icon.LIST),
            Segment(words.as_timeline, Icon.TIMELINE),
        ]
        self.segmented = Segmented(theme, segments, name=words.board)
        row.addWidget(self.segmented)
        row.addStretch(1)
        self.search = SearchField(
            theme, name=words.search, clear_name="×", placeholder=words.search, key_cap="Ctrl K"
        )
        row.addWidget(self.search)
        row.addWidget(Button(theme, words.stage, icon=Icon.SCREEN))
        row.addWidget(Button(theme, words.new, icon=Icon.PLUS, kind=ButtonKind.PRIMARY))
        return row

    def _chips(self) -> Row:
        theme, words = self.theme, self.words
        row = Row(theme)
        for text in (words.mine, words.moved, words.due):
            chip = Chip(theme, text)
            chip.setChecked(text == words.moved)
            row.addWidget(chip)
        row.addWidget(Chip(theme, words.filter, icon=Icon.FILTER, checkable=False))
        row.addWidget(Chip(theme, "#" + words.due, removable=True))
        for icon in (Icon.PIN, Icon.MORE, Icon.CLOSE, Icon.ATTACH):
            row.addWidget(IconButton(theme, icon, icon.name.title(), key="P"))
        pinned = IconButton(theme, Icon.PIN, "Pin")
        pinned.setCheckable(True)
        pinned.setChecked(True)
        row.addWidget(pinned)
        row.addWidget(IconButton(theme, Icon.MORE, "More", outlined=True))
        row.addStretch(1)
        row.addWidget(Button(theme, words.support, kind=ButtonKind.GHOST, icon=Icon.SORT, small=True))
        return row

    def _buttons(self) -> Row:
        theme, words = self.theme, self.words
        row = Row(theme)
        self.ringed = Button(theme, words.propose, kind=ButtonKind.PRIMARY, icon=Icon.BULB)
        row.addWidget(self.ringed)
        row.addWidget(Button(theme, words.close_vote, kind=ButtonKind.PRIMARY, key_cap="PageDown"))
        row.addWidget(Button(theme, words.support + " 31", icon=Icon.LEAF))
        row.addWidget(Button(theme, words.back, icon=Icon.CHEVRON_LEFT, key_cap="B"))
        row.addWidget(Button(theme, words.back, kind=ButtonKind.GHOST, icon=Icon.BELL))
        row.addWidget(Button(theme, words.delete, kind=ButtonKind.DANGER, icon=Icon.TRASH))
        row.addWidget(Button(theme, words.stage, has_menu=True))
        self.busy = Button(theme, words.sending, icon=Icon.SEND)
        self.busy.set_busy(True)
        row.addWidget(self.busy)
        off = Button(theme, words.propose, kind=ButtonKind.PRIMARY)
        off.setEnabled(False)
        row.addWidget(off)
        hovered = Button(theme, words.new)
        hovered.hover.jump_to(1)
        row.addWidget(hovered)
        row.addStretch(1)
        return row

    def _pills(self) -> Row:
        theme, words = self.theme, self.words
        row = Row(theme)
        for stage in Stage:
            row.addWidget(Pill(theme, words.proposals if stage is Stage.SCREENING else "", stage=stage))
        row.addWidget(Pill(theme, words.proposals, tone=PillTone.ACCENT, stage=Stage.SCREENING))
        row.addWidget(Pill(theme, words.answer, tone=PillTone.SUCCESS, icon=Icon.CHECK))
        row.addWidget(Pill(theme, words.waiting, tone=PillTone.NEUTRAL, icon=Icon.CLOUD_WAITING))
        row.addWidget(Pill(theme, words.on_wall, tone=PillTone.DANGER, icon=Icon.SCREEN))
        row.addWidget(Pill(theme, words.deadline, tone=PillTone.WARN))
        row.addWidget(Pill(theme, "1 " + words.left, tone=PillTone.PRIMARY))
        row.addWidget(Pill(theme, "3", tone=PillTone.FILLED))
        row.addWidget(Pill(theme, "128", tone=PillTone.FILLED))
        for size in (20, 30, 40):
            for sector, letter in zip(Sector, "雲ア結", strict=True):
                row.addWidget(Avatar(theme, sector, letter, sector.value, size=size))
        for key in ("Ctrl", "K", "PageDown"):
            row.addWidget(KeyCap(theme, key))
        row.addStretch(1)
        return row

    def _fields(self) -> Panel:
        theme, words = self.theme, self.words
        panel = Panel(theme)
        column = Column(theme, panel, gap=12, margins=(20, 18, 20, 18))
        column.addWidget(Label(theme, words.challenge, font="h2", wrap=True))
        column.addWidget(Label(theme, words.story, font="read", wrap=True))
        title = LineField(theme, name=words.title, placeholder=words.how_might)
        self.first = LabelledField(theme, words.title, title, help_text=words.help)
        column.addWidget(self.first)
        short = LineField(theme, name=words.title)
        short.setText("??")
        bad = LabelledField(theme, words.title, short)
        bad.set_problem(words.help)
        column.addWidget(bad)
        text = TextField(theme, name=words.title, lines=2, max_lines=5, placeholder=words.how_might)
        text.setPlainText(words.story)
        guide = LengthLabel(theme, text, 33, lambda g: f"{g.length:g} / {g.limit}")
        column.addWidget(LabelledField(theme, words.title, text, length_label=guide))
        column.addStretch(1)
        return panel

    def _stock(self) -> Panel:
        theme, words = self.theme, self.words
        panel = Panel(theme)
        column = Column(theme, panel, gap=10, margins=(20, 18, 20, 18))
        tabs = QTabBar()
        for text in (words.as_board, words.as_list, words.as_timeline):
            tabs.addTab(text)
        tabs.setDrawBase(False)
        column.addWidget(tabs)
        combo = QComboBox()
        combo.addItems([words.mine, words.moved, words.due])
        spin = QSpinBox()
        spin.setValue(3)
        row = Row(theme)
        row.addWidget(combo, 1)
        row.addWidget(spin)
        column.addLayout(row)
        ticked, partly = QCheckBox(words.hide_names), QCheckBox(words.hide_counts)
        ticked.setChecked(True)
        partly.setTristate(True)
        partly.setCheckState(Qt.CheckState.PartiallyChecked)
        chosen, other = QRadioButton(words.as_board), QRadioButton(words.as_list)
        chosen.setChecked(True)
        for box in (ticked, partly, QCheckBox(words.left), chosen, other):
            column.addWidget(box)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setValue(40)
        column.addWidget(slider)
        bar = QProgressBar()
        bar.setValue(60)
        bar.setTextVisible(False)
        column.addWidget(bar)
        listed = QListWidget()
        listed.addItems(words.all())
        listed.setCurrentRow(1)
        listed.setMaximumHeight(theme.px(120))
        column.addWidget(listed)
        buttons = Row(theme)
        buttons.addStretch(1)
        main = QPushButton("OK")
        main.setDefault(True)
        buttons.addWidget(QPushButton(words.back))
        buttons.addWidget(main)
        column.addLayout(buttons)
        column.addStretch(1)
        return panel

    def _notices(self) -> QWidget:
        theme, words = self.theme, self.words
        box = QWidget()
        column = Column(theme, box, gap=10)
        for tone in NoticeTone:
            notice = InlineNotice(theme, words.no_hub, words.safe, tone=tone, close_name="×")
            if tone is NoticeTone.WARN:
                notice.add_action(Button(theme, words.try_now, small=True))
                notice.add_action(Button(theme, words.later, kind=ButtonKind.GHOST, small=True))
            column.addWidget(notice)
        for text, on in ((words.hide_names, True), (words.hide_counts, False)):
            switch = Switch(theme, text)
            switch.setChecked(on)
            column.addWidget(switch)
        raised = Panel(theme, depth=Depth.POP_OVER)
        inner = Column(theme, raised, margins=(16, 12, 16, 12))
        inner.addWidget(Label(theme, words.challenge, font="card", wrap=True))
        column.addWidget(raised)
        column.addStretch(1)
        return box
