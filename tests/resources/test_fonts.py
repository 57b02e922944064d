"""The bundled fonts load, come with their licence, and have the characters the app is written in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont
from pytestqt.qtbot import QtBot

from colab_app.support.assets import resource

FONTS = {
    "inter/Inter-Regular.ttf": ("Inter", 400),
    "inter/Inter-Bold.ttf": ("Inter", 700),
    "biz-udpgothic/BIZUDPGothic-Regular.ttf": ("BIZ UDPGothic", 400),
    "biz-udpgothic/BIZUDPGothic-Bold.ttf": ("BIZ UDPGothic", 700),
}
LATIN = "ABCXYZabcxyz0123456789.,:;!?()[]{}<>+-*/=%&#@'\"–—…“”‘’→←↑↓×·•€¥£©éüñçøåßœ"
JAPANESE = "あいうえおがぱゃっーアイウエオヴヶ、。「」『』・！？（）〜々〆"
JAPANESE += "課題提案意見投票共創防災役所髙﨑栁濵①②③％：／　"


def _raw(name: str) -> QRawFont:
    return QRawFont(str(resource("fonts", *name.split("/"))), 16)


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_its_family_and_weight(qtbot: QtBot, name: str) -> None:
    family, weight = FONTS[name]
    font = _raw(name)
    assert font.isValid()
    assert font.familyName() == family
    assert font.weight() == weight
    assert resource("fonts", *name.split("/")).read_bytes()[:4] == b"\x00\x01\x00\x00", (
        "not TrueType outlines"
    )


@pytest.mark.parametrize("name", FONTS)
def test_the_application_can_use_it(qtbot: QtBot, name: str) -> None:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", *name.split("/"))))
    assert QFontDatabase.applicationFontFamilies(number) == [FONTS[name][0]]
    QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("name", FONTS)
def test_the_needed_characters_are_there(qtbot: QtBot, name: str) -> None:
    needed = LATIN if FONTS[name][0] == "Inter" else JAPANESE
    font = _raw(name)
    assert [character for character in needed if not font.supportsCharacter(ord(character))] == []


def test_every_font_is_known_and_has_its_licence_beside_it() -> None:
    root = resource("fonts")
    files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    licences = {f"{Path(name).parent.as_posix()}/OFL.txt" for name in FONTS}
    assert files == set(FONTS) | licences
    for licence in licences:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (root / licence).read_text(encoding="utf-8")
