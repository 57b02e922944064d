"""The one object that knows how things look now; created in wiring and handed to every widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPen

from colab_app.ui.theme import palette as palettes
from colab_app.ui.theme import tokens
from colab_app.ui.theme.fonts import family_order
from colab_app.ui.theme.tokens import ColorRole, CornerRole, FontRole, Look, LookTraits, MotionRole, SpaceStep


@dataclass(frozen=True, slots=True)
class SystemLook:
    """What the operating system asks for."""

    is_dark: bool = False
    is_high_contrast: bool = False
    reduces_motion: bool = False

    @property
    def look(self) -> Look:
        """The desk look that answers it."""
        if self.is_high_contrast:
            return Look.HIGH_CONTRAST_DARK if self.is_dark else Look.HIGH_CONTRAST_LIGHT
        return Look.DARK if self.is_dark else Look.LIGHT


class Theme(QObject):
    """Colours, fonts and measures of the current look and text size.

    ``changed`` is emitted once after each change; widgets then ask again and repaint. The look follows the
    system until one is chosen. All lengths given are pixels at 100 % and come back scaled.
    """

    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        look: Look | None = None,
        text_scale: float = 1.0,
        families: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._families = tuple(families) if families else family_order()
        self._system = SystemLook()
        self._chosen_look = look
        self._text_scale = _clamp_scale(text_scale)
        self._chosen_reduced_motion: bool | None = None
        self._colors: dict[ColorRole, QColor] = {}
        self._fonts: dict[tuple[FontRole, bool | None, bool], QFont] = {}

    # -- what is chosen -------------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """The look in use."""
        return self._chosen_look or self._system.look

    @property
    def chosen_look(self) -> Look | None:
        """The look the user picked; None while the system is followed."""
        return self._chosen_look

    def choose_look(self, look: Look | None) -> None:
        """Use this look, or follow the system again with None."""
        before = self._state()
        self._chosen_look = look
        self._announce_unless(before)

    @property
    def text_scale(self) -> float:
        """Factor of type and spacing, 0.9 to 2.0."""
        return self._text_scale

    def set_text_scale(self, scale: float) -> None:
        """Set the factor; values outside 0.9 to 2.0 go to the nearest end."""
        before = self._state()
        self._text_scale = _clamp_scale(scale)
        self._announce_unless(before)

    @property
    def reduced_motion(self) -> bool:
        """True when nothing may move: chosen by the user, else asked for by the system."""
        if self._chosen_reduced_motion is None:
            return self._system.reduces_motion
        return self._chosen_reduced_motion

    def choose_reduced_motion(self, reduced: bool | None) -> None:
        """Still or moving, or follow the system again with None."""
        before = self._state()
        self._chosen_reduced_motion = reduced
        self._announce_unless(before)

    def follow_system(self, system: SystemLook) -> None:
        """Take over what the system asks for; a chosen look stays."""
        before = self._state()
        self._system = system
        self._announce_unless(before)

    @property
    def traits(self) -> LookTraits:
        """Darkness, contrast, line and ring widths of the look."""
        return tokens.TRAITS[self.look]

    # -- what to draw with ----------------------------------------------------------------------------------

    def color(self, role: ColorRole, alpha: float = 1.0) -> QColor:
        """A token colour, optionally let through (0 to 1)."""
        cached = self._colors.get(role)
        if cached is None:
            cached = self._colors[role] = QColor(tokens.COLORS[self.look][role])
        color = QColor(cached)
        if alpha < 1.0:
            color.setAlphaF(alpha)
        return color

    def pen(self, role: ColorRole, width: float | None = None) -> QPen:
        """A pen in a token colour; without a width as wide as outlines are in this look."""
        return QPen(self.color(role), self.traits.line_width if width is None else width)

    def font(self, role: FontRole, *, bold: bool | None = None, tabular: bool = False) -> QFont:
        """The font of a type step; ``tabular`` makes digits equally wide, for numbers that change."""
        key = (role, bold, tabular)
        cached = self._fonts.get(key)
        if cached is None:
            step = tokens.TYPE[role]
            is_bold = step.is_bold if bold is None else bold
            cached = self._fonts[key] = self.font_of_size(self.px(step.size), bold=is_bold, tabular=tabular)
        return QFont(cached)

    def font_of_size(self, pixels: int, *, bold: bool = False, tabular: bool = False) -> QFont:
        """A font outside the type scale, in real pixels: letters inside signs, pictures for the wall."""
        font = QFont()
        font.setFamilies(list(self._families))
        font.setPixelSize(max(1, pixels))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line_height(self, role: FontRole) -> int:
        """Distance between two lines of a type step, in pixels."""
        return self.px(tokens.TYPE[role].line)

    def px(self, length: float) -> int:
        """A length at 100 % in real pixels; what is not zero stays at least one pixel."""
        return max(1, round(length * self._text_scale)) if length > 0 else 0

    def space(self, step: SpaceStep) -> int:
        """A step of the spacing scale in real pixels."""
        return self.px(step)

    def corner(self, role: CornerRole) -> float:
        """A corner radius in real pixels."""
        return tokens.CORNERS[role] * self._text_scale

    def duration(self, role: MotionRole) -> int:
        """How long a motion takes, in milliseconds; 0 when motion is reduced."""
        return 0 if self.reduced_motion else tokens.DURATION_MILLISECONDS[role]

    def palette(self) -> QPalette:
        """The palette of stock widgets in this look."""
        return palettes.palette_of(self.look)

    def _state(self) -> tuple[Look, float, bool]:
        return self.look, self._text_scale, self.reduced_motion

    def _announce_unless(self, before: tuple[Look, float, bool]) -> None:
        if self._state() == before:
            return
        self._colors.clear()
        self._fonts.clear()
        self.changed.emit()


def _clamp_scale(scale: float) -> float:
    return min(max(scale, tokens.SMALLEST_TEXT_SCALE), tokens.LARGEST_TEXT_SCALE)
