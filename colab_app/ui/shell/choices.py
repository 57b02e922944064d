"""Language, look and text size, changed while the app runs; what is chosen is kept in the settings."""

from __future__ import annotations

from colab_app.support.declared_settings import LANGUAGE, TEXT_SIZE_PERCENT, THEME
from colab_app.ui.frame.context import UiContext

SIZES = (90, 100, 110, 125, 150, 175, 200)
"""Steps of the text size, in percent."""
NORMAL_SIZE = 100


def toggle_language(context: UiContext) -> None:
    """Japanese or English, the one that is not used now."""
    choose_language(context, "en" if context.language.code == "ja" else "ja")


def choose_language(context: UiContext, code: str) -> None:
    """Use a language from now on."""
    context.language.use(code)
    context.change_settings(context.settings.replace(LANGUAGE, code))


def choose_look(context: UiContext, name: str) -> None:
    """Use a look: system, light, dark or high_contrast."""
    context.change_settings(context.settings.replace(THEME, name))


def step_size(context: UiContext, step: int) -> None:
    """The next larger (1) or smaller (-1) text size, or the normal one (0)."""
    present = context.settings.get(TEXT_SIZE_PERCENT)
    context.change_settings(context.settings.replace(TEXT_SIZE_PERCENT, next_size(present, step)))


def next_size(present: int, step: int) -> int:
    """The size one step on from the present one, within the limits."""
    if step == 0:
        return NORMAL_SIZE
    if step > 0:
        return next((size for size in SIZES if size > present), SIZES[-1])
    return next((size for size in reversed(SIZES) if size < present), SIZES[0])
