"""Lists of any origin: columns are proposed from the header, corrected by hand, and rows become posts."""

from __future__ import annotations

import pytest

from colab_app.exchange.columns import (
    ColumnMapping,
    header_score,
    plain_header,
    propose_header_row,
    propose_mapping,
)
from colab_app.exchange.grid import column_letters
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.records import ImportedPost, Skipped
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, problem_of, read_all


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (["ID", "件名", "内容", "氏名", "所属", "受付日", "区分", "賛同数", "状態"],
         ColumnMapping(1, 2, 3, 4, 5, 6, 7, 0, 8)),
        (["Timestamp", "Title", "Description", "Author", "Agency", "Category", "Likes", "No."],
         ColumnMapping(1, 2, 3, 4, 0, 5, 6, 7)),
        (["意見の分類", "ご意見（必須）", "お名前※", "投稿者の所属", "受付番号"],
         ColumnMapping(None, 1, 2, 3, None, 0, None, 4)),
        (["タイムスタンプ", "課題名", "提案内容", "団体名"], ColumnMapping(1, 2, None, 3, 0)),
        (["paid", "identity", "localgov"], ColumnMapping()),
        (["created_at", "comment text", "comment id"], ColumnMapping(None, 1, None, None, 0, None, None, 2)),
    ],
)  # fmt: skip
def test_a_mapping_is_read_off_the_header(header: list[str], mapping: ColumnMapping) -> None:
    assert propose_mapping(header) == mapping


def test_without_words_the_longest_texts_are_the_body() -> None:
    assert propose_mapping(["x", "y"], [["1", "a long sentence"], ["2", "another one"]]).body == 1
    assert propose_mapping(["x", "y"], []).body is None
    assert propose_mapping(["one column"], []).body == 0
    assert propose_mapping([]) == ColumnMapping()


def test_the_end_of_a_compound_carries_its_meaning() -> None:
    assert header_score("意見の分類", ["分類"]) == 3
    assert header_score("意見の分類", ["意見"]) == 2
    assert header_score("第一次意見の束", ["意見"]) == 1
    assert header_score("総務局", ["局"]) == 0
    assert header_score("局", ["局"]) == 4
    assert header_score("the title line", ["title"]) == 1
    assert header_score("paid", ["id"]) == 0
    assert plain_header("　件名（必須）※ ") == "件名"


def test_a_correction_moves_a_column() -> None:
    mapping = ColumnMapping(title=0, body=1).with_column("organisation", 1)
    assert (mapping.body, mapping.organisation) == (None, 1)
    assert mapping.with_column("organisation", None).organisation is None
    assert mapping.used() == {0, 1}
    assert mapping.column("organisation") == 1
    assert mapping.to_dict()["organisation"] == 1


def test_the_header_row_is_the_first_that_names_fields() -> None:
    block = [["受付一覧"], ["作成日：令和6年"], ["番号", "件名", "内容"], ["1", "意見", "内容"]]
    assert propose_header_row(block) == 2
    assert propose_header_row([[], ["x", "y"], ["1", "2"]]) == 1
    assert propose_header_row([["順", "名称"], ["1", "防災局"], ["2", "水道局"]]) == 0
    assert propose_header_row([]) == 0


def test_a_real_looking_list_in_cp932() -> None:
    records, reading = read_all(FIXTURES / "ideas_cp932.csv")
    first, second = of_kind(records, ImportedPost)
    assert (first.source, first.source_id, first.kind) == ("table:ideas_cp932.csv", "1", "proposal")
    assert (first.title, first.body) == ("髙台への近道", "①坂が急\n②夜は暗い～")
    assert (first.author_name, first.tags) == ("山辺 そら", ("防災", "福祉"))
    assert first.created_at == "2024-06-30T15:00:00.000Z"
    assert dict(first.declared_totals) == {"supports": 14}
    assert dict(first.extra) == {}
    assert (second.source_id, dict(second.declared_totals)) == ("2", {"supports": 1203})
    assert of_kind(records, Skipped) == [Skipped(7, "import.row.total")]
    assert reading.facts.encoding == "cp932"
    assert reading.tally.notes["import.note.personal_dropped"] == 1
    assert reading.tally.notes["import.note.zone_assumed"] == 2


def test_personal_columns_can_be_kept() -> None:
    records, _ = read_all(FIXTURES / "ideas_cp932.csv", ReadOptions(keep_personal=True))
    assert dict(of_kind(records, ImportedPost)[0].extra) == {"メールアドレス": "sora@example.jp"}


