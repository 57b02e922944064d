"""A setting: what it is called, what it does, its control, and a way back to how it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from colab_app.support.settings import Setting, SettingValue
from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.settings.controls import control_of
from colab_app.ui.settings.setting_words import setting_help, setting_label
from colab_app.ui.words import filled


class SettingRow(QWidget):
    """Uses and keeps what is chosen at once; follows changes made elsewhere (keys, menus)."""

    def __init__(
        self, context: UiContext, setting: Setting[SettingValue], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self.setting = setting
        self._label = Label(theme, font="ui", bold=True, wrap=True)
        self._help = Label(theme, font="meta", color="text2", wrap=True)
        self.control = control_of(theme, setting)
        self.reset = IconButton(theme, Icon.UNDO, "-", small=True)
        words = QWidget()
        column = Column(theme, words, gap=2)
        column.addWidget(self._label)
        column.addWidget(self._help)
        tools = QWidget()
        flow = FlowLayout(theme, tools, gap=4)
        flow.addWidget(self.control)
        flow.addWidget(self.reset)
        outer = Column(theme, self, gap=8)
        outer.addWidget(words)
        outer.addWidget(tools)
        self.control.changed.connect(self._use)
        self.reset.clicked.connect(self._go_back)
        context.settings_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what is in use."""
        value = self._context.settings.get(self.setting)
        self.control.show_value(value)
        self.reset.setVisible(value != self.setting.default)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        name, help_text = setting_label(self.setting.key), setting_help(self.setting.key)
        self._label.setText(name)
        self._help.setText(help_text)
        self.control.set_name(name, help_text)
        self.control.retranslate()
        self.reset.set_name(filled(self.tr("%1: as it was at first"), name))
        self.control.show_value(self._context.settings.get(self.setting))

    def _use(self, value: object) -> None:
        if self.setting.accepts(value) and isinstance(value, bool | int | str):
            self._context.change_settings(self._context.settings.replace(self.setting, value))

    def _go_back(self) -> None:
        self._context.change_settings(self._context.settings.without(self.setting))
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
