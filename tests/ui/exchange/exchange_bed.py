"""The page of import and export in a window of its own, with short ways to use it as a person would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from colab_app.service.queries import ImportBatches
from colab_app.service.views import ImportBatchView
from colab_app.ui.controls.button import Button
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.exchange import ExchangeScreen
from colab_app.ui.exchange.record_rows import RecordRow
from colab_app.ui.frame.route import Place, Route
from tests.ui.frame.desk_room import DeskRoom

PATIENCE_MILLISECONDS = 20_000


class ExchangeBed:
    """A page to use; `folder` is for files."""

    def __init__(self, room: DeskRoom, screen: ExchangeScreen, qtbot: QtBot, folder: Path) -> None:
        self.room = room
        self.screen = screen
        self.imports = screen.imports
        self.exports = screen.exports
        self.folder = folder
        self._qtbot = qtbot

    def visit(self, board_id: str = "", anchor: str = "") -> None:
        """Come to the page."""
        self.screen.show_route(Route(Place.EXCHANGE, board_id, anchor))
        self.room.settle()

    def file(self, text: str, name: str = "要望.csv", encoding: str = "utf-8") -> Path:
        """A file with this text."""
        path = self.folder / name
        path.write_text(text, encoding=encoding)
        return path

    def look_at(self, *paths: Path) -> None:
        """Pick something and wait for its preview."""
        self.imports.pick(paths)
        self.until_looked()

    def until_looked(self) -> None:
        """Wait until the preview is there, or the reason why there is none."""
        self._wait(lambda: not self.imports.looking.work.is_running)

    def bring(self, *paths: Path) -> None:
        """Import something and wait for the report."""
        self.look_at(*paths)
        self.press(self.imports.plan.start)
        self.until_brought()

    def until_brought(self) -> None:
        """Wait until the import came to its end."""
        self._wait(lambda: not self.imports.importing.is_running)
        self.room.settle()

    def until_turned(self) -> None:
        """Wait until rows are out of the lab, or back."""
        self._wait(lambda: not self.imports.undoing.work.is_running)
        self.room.settle()

    def until_written(self) -> None:
        """Wait until the export came to its end."""
        self._wait(lambda: not self.exports.writing.is_running)

    def until_checked(self) -> None:
        """Wait until the search for personal data is over."""
        self._wait(lambda: not self.exports.checking.is_running)

    def press(self, button: Button) -> None:
        """Press a button that can be pressed."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def file_dialog(self) -> QFileDialog:
        """The dialog that asks for a file."""
        return self.screen.window().findChildren(QFileDialog)[-1]

    def question(self) -> Dialog:
        """The question that is asked."""
        return self.screen.window().findChildren(Dialog)[-1]

    def batches(self) -> tuple[ImportBatchView, ...]:
        """All imports of the lab."""
        return self.room.ask(ImportBatches())

    def rows(self) -> list[RecordRow]:
        """The rows of the preview."""
        return list(self.imports.plan.records.rows.items)

    def tidy(self) -> None:
        """Let go of what was deleted later."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def use_language(self, code: str) -> None:
        """Switch the language while the page is shown."""
        self.room.language.use(code)
        QCoreApplication.processEvents()

    def _wait(self, condition: object) -> None:
        assert callable(condition)
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MILLISECONDS)
