"""Pol.is exports of both generations, in a folder, a zip or loose: the last vote of each voter counts."""

from __future__ import annotations

import zipfile
from pathlib import Path

from colab_app.exchange.bundle import bytes_entry, file_entry
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.polis_votes import compare_matrices, read_matrix, vote_matrix
from colab_app.exchange.records import ImportedPost, ImportedVote, Skipped
from colab_app.exchange.watching import Watch
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, read_all

NEW = FIXTURES / "polis_new"
OLD = FIXTURES / "polis_old"


def test_statements_come_oldest_first_with_totals_and_states() -> None:
    records, reading = read_all(NEW)
    posts = of_kind(records, ImportedPost)
    assert [post.source_id for post in posts] == ["1", "2", "3"]
    assert [post.state for post in posts] == ["accepted", "accepted", "rejected"]
    assert {post.kind for post in posts} == {"idea"}
    assert posts[0].title == "Benches along the river,"
    assert posts[0].body == "Benches along the river,\nwith shade"
    assert posts[0].created_at == "2024-09-20T19:31:40.000Z"
    assert dict(posts[0].declared_totals) == {"agrees": 3, "disagrees": 0}
    assert dict(posts[0].extra) == {"is-seed": "true", "group-informed-consensus": "0.6"}
    assert dict(posts[1].extra)["is-meta"] == "true"
    assert posts[2].author_name == "Participant 7"
    assert reading.facts.source == "polis:5kawabe"
    assert reading.facts.title == 'How should the "river walk" grow?'


def test_votes_equal_the_matrix_cell_by_cell() -> None:
    records, reading = read_all(NEW)
    votes = of_kind(records, ImportedVote)
    comparison = compare_matrices(
        vote_matrix(votes), read_matrix(file_entry(NEW / "participants-votes.csv"), ReadOptions(), Watch())
    )
    assert comparison.is_equal
    assert comparison.equal == len(votes) == 8
    assert reading.tally.notes["import.note.votes_superseded"] == 2
    assert reading.tally.rows == 13


def test_a_difference_in_one_cell_is_seen() -> None:
    votes = of_kind(read_all(NEW)[0], ImportedVote)
    left = vote_matrix(votes)
    right = dict(left)
    right["Participant 0", "1"] = -1
    del right["Participant 5", "3"]
    right["Participant 9", "3"] = 1
    comparison = compare_matrices(left, right)
    assert (comparison.equal, comparison.different, comparison.only_left, comparison.only_right) == (
        6,
        1,
        1,
        1,
    )
    assert not comparison.is_equal


def test_an_outside_identity_is_never_read() -> None:
    records, _ = read_all([NEW / "participants-votes.csv", NEW / "comments.csv"])
    assert len(of_kind(records, ImportedVote)) == 8
    assert "someone@example.jp" not in repr(records)


def test_the_old_generation_with_turned_signs_and_seconds() -> None:
    records, reading = read_all(OLD)
    posts = of_kind(records, ImportedPost)
    assert [post.created_at for post in posts] == ["2022-07-27T15:08:20.000Z", "2022-07-27T15:09:49.000Z"]
    assert [post.state for post in posts] == ["accepted", "waiting"]
    votes = vote_matrix(of_kind(records, ImportedVote))
    assert votes == {
        ("Participant 1", "1"): 1,
        ("Participant 2", "1"): 1,
        ("Participant 1", "4"): 1,
        ("Participant 2", "4"): -1,
    }
    assert reading.tally.notes["import.note.votes_inverted"] == 1


def test_a_zip_and_loose_files_say_the_same(tmp_path: Path) -> None:
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(NEW.iterdir()):
            archive.write(path, f"2024 export/{path.name}")
        archive.writestr("__MACOSX/._votes.csv", b"\x00\x05")
    expected = read_all(NEW)[0]
    assert read_all(packed)[0] == expected
    assert read_all(sorted(NEW.iterdir()))[0] == expected


def test_votes_alone_cannot_tell_their_sign() -> None:
    records, reading = read_all(NEW / "votes.csv")
    assert len(of_kind(records, ImportedVote)) == 8
    assert reading.tally.notes["import.note.votes_undecided"] == 1
    assert reading.facts.source == "polis:polis_new"


def test_odd_votes_and_unknown_statements_are_told() -> None:
    comments = b"timestamp,comment-id,author-id,agrees,comment-body\n1658934589,1,a,1,One\n,,b,0,No id\n"
    comments += b"1,1,a,0,Again\n2,2,a,0,\n"
    votes = b"timestamp,comment-id,voter-id,vote\n1,1,a,1\n2,1,b,2\n3,,c,1\n4,9,a,1\n"
    bundle = bundle_of_bytes(comments, "comments.csv")
    both = type(bundle)("set", (*bundle.entries, bytes_entry("votes.csv", votes)))
    records, _ = read_all(both)
    assert [(skip.row, skip.code) for skip in of_kind(records, Skipped)] == [
        (3, "import.row.no_id"),
        (4, "import.row.repeated"),
        (5, "import.row.no_text"),
        (3, "import.row.vote"),
        (4, "import.row.vote"),
        (0, "import.row.vote_without_statement"),
    ]
    assert [vote.participant for vote in of_kind(records, ImportedVote)] == ["Participant x1"]
    assert of_kind(records, ImportedPost)[0].author_name == "Participant x1"


def test_of_two_votes_at_one_time_the_later_row_counts() -> None:
    data = b"timestamp,comment-id,voter-id,vote\n5,1,1,1\n5,1,1,-1\n4,1,1,0\n"
    assert [vote.value for vote in of_kind(read_all(bundle_of_bytes(data))[0], ImportedVote)] == [-1]


def test_authors_can_be_dropped() -> None:
    posts = of_kind(read_all(NEW, ReadOptions(names="drop"))[0], ImportedPost)
    assert {post.author_name for post in posts} == {None}
