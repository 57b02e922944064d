"""The head of a conversation: how much there is, what is shown, in which order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from colab_app.domain.vocabulary import CommentKind
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.talk.thread_rows import TalkFilter, TalkOrder
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import comment_kind_name


class TalkHead(QWidget):
    """`changed()` when filter or order change."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = TalkFilter()
        self.order = TalkOrder.OLDEST_FIRST
        self._title = Label(theme, font="h2")
        self._count = Label(theme, font="ui", color="text3", tabular=True)
        self.key_points = Button(theme, kind=ButtonKind.GHOST, small=True)
        self.key_points.setCheckable(True)
        self.kinds = Button(theme, kind=ButtonKind.GHOST, small=True, has_menu=True)
        self.sort = Button(theme, kind=ButtonKind.GHOST, small=True, icon=Icon.SORT)
        flow = FlowLayout(theme, self, line_gap=2, spread=True)
        names, tools = QWidget(), QWidget()
        row = Row(theme, names, gap=8)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row = Row(theme, tools, gap=2)
        for button in (self.key_points, self.kinds, self.sort):
            row.addWidget(button)
        flow.addWidget(names)
        flow.addWidget(tools)
        self.key_points.toggled.connect(self._on_key_points)
        self.kinds.clicked.connect(self._open_kinds)
        self.sort.clicked.connect(self._turn)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """How many comments there are; without any there is nothing to filter."""
        self._count.setText(QLocale().toString(count) if count else "")
        for button in (self.key_points, self.kinds, self.sort):
            button.setVisible(count > 1)

    def clear_filter(self) -> None:
        """Show everything again."""
        self._set_filter(TalkFilter())
        self.key_points.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self._title.setText(self.tr("Discussion"))
        self.key_points.setText(self.tr("Key points only"))
        kinds = sorted(self.filter.kinds)
        self.kinds.setText(comment_kind_name(kinds[0]) if kinds else self.tr("All kinds"))
        is_oldest = self.order is TalkOrder.OLDEST_FIRST
        self.sort.setText(self.tr("Oldest first") if is_oldest else self.tr("Newest first"))

    def _on_key_points(self, on: bool) -> None:
        self._set_filter(TalkFilter(self.filter.kinds, on))

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        choices = [("", self.tr("All kinds")), *((kind, comment_kind_name(kind)) for kind in CommentKind)]
        for kind, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(kind in self.filter.kinds if kind else not self.filter.kinds)
            chosen = frozenset({str(kind)} if kind else ())
            action.triggered.connect(
                lambda _=False, kinds=chosen: self._set_filter(TalkFilter(kinds, self.filter.key_points))
            )
        menu.popup(self.kinds.mapToGlobal(QPoint(0, self.kinds.height())))

    def _turn(self) -> None:
        is_oldest = self.order is TalkOrder.OLDEST_FIRST
        self.order = TalkOrder.NEWEST_FIRST if is_oldest else TalkOrder.OLDEST_FIRST
        self.retranslate()
        self.changed.emit()

    def _set_filter(self, chosen: TalkFilter) -> None:
        if chosen == self.filter:
            return
        self.filter = chosen
        self.retranslate()
        self.changed.emit()
