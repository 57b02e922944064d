"""The sync state at the bottom of the side bar: always an icon and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.service.views import SyncState, SyncView
from colab_app.ui.controls.announce import announce
from colab_app.ui.controls.pressable import Pressable
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import paint_icon
from colab_app.ui.paint.text_flow import paint_line
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole
from colab_app.ui.words import sync_text

_HEIGHT = 34
_ICON = 18

SYNC_LOOKS: dict[SyncState, tuple[Icon, ColorRole]] = {
    SyncState.ALONE: (Icon.CLOUD, "text2"),
    SyncState.SYNCED: (Icon.CLOUD_SENT, "success"),
    SyncState.SENDING: (Icon.CLOUD_WAITING, "text2"),
    SyncState.WAITING: (Icon.CLOUD_WAITING, "text2"),
    SyncState.OFFLINE: (Icon.CLOUD_OFF, "warn"),
    SyncState.ATTENTION: (Icon.WARNING, "danger"),
    SyncState.STOPPED: (Icon.STOPPED, "danger"),
}
"""Icon and colour of each state; the words say the same."""
_LOUD = (SyncState.OFFLINE, SyncState.ATTENTION, SyncState.STOPPED)


class SyncButton(Pressable):
    """Pressing it opens more about it. States that need somebody are spoken when they come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._view = SyncView(SyncState.ALONE)
        self._is_folded = False
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def view(self) -> SyncView:
        """The state that is shown."""
        return self._view

    def show_view(self, view: SyncView) -> None:
        """Show this state."""
        is_new = view.state is not self._view.state
        self._view = view
        self.retranslate()
        if is_new and view.state in _LOUD:
            announce(self, self.text())

    def retranslate(self) -> None:
        """Say it in the present language."""
        self.setText(sync_text(self._view))
        self.setToolTip(tool_tip(self.text()) if self._is_folded else "")

    def fold(self, folded: bool) -> None:
        """Only the icon is left."""
        self._is_folded = folded
        self.retranslate()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and words."""
        theme, px = self._theme, self._theme.px
        painter = self.begin_paint()
        radius = theme.corner("control") + 1
        if self.hover.value > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text", 0.06 * self.hover.value))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        icon, role = SYNC_LOOKS[self._view.state]
        size = px(_ICON)
        left = (self.width() - size) / 2 if self._is_folded else px(12)
        color = theme.color(role)
        paint_icon(painter, icon, QRectF(left, (self.height() - size) / 2, size, size), color)
        if not self._is_folded:
            words = QRectF(px(12) + size + px(10), 0, self.width() - size - px(28), self.height())
            paint_line(painter, words, self.text(), theme.font("ui"), color)
        self.paint_ring(painter, radius)
        painter.end()
