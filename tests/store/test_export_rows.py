"""What an export reads: everything screens show, nothing private, in bounded steps."""

from __future__ import annotations

from collections import Counter

import pytest

from colab_app.domain import commands as c
from colab_app.store.reads import export
from colab_app.store.reads.export import (
    ExportRow,
    document_count,
    document_rows,
    export_count,
    export_rows,
)
from colab_app.store.tables import ORDER
from tests.store.store_desk import StoreDesk


def _rows(desk: StoreDesk, board_id: str = "", *, everything: bool = False) -> list[ExportRow]:
    with desk.replica.reading() as connection:
        rows = list(export_rows(connection, board_id, everything=everything))
        assert export_count(connection, board_id, everything=everything) == len(rows)
    return rows


def _kinds(rows: list[ExportRow]) -> dict[str, int]:
    return dict(Counter(kind for kind, _ in rows))


@pytest.fixture
def busy(desk: StoreDesk) -> StoreDesk:
    """A lab with one of everything, some of it in the bin."""
    challenge_id = desk.challenge("課題", problem="一。")
    desk.proposal(challenge_id, desk.partner)
    comment_id = desk.comment(challenge_id, "意見", desk.partner)
    removed = desk.comment(challenge_id, "消した意見", desk.partner)
    desk.do(c.RemoveSubject(subject_kind="comment", subject_id=removed), desk.partner)
    about = {"subject_kind": "challenge", "subject_id": challenge_id}
    desk.do(c.SetSupport(**about, on=True), desk.partner)
    desk.do(c.SetReaction(subject_kind="comment", subject_id=comment_id, mark="thanks", on=True))
    desk.do(c.SetTag(**about, label="防災", on=True))
    desk.do(c.SetFollow(**about, on=True))
    desk.do(desk.lab.draft("秘密の下書き"))
    desk.do(desk.lab.text(challenge_id, "一。", "先。"))
    desk.do(desk.lab.text(challenge_id, "一。", "後。"))
    desk.do(desk.lab.place_on(desk.lab.board_id, desk.partner))
    return desk


def test_what_screens_show_is_written_and_nothing_private(busy: StoreDesk) -> None:
    rows = _rows(busy)
    assert _kinds(rows) == {
        "organisation": 3,
        "member": 3,
        "board": 1,
        "challenge": 1,
        "proposal": 1,
        "comment": 1,
        "support": 1,
        "reaction": 1,
        "tagging": 1,
    }
    assert "下書き" not in str(rows)
    assert "消した" not in str(rows)


def test_everything_has_history_clashes_and_the_bin_but_never_drafts(busy: StoreDesk) -> None:
    rows = _rows(busy, everything=True)
    kinds = _kinds(rows)
    assert (kinds["comment"], kinds["follow"], kinds["board_member"], kinds["conflict_copy"]) == (2, 1, 1, 1)
    assert kinds["history"] > 10
    assert "draft" not in kinds
    assert "秘密の下書き" not in str(rows)


def test_technical_columns_stay_behind(busy: StoreDesk) -> None:
    for kind, fields in _rows(busy, everything=True):
        assert not {"stream", "version", "login"} & set(fields), kind


def test_a_word_called_kind_makes_way_for_the_kind_of_the_line(busy: StoreDesk) -> None:
    for kind, fields in _rows(busy):
        if kind in ("organisation", "comment"):
            assert "kind" not in fields
            assert fields[f"{kind}_kind"]


def test_one_board_leaves_the_others_out(busy: StoreDesk) -> None:
    other = busy.lab.board(title="別の盤")
    busy.do(other)
    busy.do(busy.lab.challenge("別の課題", other.board_id))
    kinds = _kinds(_rows(busy, other.board_id))
    assert kinds == {"organisation": 3, "member": 3, "board": 1, "challenge": 1}
    assert _kinds(_rows(busy))["board"] == 2


def test_parents_come_before_children(busy: StoreDesk) -> None:
    kinds = list(dict.fromkeys(kind for kind, _ in _rows(busy)))
    assert kinds == [kind for kind in ORDER if kind in kinds]


def test_many_rows_come_in_pages(desk: StoreDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "PAGE_ROWS", 3)
    ideas = [desk.lab.idea(f"案 {number}") for number in range(10)]
    desk.replica.submit_many([desk.lab.envelope(idea) for idea in ideas])
    rows = [fields for kind, fields in _rows(desk) if kind == "idea"]
    assert sorted(str(fields["title"]) for fields in rows) == sorted(idea.title for idea in ideas)


def test_a_document_follows_the_order_one_reads_in(busy: StoreDesk) -> None:
    second = busy.challenge("二つめ")
    proposal_id = busy.proposal(second, busy.partner)
    busy.do(
        c.AddComment(
            comment_id=busy.lab.id(),
            subject_kind="proposal",
            subject_id=proposal_id,
            kind="advice",
            body="助言",
        )
    )
    with busy.replica.reading() as connection:
        rows = list(document_rows(connection))
        assert document_count(connection) == len(rows)
    assert [kind for kind, _ in rows] == [
        "challenge",
        "comment",
        "proposal",
        "challenge",
        "proposal",
        "comment",
    ]
    first = rows[0][1]
    assert (first["author"], first["title"]) == ("水野 あかり", "課題")
    assert "author_id" not in first
    # What says nothing is not in a document.
    assert "summary" not in first
    assert rows[1][1]["author"] == "森 つばさ"


def test_a_document_of_one_board(busy: StoreDesk) -> None:
    other = busy.lab.board()
    busy.do(other)
    with busy.replica.reading() as connection:
        assert list(document_rows(connection, other.board_id)) == []
        assert len(list(document_rows(connection, busy.lab.board_id))) == 3


def test_imported_voices_keep_their_names_and_moments(desk: StoreDesk) -> None:
    record = {
        "kind": "challenge",
        "id": "foreign",
        "title": "外の課題",
        "stage": "open",
        "author_name": "市民の声",
        "said_at": "2020-01-01T00:00:00.000Z",
    }
    desk.do(
        c.ImportRecords(batch_id="b", board_id=desk.lab.board_id, source="s", file_name="f", records=[record])
    )
    with desk.replica.reading() as connection:
        ((_, fields),) = document_rows(connection)
    assert (fields["author"], fields["created_at"]) == ("市民の声", "2020-01-01T00:00:00.000Z")
