"""Design tokens: every colour, type size, space, corner and duration the app draws with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args


class Look(StrEnum):
    """The six colour tables; the two stage looks are for the projector."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_DARK = "hc-dark"
    HIGH_CONTRAST_LIGHT = "hc-light"
    STAGE_LIGHT = "stage-light"
    STAGE_DARK = "stage-dark"


ColorRole = Literal[
    "canvas", "sidebar", "surface", "surface2", "sunken", "line", "line_strong", "text", "text2", "text3",
    "primary", "primary_hover", "on_primary", "primary_tint", "primary_text",
    "accent", "on_accent", "accent_tint", "accent_text",
    "success", "success_tint", "warn", "warn_tint", "danger", "danger_tint", "focus", "scrim", "chart_soft",
    "st_open", "st_prop", "st_design", "st_pilot", "st_live", "st_park",
    "gov_bg", "gov_fg", "biz_bg", "biz_fg", "civ_bg", "civ_fg",
]  # fmt: skip
COLOR_ROLES: tuple[ColorRole, ...] = get_args(ColorRole)

# One row a role; columns in the order of Look.
_ROWS: dict[ColorRole, str] = {
    "canvas":        "F6F5F1 16181D 000000 FFFFFF FFFFFF 0B0E14",
    "sidebar":       "EDEBE4 101216 000000 FFFFFF F2F3F7 1A202C",
    "surface":       "FFFFFF 1F2229 000000 FFFFFF F2F3F7 1A202C",
    "surface2":      "FBFAF7 282C35 1A1A1A F0F0F0 E4E8F5 262E3E",
    "sunken":        "EFEDE7 121419 000000 FFFFFF F2F3F7 131821",
    "line":          "E1DED5 323741 FFFFFF 000000 5B616D 8A94A8",
    "line_strong":   "85827A 7A8190 FFFFFF 000000 2B303A C4CBD8",
    "text":          "1A1E26 ECEDF1 FFFFFF 000000 0B0E14 FFFFFF",
    "text2":         "4B515C B9BEC9 FFFFFF 000000 2E343F DDE2EB",
    "text3":         "646A76 989FAC E3E3E3 333333 454B57 C4CBD8",
    "primary":       "2646B4 5B7CF7 8CE0FF 0B2A9B 1E3FAE 9DB4FF",
    "primary_hover": "1D3896 7491FA B6ECFF 061C70 1E3FAE 9DB4FF",
    "on_primary":    "FFFFFF 0A0F22 000000 FFFFFF FFFFFF 0B0E14",
    "primary_tint":  "E5EAFA 252E4D 00334A DCE4FF DFE6FB 26325C",
    "primary_text":  "2242AC A3B7FF 8CE0FF 0B2A9B 1E3FAE B7C7FF",
    "accent":        "F4B400 FFC93C FFE11F FFD000 FFC21A FFCB3D",
    "on_accent":     "2A2000 2A2000 000000 000000 0B0E14 0B0E14",
    "accent_tint":   "FFF3D1 3A3015 332B00 FFF6CC FFF1C7 3D3313",
    "accent_text":   "7A5400 FFD778 FFE11F 5E4000 6B4700 FFDA79",
    "success":       "1B7146 6FCB98 7CF2AE 0B5230 125C38 7FE0AB",
    "success_tint":  "E2F2E8 1A3226 000000 FFFFFF DDF1E5 17382A",
    "warn":          "8F5200 F2B45C FFC65C 6B3B00 7A4300 FFC670",
    "warn_tint":     "FFF0D6 3B2C14 000000 FFFFFF FFEDD0 40300F",
    "danger":        "BC2617 FF8D7F FF9D92 8F1206 A51C0E FFA195",
    "danger_tint":   "FCE9E6 42211D 000000 FFFFFF FBE3DF 4A201B",
    "focus":         "2646B4 A3B7FF FFE11F B3008F 1E3FAE FFCB3D",
    "scrim":         "1A1E26 000000 000000 000000 0B0E14 000000",
    "chart_soft":    "7D90D6 6077C4 8CE0FF 4A5FB5 6E82D6 6E86DE",
    "st_open":       "1979A3 5FC1EA 8CE0FF 0B5E83 0F6388 77D2F7",
    "st_prop":       "B06400 F0A94A FFC65C 7A4300 8A4B00 FFBE61",
    "st_design":     "7A40B5 C49BF0 E2C2FF 5C2396 642CA0 D6B3FA",
    "st_pilot":      "2646B4 8FA8FF B9C8FF 0B2A9B 1E3FAE A9BCFF",
    "st_live":       "1B7A4B 6FCB98 7CF2AE 0B5230 125C38 7FE0AB",
    "st_park":       "6F737C 9299A6 E3E3E3 444444 454B57 C4CBD8",
    "gov_bg":        "DDE4F8 2B365E 000000 FFFFFF 1E3FAE 9DB4FF",
    "gov_fg":        "1F3A94 C3D0FF B9C8FF 0B2A9B FFFFFF 0B0E14",
    "biz_bg":        "FDE6BE 4A3814 000000 FFFFFF FFC21A FFCB3D",
    "biz_fg":        "734600 FFDD9B FFC65C 7A4300 0B0E14 0B0E14",
    "civ_bg":        "DAEFE2 1E3F2E 000000 FFFFFF 125C38 7FE0AB",
    "civ_fg":        "125C38 A9E3C2 7CF2AE 0B5230 FFFFFF 0B0E14",
}  # fmt: skip

