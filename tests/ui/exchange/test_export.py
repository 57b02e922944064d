"""An export: what, a word about personal data, where to, stop, and opening it only after asking."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from colab_app.domain import commands as c
from colab_app.ui.exchange.export_form import FORMATS
from colab_app.ui.frame.route import Place, Route
from tests.ui.exchange.exchange_bed import ExchangeBed


class Opened(QObject):
    """Hears what the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Something is opened."""
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Files are opened by nobody but this."""
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]  # wants a name, not bytes
    yield made
    QDesktopServices.unsetUrlHandler("file")


def choose(bed: ExchangeBed, name: str) -> None:
    """Choose a format."""
    form = bed.exports.form
    row = next(row for row, one in enumerate(FORMATS) if one.name == name)
    form.formats.choose(form.rows.index(row, 0))


def lines(path: Path) -> list[dict[str, object]]:
    """What was written as JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "target"), [("xlsx", "a.xlsx"), ("csv", "a"), ("markdown", "a.md"), ("lines", "a.jsonl")]
)
def test_every_format_is_written(bed: ExchangeBed, name: str, target: str) -> None:
    bed.room.challenges(2)
    bed.visit(anchor="export")
    choose(bed, name)
    bed.exports.write_to(bed.folder / target)
    bed.until_written()
    assert (bed.folder / target).exists()
    assert bed.exports.outcome.isVisible()
    assert target in bed.exports.outcome.accessibleName()
    assert bed.exports.open.isVisible()


def test_the_place_is_asked_for_and_an_old_file_replaced(bed: ExchangeBed) -> None:
    bed.visit(anchor="export")
    choose(bed, "lines")
    target = bed.file("old", "lab.jsonl")
    bed.press(bed.exports.start)
    dialog = bed.file_dialog()
    assert dialog.acceptMode() is dialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "jsonl"
    dialog.filesSelected.emit([str(target)])
    dialog.reject()
    bed.until_written()
    assert {line["kind"] for line in lines(target)} >= {"organisation", "member", "board"}
    bed.tidy()


def test_a_csv_folder_is_new_and_named_after_the_day(bed: ExchangeBed) -> None:
    bed.visit(anchor="export")
    choose(bed, "csv")
    bed.press(bed.exports.start)
    dialog = bed.file_dialog()
    dialog.filesSelected.emit([str(bed.folder)])
    dialog.reject()
    bed.until_written()
    assert (bed.folder / "colab-lab 2026-11-25" / "board.csv").exists()
    bed.tidy()


def test_one_board_without_names(bed: ExchangeBed) -> None:
    other = c.AddBoard(
        board_id=bed.room.desk.new_id(), title="水辺の防災", template="full_pilot", open=True, fields={}
    )
    bed.room.submit(other)
    (challenge_id,) = bed.room.challenges(1)
    bed.room.submit(bed.room.comment(challenge_id))
    bed.visit(anchor="export")
    form = bed.exports.form
    choose(bed, "lines")
    form.board.choose(bed.room.board_id)
    form.names.setChecked(False)
    assert "Participant" in bed.exports.personal.accessibleName()
    bed.exports.write_to(bed.folder / "a.jsonl")
    bed.until_written()
    written = lines(bed.folder / "a.jsonl")
    assert "水野" not in json.dumps(written, ensure_ascii=False)
    assert [line["author_id"] for line in written if line["kind"] == "comment"] == ["Participant 1"]
    assert "水辺の防災" not in [line.get("title") for line in written if line["kind"] == "challenge"]


def test_personal_data_is_counted_before_anything_is_written(bed: ExchangeBed) -> None:
    ids = bed.room.challenges(2)
    bed.room.submit(bed.room.comment(ids[1], "090-1234-5678 までお電話ください"))
    bed.visit(anchor="export")
    bed.until_checked()
    notice = bed.exports.personal
    assert "1 text seems to hold personal data: phone numbers." in notice.accessibleName()
    bed.press(notice.show_first)
    assert bed.room.routes == [Route(Place.CHALLENGE, ids[1])]


def test_nothing_personal_is_said_plainly(bed: ExchangeBed) -> None:
    bed.room.challenges(1)
    bed.visit(anchor="export")
    bed.until_checked()
    assert not bed.exports.personal.show_first.isVisible()
    assert "drafts are never written" in bed.exports.personal.accessibleName()


def test_a_file_is_opened_only_after_asking(bed: ExchangeBed, opened: Opened) -> None:
    bed.visit(anchor="export")
    bed.exports.write_to(bed.folder / "a.xlsx")
    bed.until_written()
    bed.press(bed.exports.open)
    question = bed.question()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    bed.tidy()
    assert opened.urls == []
    bed.press(bed.exports.open)
    bed.question().accept()
    bed.tidy()
    bed.press(bed.exports.show_folder)
    bed.question().accept()
    bed.tidy()
    assert [url.toLocalFile() for url in opened.urls] == [str(bed.folder / "a.xlsx"), str(bed.folder)]


def test_a_place_that_cannot_be_written_says_why(bed: ExchangeBed) -> None:
    bed.visit(anchor="export")
    bed.exports.write_to(bed.folder / "nowhere" / "a.xlsx")
    bed.until_written()
    assert "could not be written" in bed.exports.outcome.accessibleName()
    assert not bed.exports.open.isVisible()


def test_stop_leaves_no_file_behind(bed: ExchangeBed) -> None:
    rows = "\n".join(["件名", *(f"坂道{number}" for number in range(1_000))])
    bed.bring(bed.file(rows))
    bed.visit(anchor="export")
    bed.until_checked()
    choose(bed, "csv")
    target = bed.folder / "stopped"
    bed.exports.write_to(target)
    bed.press(bed.exports.running.stop)
    bed.until_written()
    assert not target.exists()
    assert "stopped" in bed.exports.outcome.accessibleName()


def test_a_document_has_no_history(bed: ExchangeBed) -> None:
    bed.visit(anchor="export")
    assert bed.exports.form.everything.isVisible()
    choose(bed, "markdown")
    assert not bed.exports.form.everything.isVisible()


def test_the_language_changes_while_the_form_is_shown(bed: ExchangeBed) -> None:
    bed.visit(anchor="export")
    choose(bed, "markdown")
    bed.use_language("ja")
    assert bed.exports.form.format.name == "markdown"
    assert bed.exports.start.text() == "保存先を選ぶ…"
    assert "下書きは書き出しません" in bed.exports.personal.accessibleName()
    assert bed.screen.title() == "取り込みと書き出し"
