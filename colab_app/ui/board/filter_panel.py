"""Further filters of a board: words, voices, tags, organisations."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import BoardView, CardFilter
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.popover import Popover
from colab_app.ui.controls.search_field import SearchField
from colab_app.ui.frame.language import Language
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.theme.theme import Theme

MOST_TAGS = 24
_WIDTH = 420
_LIST_HEIGHT = 148
_ID_ROLE = Qt.ItemDataRole.UserRole + 1


class FilterPanel(Popover):
    """Each choice works at once: `filter_changed(CardFilter)`."""

    filter_changed = Signal(object)

    def __init__(self, theme: Theme, language: Language, window: QWidget) -> None:
        super().__init__(theme, window, "", width=_WIDTH)
        self._language = language
        self._filter = CardFilter()
        self._view: BoardView | None = None
        self._is_filling = False
        self.words = SearchField(theme, name="-", clear_name="-")
        self._sectors = {sector: Chip(theme) for sector in Sector}
        self._unread = Chip(theme)
        self._tags: dict[str, Chip] = {}
        self._tag_flow = FlowLayout(theme, gap=6, line_gap=6)
        self._organisations = QStandardItemModel(self)
        self._list = QListView()
        self._list.setModel(self._organisations)
        self._list.setFixedHeight(theme.px(_LIST_HEIGHT))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._clear = Button(theme, kind=ButtonKind.GHOST, small=True)
        self._captions = [Label(theme, font="meta", bold=True, color="text2") for _ in range(3)]
        self._build(theme)
        self._connect()
        self.retranslate()

    def use_board(self, view: BoardView) -> None:
        """Offer the tags and organisations of this board; the choice stays."""
        before = self._view
        self._view = view
        if before is None or before.all_tags[:MOST_TAGS] != view.all_tags[:MOST_TAGS]:
            self._make_tags(view.all_tags[:MOST_TAGS])
        if before is None or before.organisations != view.organisations:
            self._make_organisations()

    def open_below(self, opener: QWidget, chosen: CardFilter) -> None:
        """Show what is chosen, the caret in the text field."""
        self._show(chosen)
        self.open_at(opener)
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        hint = self.tr("Words in a challenge")
        self.words.set_names(name=hint, clear_name=self.tr("Clear"), placeholder=hint)
        self._sectors[Sector.PUBLIC].setText(self.tr("Public"))
        self._sectors[Sector.PRIVATE].setText(self.tr("Private"))
        self._sectors[Sector.CIVIC].setText(self.tr("Civic"))
        self._unread.setText(self.tr("Unread"))
        self._clear.setText(self.tr("Clear all filters"))
        captions = (self.tr("Brought by"), self.tr("Tags"), self.tr("Organisations"))
        for label, words in zip(self._captions, captions, strict=True):
            label.setText(words)
        self._list.setAccessibleName(captions[2])
        self.setAccessibleName(self.tr("Further filters"))
        self._make_organisations()

    # -- building --------------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        column = self.body
        column.addWidget(self.words)
        voices = Row(theme, gap=6)
        for chip in (*self._sectors.values(), self._unread):
            voices.addWidget(chip)
        voices.addStretch(1)
        column.addWidget(self._captions[0])
        column.addLayout(voices)
        column.addWidget(self._captions[1])
        column.addLayout(self._tag_flow)
        column.addWidget(self._captions[2])
        column.addWidget(self._list)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.words.shown_text_changed.connect(lambda text: self._use(replace(self._filter, text=text)))
        for sector, chip in self._sectors.items():
            chip.clicked.connect(lambda on, sector=sector: self._use_sector(sector, on))
        self._unread.clicked.connect(lambda on: self._use(replace(self._filter, unread=on)))
        self._organisations.itemChanged.connect(lambda item: self._use_organisations())
        self._clear.clicked.connect(lambda: self._show(CardFilter(), tell=True))

    def _make_tags(self, tags: tuple[str, ...]) -> None:
        for chip in self._tags.values():
            self._tag_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tags = {}
        for tag in tags:
            chip = Chip(self._theme, f"#{tag}")
            chip.setChecked(tag in self._filter.tags)
            chip.clicked.connect(lambda on, tag=tag: self._use_tag(tag, on))
            self._tag_flow.addWidget(chip)
            self._tags[tag] = chip
        self._captions[1].setVisible(bool(tags))

    def _make_organisations(self) -> None:
        self._is_filling = True
        self._organisations.clear()
        for organisation in self._view.organisations if self._view is not None else ():
            item = QStandardItem(self._language.preferred(organisation.name, organisation.name_other))
            item.setData(organisation.id, _ID_ROLE)
            item.setCheckable(True)
            item.setEditable(False)
            self._organisations.appendRow(item)
        self._check_organisations()

    # -- choosing --------------------------------------------------------------------------------

    def _show(self, chosen: CardFilter, *, tell: bool = False) -> None:
        self._filter = chosen
        self.words.blockSignals(True)
        self.words.setText(chosen.text)
        self.words.blockSignals(False)
        for sector, chip in self._sectors.items():
            chip.setChecked(sector in chosen.sectors)
        for tag, chip in self._tags.items():
            chip.setChecked(tag in chosen.tags)
        self._unread.setChecked(chosen.unread)
        self._check_organisations()
        if tell:
            self.filter_changed.emit(chosen)

    def _check_organisations(self) -> None:
        self._is_filling = True
        for item in self._items():
            is_on = item.data(_ID_ROLE) in self._filter.organisation_ids
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self._is_filling = False

    def _items(self) -> list[QStandardItem]:
        return [self._organisations.item(row) for row in range(self._organisations.rowCount())]

    def _use(self, chosen: CardFilter) -> None:
        if chosen != self._filter:
            self._filter = chosen
            self.filter_changed.emit(chosen)

    def _use_sector(self, sector: Sector, on: bool) -> None:
        sectors = self._filter.sectors | {sector} if on else self._filter.sectors - {sector}
        self._use(replace(self._filter, sectors=sectors))

    def _use_tag(self, tag: str, on: bool) -> None:
        tags = self._filter.tags | {tag} if on else self._filter.tags - {tag}
        self._use(replace(self._filter, tags=tags))

    def _use_organisations(self) -> None:
        if self._is_filling:
            return
        ids = frozenset(
            str(item.data(_ID_ROLE)) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        )
        self._use(replace(self._filter, organisation_ids=ids))