COLORS: dict[Look, dict[ColorRole, str]] = {
    look: {role: f"#{row.split()[column]}" for role, row in _ROWS.items()} for column, look in enumerate(Look)
}
"""``COLORS[look][role]`` is ``#RRGGBB``."""


@dataclass(frozen=True, slots=True)
class LookTraits:
    """What a look does besides its colours; widths are pixels at 100 %."""

    is_dark: bool
    is_high_contrast: bool
    line_width: float
    ring_width: float
    has_shadows: bool


TRAITS: dict[Look, LookTraits] = {
    Look.LIGHT: LookTraits(False, False, 1.0, 2.0, True),
    Look.DARK: LookTraits(True, False, 1.0, 2.0, True),
    Look.HIGH_CONTRAST_DARK: LookTraits(True, True, 2.0, 3.5, False),
    Look.HIGH_CONTRAST_LIGHT: LookTraits(False, True, 2.0, 3.5, False),
    Look.STAGE_LIGHT: LookTraits(False, False, 3.0, 3.5, False),
    Look.STAGE_DARK: LookTraits(True, False, 3.0, 3.5, False),
}

FontRole = Literal["key", "meta", "ui", "card", "read", "h3", "h2", "h1", "hero"]


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the type scale; sizes are pixels at 100 %."""

    size: int
    line: int
    is_bold: bool


TYPE: dict[FontRole, TypeStep] = {
    "key": TypeStep(12, 16, False),  # key caps and counters, nothing else
    "meta": TypeStep(13, 18, False),
    "ui": TypeStep(14, 20, False),
    "card": TypeStep(15, 22, True),
    "read": TypeStep(16, 28, False),
    "h3": TypeStep(17, 25, True),
    "h2": TypeStep(20, 28, True),
    "h1": TypeStep(24, 34, True),
    "hero": TypeStep(32, 44, True),
}

STAGE_SIZES = {"near": 36, "mid": 48, "far": 68, "title": 84, "hero": 104, "number": 132, "clock": 220}
"""Text sizes of the projector in u, a 1080th of the picture's height."""

SpaceStep = Literal[0, 4, 8, 12, 16, 20, 24, 32, 40, 48, 64]

CornerRole = Literal["chip", "control", "card", "panel"]
CORNERS: dict[CornerRole, int] = {"chip": 4, "control": 6, "card": 10, "panel": 14}

MotionRole = Literal["hover", "panel", "settle"]
DURATION_MILLISECONDS: dict[MotionRole, int] = {"hover": 120, "panel": 180, "settle": 240}

CONTROL_HEIGHT = 32
SMALL_CONTROL_HEIGHT = 28
SMALLEST_TARGET = 24
"""WCAG 2.2, 2.5.8: nothing to click is smaller than this, in pixels."""
SMALLEST_TEXT_SCALE = 0.9
LARGEST_TEXT_SCALE = 2.0
