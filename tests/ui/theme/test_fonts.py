"""Text is set in the bundled families, and in something readable without them."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from colab_app.ui.theme.fonts import family_order, load_fonts
from colab_app.ui.theme.theme import Theme


def test_the_bundled_families_are_loaded(bundled_fonts: tuple[str, ...]) -> None:
    assert set(bundled_fonts) == {"BIZ UDPGothic", "Inter"}


def test_latin_comes_before_japanese_and_system_families_last() -> None:
    known = {"Meiryo", "BIZ UDPGothic", "Inter", "Noto Sans CJK JP", "Comic"}
    assert family_order(known) == ("Inter", "BIZ UDPGothic", "Noto Sans CJK JP", "Meiryo")


def test_without_any_of_them_the_system_chooses(qapp: QApplication) -> None:
    (family,) = family_order(set())
    assert family


def test_a_missing_folder_leaves_the_system_fonts(qapp: QApplication, tmp_path: Path) -> None:
    assert load_fonts(tmp_path / "nowhere") == ()


def test_a_broken_file_is_logged_and_passed_over(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    with caplog.at_level(logging.WARNING):
        assert load_fonts(tmp_path) == ()
    assert "broken.ttf" in caplog.text


def test_words_are_set_in_inter(theme: Theme) -> None:
    assert QFontInfo(theme.font("ui")).family() == "Inter"


def test_equal_digits_are_equally_wide(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("h1", tabular=True))
    assert metrics.horizontalAdvance("11:11") == pytest.approx(metrics.horizontalAdvance("08:38"), abs=0.01)
    loose = QFontMetricsF(theme.font("h1"))
    assert loose.horizontalAdvance("11:11") < loose.horizontalAdvance("08:38")


def test_both_weights_differ_in_japanese(theme: Theme) -> None:
    regular, bold = (QFontMetricsF(theme.font("ui", bold=bold)) for bold in (False, True))
    assert regular.horizontalAdvance("避難所") > 3 * 12
    assert bold.horizontalAdvance("Shelter") > regular.horizontalAdvance("Shelter")
