"""The language of the user interface: Japanese or English, switched while running."""

from __future__ import annotations

import locale
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from colab_app.support import assets

LANGUAGES = ("ja", "en")


def system_language() -> str:
    """ "ja" on a Japanese system, else "en"."""
    name = QLocale.system().name() or locale.getlocale()[0] or ""
    return "ja" if name.startswith("ja") else "en"


class Language(QObject):
    """Installs translators; widgets hear `QEvent.LanguageChange`, models and painters `changed`.

    Every file `resources/i18n/<language>/*.qm` is one part of the user interface. A program speaks one
    language: the translators belong to the application, and a new choice takes the former ones out.
    """

    changed = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = ""
        self.use(code)

    @property
    def code(self) -> str:
        """ "ja" or "en"."""
        return self._code

    @property
    def locale(self) -> QLocale:
        """For numbers and dates."""
        return QLocale(QLocale.Language.Japanese if self._code == "ja" else QLocale.Language.English)

    def use(self, code: str) -> None:
        """Switch at once; unknown codes mean English."""
        code = code if code in LANGUAGES else "en"
        if code == self._code:
            return
        self._code = code
        take_out_translators()
        for translator in (*self._own_parts(), *self._qt_parts()):
            translator.setParent(QCoreApplication.instance())
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(self.locale)
        self.changed.emit()

    def toggle(self) -> None:
        """The other language."""
        self.use("en" if self._code == "ja" else "ja")

    def preferred(self, text: str, other: str) -> str:
        """Of a text and its second language, the one for this reader."""
        if not other:
            return text
        return text if _is_japanese(text) == (self._code == "ja") else other

    def _own_parts(self) -> list[QTranslator]:
        folder = assets.resources_root() / "i18n" / self._code
        return [part for path in sorted(folder.glob("*.qm")) if (part := _loaded(path)) is not None]

    def _qt_parts(self) -> list[QTranslator]:
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        part = _loaded(folder / f"qtbase_{self._code}.qm")
        return [part] if part is not None else []


def take_out_translators() -> None:
    """Back to the English of the sources."""
    application = QCoreApplication.instance()
    for translator in application.findChildren(QTranslator) if application is not None else ():
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
        translator.deleteLater()


def _loaded(path: Path) -> QTranslator | None:
    translator = QTranslator()
    return translator if path.exists() and translator.load(str(path)) else None


def _is_japanese(text: str) -> bool:
    return any("\u3040" <= character <= "\u30ff" or "\u4e00" <= character <= "\u9fff" for character in text)
