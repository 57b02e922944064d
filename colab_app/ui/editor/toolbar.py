"""The bar above the editor: six tools and the three looks."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme


class EditorLook(IntEnum):
    """What of the text is shown."""

    WRITE = 0
    BESIDE = 1
    PREVIEW = 2


class Tool(IntEnum):
    """What the buttons do."""

    BOLD = 0
    BULLETS = 1
    QUOTE = 2
    LINK = 3
    MENTION = 4
    ATTACH = 5


_ICONS = (Icon.BOLD, Icon.BULLETS, Icon.QUOTE, Icon.LINK, Icon.AT, Icon.ATTACH)
_KEYS = ("Ctrl+B", "Ctrl+Shift+8", "Ctrl+Shift+9", "Ctrl+Shift+K", "", "")


class EditorToolbar(QWidget):
    """`tool_used(Tool)` and `look_changed(EditorLook)`; small buttons, all with names."""

    tool_used = Signal(int)
    look_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(theme, self, gap=2, margins=(8, 5, 6, 5))
        self._tools: list[IconButton] = []
        for tool in Tool:
            button = IconButton(theme, _ICONS[tool], str(tool), small=True)
            button.clicked.connect(lambda _=False, chosen=tool: self.tool_used.emit(chosen))
            self._tools.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.looks = Segmented(theme, [Segment(""), Segment(""), Segment("")])
        self.looks.current_changed.connect(self.look_changed)
        row.addWidget(self.looks)
        self.retranslate()

    def button(self, tool: Tool) -> IconButton:
        """The button of a tool."""
        return self._tools[tool]

    @property
    def look(self) -> EditorLook:
        """The chosen look."""
        return EditorLook(self.looks.current)

    def allow_beside(self, allowed: bool) -> None:
        """Side by side needs room; without it the choice goes back to writing."""
        self.looks.button(EditorLook.BESIDE).setVisible(allowed)
        if not allowed and self.look is EditorLook.BESIDE:
            self.looks.set_current(EditorLook.WRITE)

    def allow_attaching(self, allowed: bool) -> None:
        """Some texts take no files."""
        self._tools[Tool.ATTACH].setVisible(allowed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        names = (
            self.tr("Bold"),
            self.tr("List"),
            self.tr("Quote"),
            self.tr("Link"),
            self.tr("Call somebody"),
            self.tr("Attach a file"),
        )
        for button, name, key in zip(self._tools, names, _KEYS, strict=True):
            button.set_name(name, key)
        self.looks.set_texts((self.tr("Write"), self.tr("Side by side"), self.tr("Preview")))
        self.looks.setAccessibleName(self.tr("How the text is shown"))
        self.looks.button(EditorLook.PREVIEW).setToolTip("Ctrl+Shift+P")
