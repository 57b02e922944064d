"""The control of a setting, after the shape of its value."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from colab_app.support.settings import Setting, SettingValue
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Row
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.segmented import Segment, Segmented
from colab_app.ui.controls.switch import Switch
from colab_app.ui.parts.calm_boxes import CalmSpinBox
from colab_app.ui.settings.setting_words import choice_label, unit_of
from colab_app.ui.theme.theme import Theme

_SLIDER_WIDTH = 220
_NUMBER_WIDTH = 110
_STEP = 5
_REST_MILLISECONDS = 250
SLIDERS = frozenset({"text_size_percent"})


class SettingControl(QWidget):
    """`changed(value)` when a person chose; `show_value` is silent."""

    changed = Signal(object)

    def show_value(self, value: SettingValue) -> None:
        """Show what is in use."""
        raise NotImplementedError

    def set_name(self, name: str, description: str) -> None:
        """Name and description that are spoken."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the choices in the present language."""


class SwitchControl(SettingControl):
    """Yes or no."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(theme, "", words_shown=False)
        Row(theme, self, gap=0).addWidget(self.switch)
        self.setFocusProxy(self.switch)
        self.switch.clicked.connect(lambda: self.changed.emit(self.switch.isChecked()))

    def show_value(self, value: SettingValue) -> None:
        """On or off."""
        self.switch.setChecked(bool(value))

    def set_name(self, name: str, description: str) -> None:
        """The switch is spoken."""
        self.switch.setText(name)
        self.switch.setAccessibleDescription(description)


class ChoiceControl(SettingControl):
    """One of a few."""

    def __init__(self, theme: Theme, setting: Setting[SettingValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._is_showing = False
        self.segments = Segmented(theme, [Segment("") for _ in setting.choices])
        Row(theme, self, gap=0).addWidget(self.segments)
        self.segments.current_changed.connect(self._choose)
        self.retranslate()

    def show_value(self, value: SettingValue) -> None:
        """The chosen one."""
        self._is_showing = True
        self.segments.set_current(self._setting.choices.index(value))
        self._is_showing = False

    def set_name(self, name: str, description: str) -> None:
        """The group is spoken."""
        self.segments.setAccessibleName(name)
        self.segments.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """Words of all choices."""
        self.segments.set_texts(
            [choice_label(self._setting.key, str(choice)) for choice in self._setting.choices]
        )

    def _choose(self, index: int) -> None:
        if not self._is_showing:
            self.changed.emit(self._setting.choices[index])


class NumberControl(SettingControl):
    """A whole number."""

    def __init__(self, theme: Theme, setting: Setting[SettingValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.box = CalmSpinBox(theme, width=_NUMBER_WIDTH)
        self.box.setRange(setting.minimum or 0, setting.maximum if setting.maximum is not None else 9999)
        self.box.setKeyboardTracking(False)
        Row(theme, self, gap=0).addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(lambda number: self.changed.emit(number))

    def show_value(self, value: SettingValue) -> None:
        """The number."""
        self.box.blockSignals(True)
        self.box.setValue(int(value))
        self.box.blockSignals(False)

    def set_name(self, name: str, description: str) -> None:
        """The box is spoken."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """The unit."""
        self.box.setSuffix(unit_of(self._setting.key))


class SliderControl(SettingControl):
    """A whole number that is felt rather than known; used when the slider comes to rest."""

    def __init__(self, theme: Theme, setting: Setting[SettingValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setting = setting
        self.slider = _CalmSlider()
        low, high = setting.minimum or 0, setting.maximum or 100
        self.slider.setRange(low, high)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(2 * _STEP)
        self._number = Label(theme, font="ui", bold=True, tabular=True)
        row = Row(theme, self, gap=12)
        row.addWidget(self.slider)
        row.addWidget(self._number)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_value)
        self._rest.timeout.connect(lambda: self.changed.emit(self.slider.value()))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_value(self, value: SettingValue) -> None:
        """The number; a slider in the hand is left alone."""
        if not self.slider.isSliderDown() and not self._rest.isActive():
            self.slider.blockSignals(True)
            self.slider.setValue(int(value))
            self.slider.blockSignals(False)
        self._tell()

    def set_name(self, name: str, description: str) -> None:
        """The slider is spoken."""
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """The unit."""
        self._tell()

    def _on_value(self) -> None:
        self._tell()
        self._rest.start()

    def _tell(self) -> None:
        self._number.setText(f"{self.slider.value()}{unit_of(self._setting.key)}")

    def _restyle(self) -> None:
        self.slider.setFixedWidth(self._theme.px(_SLIDER_WIDTH))


class LineControl(SettingControl):
    """A line of text; used when the field is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(theme, name="")
        Row(theme, self, gap=0).addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.editingFinished.connect(lambda: self.changed.emit(self.field.text().strip()))

    def show_value(self, value: SettingValue) -> None:
        """The text; what is being typed is left alone."""
        if not self.field.hasFocus():
            self.field.setText(str(value))

    def set_name(self, name: str, description: str) -> None:
        """The field is spoken."""
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(description)


class _CalmSlider(QSlider):
    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def control_of(theme: Theme, setting: Setting[SettingValue]) -> SettingControl:
    """The control that fits a setting."""
    if setting.choices:
        return ChoiceControl(theme, setting)
    if isinstance(setting.default, bool):
        return SwitchControl(theme)
    if setting.key in SLIDERS:
        return SliderControl(theme, setting)
    return NumberControl(theme, setting) if isinstance(setting.default, int) else LineControl(theme)
