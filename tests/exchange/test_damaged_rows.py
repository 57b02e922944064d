"""A damaged row costs itself in every dialect: it is reported, and its neighbours are read."""

from __future__ import annotations

import pytest

from colab_app.exchange.bundle import Bundle, bytes_entry
from colab_app.exchange.cells import CELL_CHARACTERS
from colab_app.exchange.challenge_gov import read_challenge_gov
from colab_app.exchange.decidim import read_decidim
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.own_lines import read_own_lines
from colab_app.exchange.polis import read_polis
from colab_app.exchange.polis_votes import VoteMatrix, read_matrix
from colab_app.exchange.records import ImportedComment, ImportedPost, ImportedVote, Record, Skipped
from colab_app.exchange.watching import Watch
from tests.exchange.samples import bundle_of_bytes, of_kind, read_all

HUGE = "x" * (CELL_CHARACTERS + 1)
PROPOSAL = "Decidim::Proposals::Proposal"


def summary(records: list[Record]) -> list[str]:
    """What came, in short: the reason for a skipped row, the title or body of the others."""
    words = []
    for record in records:
        match record:
            case Skipped():
                words.append(f"{record.row} {record.code.removeprefix('import.row.')}")
            case ImportedPost():
                words.append(record.title)
            case ImportedComment():
                words.append(record.body)
            case ImportedVote():
                words.append(f"{record.participant}: {record.value}")
            case _:
                words.append(record.id)
    return words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"件名,内容\nA,a\nB,{HUGE}\nC,c\n", ["A", "3 too_long", "C"]),
        ('件名,内容\nA,a\nB,"b\nC,c\n', ["A", "3 quote_open", "C"]),
        (f"comment-id,comment-body\n1,A\n2,{HUGE}\n3,C\n", ["A", "3 too_long", "C"]),
        (
            f"timestamp,comment-id,author-id,agrees,comment-body\n9,1,1,0,A\n9,2,1,0,{HUGE}\n",
            ["3 too_long", "A"],
        ),
        (f"timestamp,comment-id,voter-id,vote\n1,1,7,1\n{HUGE},1,8,1\n", ["3 too_long", "Participant 7: 1"]),
        (f"id;title/ja\n1;A\n2;{HUGE}\n3;C\n", ["A", "3 too_long", "C"]),
        (
            f"id;body;commentable_id;commentable_type\n1;A;5;{PROPOSAL}\n2;{HUGE};5;{PROPOSAL}\n3;C;5;{PROPOSAL}\n",
            ["A", "C", "3 too_long"],
        ),
        (f"participant,group-id,n-votes,4\n7,0,1,-1\n8,{HUGE},1,1\n", ["Participant 7: -1"]),
    ],
)
def test_one_bad_row_among_good_ones(text: str, expected: list[str]) -> None:
    assert summary(read_all(bundle_of_bytes(text.encode()))[0]) == expected


def test_a_voice_keeps_columns_without_a_name_out() -> None:
    data = "comment-id,comment-body,,age\n1,声,stray,40代,more\n".encode()
    [post] = of_kind(read_all(bundle_of_bytes(data))[0], ImportedPost)
    assert dict(post.extra) == {"age": "40代"}


def test_a_wide_row_keeps_a_bounded_number_of_columns() -> None:
    header = ",".join(["件名", *(f"c{number}" for number in range(400))])
    row = ",".join(["A", *("v" for _ in range(400))])
    [post] = of_kind(read_all(bundle_of_bytes(f"{header}\n{row}\n".encode()))[0], ImportedPost)
    assert len(post.extra) == 200


def test_tags_are_few_and_different() -> None:
    many = "、".join([*(f"札{number}" for number in range(40)), "札1"])
    [post] = of_kind(read_all(bundle_of_bytes(f"件名,区分\nA,{many}\n".encode()))[0], ImportedPost)
    assert post.tags == tuple(f"札{number}" for number in range(20))


def test_readers_refuse_what_is_not_theirs() -> None:
    empty = bytes_entry("a.json", b"")
    other = bytes_entry("a.json", b'{"x": 1}')
    with pytest.raises(Exception, match=r"import\.empty"):
        read_own_lines(empty, ReadOptions(), Watch())
    with pytest.raises(Exception, match=r"import\.unknown_format"):
        read_challenge_gov(other, ReadOptions(), Watch())
    with pytest.raises(Exception, match=r"import\.unknown_format"):
        read_polis(Bundle("x", (other,)), {}, ReadOptions(), Watch())
    with pytest.raises(Exception, match=r"import\.unknown_format"):
        read_decidim(Bundle("x", (other,)), {}, ReadOptions(), Watch())


def test_a_matrix_skips_ids_and_empty_cells() -> None:
    data = b"participant,xid,group-id,n-votes,1,4,9\n0,secret,0,2,1,,-1\n1,,0,1,,0,5\n"
    matrix: VoteMatrix = read_matrix(bytes_entry("participants-votes.csv", data), ReadOptions(), Watch())
    assert matrix == {("Participant 0", "1"): 1, ("Participant 0", "9"): -1, ("Participant 1", "4"): 0}


def test_comments_of_circles_and_lost_parents_all_come() -> None:
    kind = "Decidim::Comments::Comment"
    root = "https://lab.example.jp/f/7/proposals/5"
    rows = [f"1;A;2;{kind};{root}", f"2;B;1;{kind};{root}", f"3;C;77;{kind};{root}", f"4;D;3;{kind};{root}"]
    data = "id;body;commentable_id;commentable_type;root_commentable_url\n" + "\n".join(rows) + "\n"
    records, reading = read_all(bundle_of_bytes(data.encode()))
    comments = of_kind(records, ImportedComment)
    assert sorted(comment.body for comment in comments) == ["A", "B", "C", "D"]
    assert {comment.subject_source_id for comment in comments} == {"5"}
    assert reading.tally.notes["import.note.orphans"] == 2


def test_plain_decidim_columns_without_a_language() -> None:
    data = "id;component/id;title;body\n1;7;A;<p>一</p>\n".encode()
    records, reading = read_all(bundle_of_bytes(data))
    assert reading.facts.dialect == "decidim"
    [post] = of_kind(records, ImportedPost)
    assert (post.title, post.body) == ("A", "一")
