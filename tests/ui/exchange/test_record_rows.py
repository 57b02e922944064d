"""Records of every dialect as rows in words, and the report of an import likewise."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from colab_app.bridge.import_facts import ImportResult
from colab_app.exchange.preview import preview
from colab_app.exchange.report import ImportReport, SkippedRows
from colab_app.ui.exchange.record_list import RecordList
from colab_app.ui.exchange.record_rows import record_rows
from colab_app.ui.exchange.report_rows import report_rows
from colab_app.ui.exchange.words import brought_text, dialect_name, encoding_name, separator_name
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from tests.exchange.samples import FIXTURES
from tests.ui.frame.desk_room import DeskRoom

TODAY = date(2026, 11, 25)
REPORT = ImportReport(
    "table", "table:a.csv", "", ("a.csv",), "utf-8", ",", None, "Asia/Tokyo", 10, 5, 0, 0, 0,
    (SkippedRows("import.row.total", 30, tuple(range(2, 22))), SkippedRows("import.row.vote", 1, ())),
    {"import.note.zone_assumed": 3},
)  # fmt: skip


@pytest.mark.parametrize(
    "name", ["polis_new", "decidim", "github_graphql.json", "github_rest.json", "lines.jsonl"]
)
def test_every_record_is_said_in_one_sentence(room: DeskRoom, name: str) -> None:
    shown = preview(FIXTURES / name)
    rows = record_rows(shown, "en", TODAY)
    assert len(rows) == len(shown.records) + len(shown.skipped)
    assert all(row.sentence.strip() for row in rows)
    assert len({row.key for row in rows}) == len(rows)


def test_votes_say_what_about(room: DeskRoom) -> None:
    rows = record_rows(preview(FIXTURES / "polis_new"), "en", TODAY)
    votes = [row for row in rows if row.icon is Icon.SCALES]
    assert votes[0].title in ("Participant 0 agrees", "Participant 5 agrees", "Participant 7 passes")
    assert votes[0].text == "Benches along the river,"
    assert votes[0].is_reply


def test_comments_stand_below_their_post(room: DeskRoom) -> None:
    rows = record_rows(preview(FIXTURES / "decidim"), "en", TODAY)
    assert {row.icon for row in rows if row.is_reply} == {Icon.COMMENT}


def test_a_report_names_rows_and_reasons(room: DeskRoom) -> None:
    result = ImportResult(REPORT, ("batch",), 5, 2, 1, {"proposal": 5}, 4)
    rows = {row.key: row for row in report_rows(result, "en")}
    assert rows["import.row.total"].facts == "30 left out · Rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …"
    assert rows["import.row.vote"].facts == "1 left out"
    assert rows["import.note.zone_assumed"].title.startswith("3 times state no time zone")
    assert rows["known"].title.endswith("2")
    assert rows["restored"].title.endswith("1")
    assert "4 posts" in rows["totals"].title


def test_the_list_of_records_is_a_sound_model(dressed: Theme, qtbot: QtBot) -> None:
    rows = record_rows(preview(FIXTURES / "decidim"), "en", TODAY)
    view = RecordList(dressed)
    qtbot.addWidget(view)
    QAbstractItemModelTester(view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, view.rows)
    view.resize(500, 300)
    view.show_rows(rows)
    view.show()
    assert view.rows.rowCount() == len(rows)
    assert view.grab().height() == 300
    view.fit()
    assert view.height() == 420, "a long report scrolls"
    view.show_rows(rows[:1])
    view.fit()
    assert view.height() < 120


def test_counts_have_a_singular_a_plural_and_groups(room: DeskRoom) -> None:
    assert brought_text(1, 0, 14_283) == "1 post · 14,283 votes"
    assert brought_text(0, 0, 0) == "0 posts"
    Language("ja")
    assert dialect_name("table")
    assert encoding_name("x-unknown") == "x-unknown"
    assert separator_name("|") == "|"
