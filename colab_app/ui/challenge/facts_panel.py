"""The panel with the facts of a challenge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from colab_app.ui.challenge.facts import RailFact
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.panel import Panel
from colab_app.ui.frame.moments import Urgency
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole

_COLORS: dict[Urgency, ColorRole] = {Urgency.CALM: "text", Urgency.SOON: "warn", Urgency.URGENT: "danger"}
_ICON = 18


class FactsPanel(Panel):
    """Icon, label, value; what presses is bold and coloured."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._grid = QGridLayout()
        super().__init__(theme, parent=parent)
        self._rows: list[tuple[_FactIcon, Label, Label]] = []
        self.setLayout(self._grid)
        self._grid.setColumnStretch(2, 1)

    def show_facts(self, facts: Sequence[RailFact]) -> None:
        """Show these facts; none hides the panel."""
        while len(self._rows) < len(facts):
            self._add_row()
        for number, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(number < len(facts))
            if number < len(facts):
                self._show_fact(row, facts[number])
        self.setVisible(bool(facts))
        self.setAccessibleName(". ".join(f"{fact.label}: {fact.value}" for fact in facts))

    def restyle(self) -> None:
        """Scale the gaps."""
        super().restyle()
        px = self._theme.px
        self._grid.setContentsMargins(px(18), px(20), px(18), px(20))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(20))
        self._grid.setColumnMinimumWidth(1, px(96))

    def _add_row(self) -> None:
        theme, number = self._theme, len(self._rows)
        row = (_FactIcon(theme), Label(theme, font="ui", color="text3"), Label(theme, font="ui", wrap=True))
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, number, column, Qt.AlignmentFlag.AlignTop)
        self._rows.append(row)

    @staticmethod
    def _show_fact(row: tuple[_FactIcon, Label, Label], fact: RailFact) -> None:
        icon, label, value = row
        icon.show_icon(fact.icon)
        label.setText(fact.label)
        value.setText(fact.value)
        value.set_color(_COLORS[fact.urgency])
        value.set_font_role("ui", bold=fact.urgency is not Urgency.CALM)


class _FactIcon(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Icon.INFO
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_icon(self, icon: Icon) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ICON), self._theme.line_height("ui"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._theme.px(_ICON)
        box = QRectF(0, (self.height() - size) / 2, size, size)
        paint_icon(painter, self._icon, box, self._theme.color("text2"))
        painter.end()
