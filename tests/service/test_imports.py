"""Imports: foreign rows come in once, and a whole batch goes out and comes back."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import (
    Challenge,
    Comment,
    Idea,
    ImportBatch,
    JsonList,
    Opinion,
    Proposal,
    Tagging,
)
from tests.service.workbench import Workbench


def _idea(number: int, **more: object) -> dict[str, object]:
    return {"kind": "idea", "id": f"idea-{number}", "title": f"声 {number}", "source_id": str(number), **more}


def _records(bench: Workbench, *records: object, batch_id: str = "batch") -> c.ImportRecords:
    return c.ImportRecords(
        batch_id=batch_id,
        board_id=bench.lab.board_id,
        source="voices",
        file_name="voices.csv",
        records=list(records),
    )


def _one_of_each() -> list[object]:
    return [
        {
            "kind": "challenge",
            "id": "c1",
            "title": "課題",
            "stage": "open",
            "position": "i",
            "source_id": "c",
        },
        {"kind": "proposal", "id": "p1", "title": "提案", "challenge_id": "c1", "source_id": "p"},
        _idea(1, said_at="2020-01-01T00:00:00.000Z", author_name="匿名"),
        {
            "kind": "comment",
            "id": "m1",
            "subject_kind": "proposal",
            "subject_id": "p1",
            "comment_kind": "question",
            "body": "いつから?",
            "source_id": "m",
        },
        {"kind": "opinion", "id": "idea-1:7", "idea_id": "idea-1", "participant": "7", "value": -1},
        {
            "kind": "tagging",
            "id": "c1:防災",
            "subject_kind": "challenge",
            "subject_id": "c1",
            "label": "防災",
            "folded": "防災",
        },
    ]


def test_every_kind_of_row_comes_in(bench: Workbench) -> None:
    bench.do(_records(bench, *_one_of_each()), bench.official)
    assert bench.row(Challenge, "c1").source == "voices"
    assert bench.row(Proposal, "p1").challenge_id == "c1"
    assert (bench.row(Comment, "m1").kind, bench.row(Comment, "m1").body) == ("question", "いつから?")
    assert bench.row(Opinion, "idea-1:7").value == -1
    assert bench.row(Tagging, "c1:防災").batch_id == "batch"
    batch = bench.row(ImportBatch, "batch")
    assert (batch.source, batch.file_name, batch.author_id, batch.undone) == (
        "voices",
        "voices.csv",
        bench.official,
        False,
    )
    assert bench.last_history().details == {"title": "voices.csv", "rows": 6, "known": 0}


def test_what_a_source_claims_stands_beside_who_brought_it(bench: Workbench) -> None:
    claims = {
        "said_at": "2020-01-01T00:00:00.000Z",
        "author_name": "匿名",
        "author_id": "king",
        "number": 900,
    }
    claimed = _idea(1) | claims
    bench.do(_records(bench, claimed), bench.official)
    row = bench.row(Idea, "idea-1")
    assert (row.author_name, row.said_at) == ("匿名", "2020-01-01T00:00:00.000Z")
    assert (row.author_id, row.created_at, row.number) == (bench.official, bench.lab.clock(), 1)
    assert (row.board_id, row.stream) == (bench.lab.board_id, f"board:{bench.lab.board_id}")


def test_a_row_cannot_place_itself_elsewhere(bench: Workbench) -> None:
    forged = _idea(1, board_id="other", stream="lab", batch_id="other", source="other", version=9)
    bench.do(_records(bench, forged))
    row = bench.row(Idea, "idea-1")
    assert (row.board_id, row.batch_id, row.source, row.version) == (
        bench.lab.board_id,
        "batch",
        "voices",
        1,
    )
    assert row.stream == f"board:{bench.lab.board_id}"


def test_a_second_import_adds_only_what_is_new(bench: Workbench) -> None:
    bench.do(_records(bench, _idea(1), _idea(2)))
    outcome = bench.do(
        _records(bench, _idea(1), dict(_idea(2), id="idea-other"), _idea(3), batch_id="second")
    )
    assert [row.id for row in bench.rows(Idea)] == ["idea-1", "idea-2", "idea-3"]
    assert bench.last_history().details == {"title": "voices.csv", "rows": 1, "known": 2}
    assert outcome.inverse == c.SetImportUndone(
        batch_id="second", undone=True, rows=[["idea", "idea-3"]], last=True
    )


def test_parts_of_one_batch_share_it(bench: Workbench) -> None:
    bench.do(_records(bench, _idea(1)))
    bench.do(_records(bench, _idea(2)))
    assert [row.id for row in bench.rows(ImportBatch)] == ["batch"]


def test_a_batch_goes_out_and_comes_back(bench: Workbench) -> None:
    empty = bench.seen()
    outcome = bench.do(_records(bench, *_one_of_each()), bench.official)
    full = bench.seen()
    assert outcome.inverse is not None
    back = bench.do(outcome.inverse, bench.official)
    assert bench.seen() == empty
    assert bench.row(ImportBatch, "batch").undone
    assert bench.row(Idea, "idea-1").removed_at == bench.lab.clock()
    assert back.inverse is not None
    bench.do(back.inverse, bench.official)
    assert bench.seen() == full


def test_only_rows_of_the_batch_go(bench: Workbench) -> None:
    idea = bench.lab.idea()
    bench.do(idea)
    bench.do(_records(bench, _idea(1)))
    rows: JsonList = [["idea", idea.idea_id], ["idea", "nowhere"], ["idea", "idea-1"], ["tagging", "x"]]
    bench.do(c.SetImportUndone(batch_id="batch", undone=True, rows=rows, last=False))
    assert bench.row(Idea, idea.idea_id).removed_at == ""
    assert bench.row(Idea, "idea-1").removed_at != ""
    assert not bench.row(ImportBatch, "batch").undone


def test_undoing_nothing_is_nothing(bench: Workbench) -> None:
    bench.do(_records(bench, _idea(1)))
    before = bench.everything()
    settle = c.SetImportUndone(batch_id="batch", undone=False, rows=(), last=True)
    assert bench.do(settle).inverse is None
    assert bench.do(dataclasses.replace(settle, undone=True, last=False)).inverse is None
    assert bench.everything() == before
    assert bench.refused(dataclasses.replace(settle, batch_id="nowhere")) == "gone"


@pytest.mark.parametrize(
    "record",
    [
        "text",
        [],
        {},
        {"kind": "idea"},
        {"kind": "idea", "id": ""},
        {"kind": "idea", "id": 7, "title": "t"},
        {"kind": ["idea"], "id": "x", "title": "t"},
        {"kind": "member", "id": "x"},
        {"kind": "idea", "id": "x"},
        {"kind": "idea", "id": "x", "title": None},
        {"kind": "challenge", "id": "x", "title": "t", "stage": "party"},
        {"kind": "challenge", "id": "x", "title": "t", "stage": "open", "success": "none"},
        {"kind": "proposal", "id": "x", "title": "t", "challenge_id": "c", "state": "loved"},
        {"kind": "opinion", "id": "x", "idea_id": "i", "participant": "p", "value": 2},
    ],
)
def test_a_record_that_does_not_fit_refuses_the_part(bench: Workbench, record: object) -> None:
    assert bench.refused(_records(bench, _idea(1), record)) == "import.record"


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("body", "あ" * (limits.LONG_CHARACTERS + 1), "field.long"),
        ("title", "あ" * (limits.TITLE_CHARACTERS + 1), "field.long"),
        ("source_id", "あ" * (limits.LONG_CHARACTERS + 1), "field.long"),
        ("body", "a\x00b", "field.shape"),
    ],
)
def test_texts_have_the_limit_of_their_field(bench: Workbench, key: str, text: str, code: str) -> None:
    assert bench.refused(_records(bench, {**_idea(1), key: text})) == code


@pytest.mark.parametrize(
    "pair", ["idea", ["idea"], ["idea", "a", "b"], ["member", "x"], [["idea"], "x"], 5, None]
)
def test_a_pair_must_be_one(bench: Workbench, pair: object) -> None:
    bench.do(_records(bench, _idea(1)))
    undo = c.SetImportUndone(batch_id="batch", undone=True, rows=[pair], last=True)
    assert bench.refused(undo) == "import.record"


def test_a_command_carries_so_many_rows(bench: Workbench) -> None:
    many = limits.IMPORT_RECORDS_PER_COMMAND + 1
    assert bench.refused(_records(bench, *(_idea(number) for number in range(many)))) == "import.many"
    bench.do(_records(bench, *(_idea(number) for number in range(many - 1))))
    assert len(bench.rows(Idea)) == limits.IMPORT_RECORDS_PER_COMMAND
    rows: JsonList = [["idea", "idea-1"]] * many
    assert (
        bench.refused(c.SetImportUndone(batch_id="batch", undone=True, rows=rows, last=True)) == "import.many"
    )


def test_facilitators_and_officials_import_and_their_author_takes_it_back(bench: Workbench) -> None:
    assert bench.refused(_records(bench, _idea(1)), bench.partner) == "permit.role"
    bench.do(_records(bench, _idea(1)), bench.official)
    undo = c.SetImportUndone(batch_id="batch", undone=True, rows=[["idea", "idea-1"]], last=True)
    assert bench.refused(undo, bench.partner) == "permit.role"
    bench.do(undo, bench.official)


def test_an_import_needs_a_board(bench: Workbench) -> None:
    assert bench.refused(dataclasses.replace(_records(bench, _idea(1)), board_id="nowhere")) == "gone"


def test_a_source_is_told_from_another(bench: Workbench) -> None:
    bench.do(_records(bench, _idea(1)))
    other: Mapping[str, object] = {**_idea(1), "id": "idea-of-another"}
    bench.do(dataclasses.replace(_records(bench, other, batch_id="b"), source="polis"))
    assert [row.source for row in bench.rows(Idea)] == ["voices", "polis"]
