"""The report of an import as rows in words: what was left out and why, and what is worth knowing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.bridge.import_facts import ImportResult
from colab_app.exchange.report import SkippedRows
from colab_app.support.sentences import sentence
from colab_app.ui.exchange.record_rows import RecordRow
from colab_app.ui.exchange.words import number_text, posts_text
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import filled

ROWS_SAID = 12


def report_rows(result: ImportResult, language: str) -> tuple[RecordRow, ...]:
    """First what is missing, then what to know, then what was here already."""
    rows = [_skipped(reason, language) for reason in result.report.skipped]
    rows += [_note(code, count, result, language) for code, count in result.report.notes.items()]
    if result.with_totals:
        posts = posts_text(result.with_totals)
        words = QCoreApplication.translate(
            "Report",
            "Totals declared at the source stay beside the post and count as nobody's vote: %1",
        )
        rows.append(RecordRow("totals", Icon.SCALES, filled(words, posts), is_quiet=True))
    if result.known:
        known = QCoreApplication.translate("Report", "Already here, nothing changed: %1")
        rows.append(RecordRow("known", Icon.CHECK, filled(known, number_text(result.known)), is_quiet=True))
    if result.restored:
        restored = QCoreApplication.translate("Report", "Brought back from an import that was undone: %1")
        rows.append(
            RecordRow("restored", Icon.REDO, filled(restored, number_text(result.restored)), is_quiet=True)
        )
    return tuple(rows)


def _skipped(reason: SkippedRows, language: str) -> RecordRow:
    count = reason.count
    facts = QCoreApplication.translate("Report", "%Ln left out", None, count)
    if reason.first_rows:
        shown = ", ".join(number_text(row) for row in reason.first_rows[:ROWS_SAID])
        more = " …" if reason.count > len(reason.first_rows[:ROWS_SAID]) else ""
        one = QCoreApplication.translate("Report", "Row %1")
        several = QCoreApplication.translate("Report", "Rows %1")
        facts += " · " + filled(one if len(reason.first_rows) == 1 else several, shown + more)
    words = sentence(reason.code, {"statement": "…"}, language)
    return RecordRow(reason.code, Icon.WARNING, words, facts=facts, is_problem=True)


def _note(code: str, count: int, result: ImportResult, language: str) -> RecordRow:
    words = sentence(code, {"count": count, "zone": result.report.zone}, language)
    return RecordRow(code, Icon.INFO, words, is_quiet=True)