def test_names_give_way_to_numbers() -> None:
    data = "件名,氏名\nA,そら\nB,みなと\nC,そら\nD,\n".encode()
    posts = of_kind(read_all(bundle_of_bytes(data), ReadOptions(names="participant"))[0], ImportedPost)
    assert [post.author_name for post in posts] == ["Participant 1", "Participant 2", "Participant 1", None]
    posts = of_kind(read_all(bundle_of_bytes(data), ReadOptions(names="drop"))[0], ImportedPost)
    assert {post.author_name for post in posts} == {None}


def test_rows_without_an_id_get_one_from_their_words() -> None:
    data = "件名,賛同数\n賛成です,1\n反対です,2\n賛成です,3\n賛成です,4\n".encode()
    first = [post.source_id for post in of_kind(read_all(bundle_of_bytes(data))[0], ImportedPost)]
    assert len(set(first)) == 4
    assert first[2] == first[0] + "-2"
    assert first[3] == first[0] + "-3"
    # A row put in front and changed counts move nothing.
    later = "件名,賛同数\n新しい声,1\n賛成です,9\n反対です,2\n賛成です,3\n賛成です,4\n".encode()
    assert [post.source_id for post in of_kind(read_all(bundle_of_bytes(later))[0], ImportedPost)][
        1:
    ] == first


def test_html_in_cells_becomes_markdown() -> None:
    data = "件名,内容\nA,<p>一</p><script>x</script><p>二</p>\n".encode()
    assert of_kind(read_all(bundle_of_bytes(data))[0], ImportedPost)[0].body == "一\n\n二"


def test_a_sum_row_is_one_only_without_a_title() -> None:
    data = "番号,件名,内容\n合計,合計の見直し,本文\n計,,3\n".encode()
    records, _ = read_all(bundle_of_bytes(data))
    assert [post.title for post in of_kind(records, ImportedPost)] == ["合計の見直し"]
    assert [skip.code for skip in of_kind(records, Skipped)] == ["import.row.total"]
    ideas = "内容,数\n合計,\n合計を示すべき,1\n".encode()
    records, _ = read_all(bundle_of_bytes(ideas))
    assert [post.kind for post in of_kind(records, ImportedPost)] == ["idea"]


def test_rows_without_words_are_told() -> None:
    records, reading = read_all(bundle_of_bytes("件名,内容,区分\n,,防災\nA,,\n".encode()))
    assert of_kind(records, Skipped) == [Skipped(2, "import.row.no_text")]
    assert (reading.tally.rows, reading.tally.posts) == (2, 1)


def test_a_file_without_a_header_can_be_read() -> None:
    records, _ = read_all(bundle_of_bytes("駅前に日陰\n坂に手すり\n".encode()), ReadOptions(header_row=0))
    assert [post.title for post in of_kind(records, ImportedPost)] == ["駅前に日陰", "坂に手すり"]


def test_kind_source_and_mapping_can_be_chosen() -> None:
    options = ReadOptions(kind="challenge", source="mine", mapping=ColumnMapping(title=1, id=0))
    records, reading = read_all(bundle_of_bytes(b"x,y\n7,A\n"), options)
    [post] = of_kind(records, ImportedPost)
    assert (post.kind, post.source, post.source_id, post.title) == ("challenge", "mine", "7", "A")
    assert reading.facts.source == "mine"


def test_short_and_long_rows_fit_the_header() -> None:
    records, _ = read_all(bundle_of_bytes("件名,内容,備考\nA\nB,b,c,more\n".encode()))
    first, second = of_kind(records, ImportedPost)
    assert (first.title, first.body, dict(first.extra)) == ("A", "", {})
    assert dict(second.extra) == {"備考": "c"}


def test_a_header_row_that_is_not_there() -> None:
    assert problem_of("件名\nA\n".encode(), options=ReadOptions(header_row=40)).code == "import.header_row"


def test_unreadable_times_are_noted() -> None:
    records, reading = read_all(bundle_of_bytes("件名,受付日\nA,そのうち\n".encode()))
    assert of_kind(records, ImportedPost)[0].created_at is None
    assert reading.tally.notes["import.note.time_unread"] == 1


def test_personal_details_in_texts_are_noted_and_kept() -> None:
    records, reading = read_all(bundle_of_bytes("件名,内容\nA,電話 03-1234-5678 まで\n".encode()))
    assert of_kind(records, ImportedPost)[0].body == "電話 03-1234-5678 まで"
    assert reading.tally.notes["import.note.personal_in_text"] == 1


def test_letters_of_columns() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
