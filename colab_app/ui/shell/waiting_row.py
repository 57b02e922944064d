"""One change that waits to be sent, in the sync panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import OutboxItem
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.theme.theme import Theme
from colab_app.ui.words import change_name
from colab_app.ui.words.days import clock_text, local_moment

_ICON = 16


class _Mark(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.is_refused = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ICON), self._theme.px(_ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon = Icon.WARNING if self.is_refused else Icon.CLOCK
        color = self._theme.color("danger" if self.is_refused else "text3")
        paint_icon(painter, icon, QRectF(self.rect()), color)
        painter.end()


class WaitingRow(QWidget):
    """Icon, what it is, and when it was done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = _Mark(theme)
        self._words = Label(theme, font="ui")
        self._time = Label(theme, font="meta", color="text3", tabular=True)
        row = Row(theme, self, gap=10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._time)

    def show_item(self, item: OutboxItem) -> None:
        """Show this change."""
        name = change_name(item.command)
        self._words.setText(f"{name} · {item.title}" if item.title else name)
        moment = local_moment(item.issued_at)
        self._time.setText(clock_text(moment) if moment is not None else "")
        self._mark.is_refused = item.state in ("refused", "parked")
        self._mark.update()
        self.setAccessibleName(self._words.text())
