"""The user interface speaks both languages: all translated, compiled files up to date, English plurals."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
SOURCES = sorted(path for path in FOLDER.glob("*/*.ts") if path.parent.name in ("ja", "en"))


def _messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message
    return found


def _known(language: str) -> dict[tuple[str, str], ElementTree.Element]:
    return {
        key: message
        for path in SOURCES
        if path.parent.name == language
        for key, message in _messages(path).items()
    }


def _translation(message: ElementTree.Element) -> list[str]:
    element = message.find("translation")
    assert element is not None
    forms = [form.text or "" for form in element.iter("numerusform")]
    return forms or [element.text or ""]


def test_every_text_of_the_user_interface_has_japanese_words(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    files = [str(path) for path in sorted((ROOT / "colab_app").rglob("*.py"))]
    tool = str(TOOLS / "pyside6-lupdate")
    subprocess.run([tool, *files, "-ts", str(fresh)], check=True, capture_output=True)
    known = _known("ja")
    missing = [key for key in _messages(fresh) if key not in known or not all(_translation(known[key]))]
    assert missing == []


def test_no_translation_is_unfinished() -> None:
    unfinished = [
        key
        for path in SOURCES
        for key, message in _messages(path).items()
        if (element := message.find("translation")) is not None and element.get("type") == "unfinished"
    ]
    assert unfinished == []


def test_counted_texts_have_an_english_singular_and_plural() -> None:
    english = _known("en")
    counted = [key for key in _known("ja") if "%n" in key[1]]
    assert counted != []
    wrong = [key for key in counted if key not in english or len(_translation(english[key])) != 2]
    assert wrong == []
    assert [key for key, message in english.items() if "(s)" in "".join(_translation(message))] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_compiled_translations_are_up_to_date(source: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    tool = str(TOOLS / "pyside6-lrelease")
    subprocess.run([tool, str(source), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == source.with_suffix(".qm").read_bytes()
