"""Name, language and text size, right where one begins; the last two are used at once and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from colab_app.support.declared_settings import LANGUAGE, TEXT_SIZE_PERCENT
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.tool_tip import tool_tip
from colab_app.ui.first_run.beginning import account_name
from colab_app.ui.first_run.pick_button import PickButton
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.flow_layout import FlowLayout
from colab_app.ui.words import filled

SIZES = ((90, 13), (100, 15), (125, 18), (150, 22))
"""(percent, size of the letter on the button in pixels)"""
_NAME_WIDTH = 180
_LANGUAGES = (("ja", "日本語"), ("en", "English"))


class Comfort(QWidget):
    """Three groups in one line, or below each other where there is no room."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self.name = LineField(theme, name="", enter_submits=True)
        self.name.setText(account_name())
        self._name = Label(theme, color="text2")
        self._language = Label(theme, color="text2")
        self._size = Label(theme, color="text2")
        self.languages = {code: PickButton(theme, name) for code, name in _LANGUAGES}
        self.sizes = {percent: PickButton(theme, letter_size=letter) for percent, letter in SIZES}
        self._flow = FlowLayout(theme, self, gap=32, line_gap=12)
        self._flow.addWidget(_group(context, self._name, [self.name]))
        self._flow.addWidget(_group(context, self._language, list(self.languages.values())))
        self._flow.addWidget(_group(context, self._size, list(self.sizes.values())))
        for code, button in self.languages.items():
            button.clicked.connect(lambda _=False, code=code: self._use_language(code))
        for percent, button in self.sizes.items():
            button.clicked.connect(lambda _=False, percent=percent: self._use_size(percent))
        context.settings_changed.connect(self.follow)
        context.language.changed.connect(self.follow)
        context.theme.changed.connect(self.restyle)
        self.follow()
        self.restyle()

    def follow(self) -> None:
        """Show what is in use."""
        self.languages[self._context.language.code].setChecked(True)
        size = self._context.settings.get(TEXT_SIZE_PERCENT)
        nearest = min(self.sizes, key=lambda percent: abs(percent - size))
        self.sizes[nearest].setChecked(True)

    def restyle(self) -> None:
        """No wider than one line of all groups, so that it can stand in the middle."""
        self.name.setFixedWidth(self._context.theme.px(_NAME_WIDTH))
        self._fit()

    def retranslate(self) -> None:
        """Set all words."""
        self._name.setText(self.tr("Your name"))
        self.name.setAccessibleName(self.tr("Your name"))
        hint = self.tr("Guessed from this computer; others will see it.")
        self.name.setAccessibleDescription(hint)
        self.name.setToolTip(tool_tip(hint))
        self._language.setText(self.tr("Language"))
        self._size.setText(self.tr("Text size"))
        for percent, button in self.sizes.items():
            button.setText(self.tr("A", "a letter that shows the text size"))
            button.setAccessibleName(filled(self.tr("Text size %1 %"), str(percent)))
        self.restyle()

    def event(self, event: QEvent) -> bool:
        """Words and letters change how wide one line is."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setMaximumWidth(self._flow.sizeHint().width())

    def _use_language(self, code: str) -> None:
        self._context.language.use(code)
        self._context.change_settings(self._context.settings.replace(LANGUAGE, code))

    def _use_size(self, percent: int) -> None:
        self._context.change_settings(self._context.settings.replace(TEXT_SIZE_PERCENT, percent))


def _group(context: UiContext, label: Label, widgets: Sequence[QWidget]) -> QWidget:
    group = QWidget()
    row = Row(context.theme, group, gap=8)
    row.addWidget(label)
    for widget in widgets:
        row.addWidget(widget)
    return group
