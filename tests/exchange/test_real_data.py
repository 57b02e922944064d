"""Public data beside the repository is read as its makers meant; what is not there is passed over."""

from __future__ import annotations

from pathlib import Path

from colab_app.exchange.bundle import file_entry
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.polis_votes import compare_matrices, read_matrix, vote_matrix
from colab_app.exchange.records import ImportedComment, ImportedPost, ImportedVote
from colab_app.exchange.report import report_of
from colab_app.exchange.watching import Watch
from tests.exchange.samples import SHARED, of_kind, read_all


def present(*names: str) -> list[Path]:
    """Those of these data sets that are there."""
    return [SHARED / name for name in names if (SHARED / name).exists()]


def test_votes_equal_the_matrix_cell_by_cell() -> None:
    expected = {"polis-bg2050-volunteers": (371, 14_283), "polis-london-youth-policing": (39, 638)}
    for folder in present(*expected):
        records, reading = read_all(folder)
        votes = of_kind(records, ImportedVote)
        matrix = read_matrix(file_entry(folder / "participants-votes.csv"), ReadOptions(), Watch())
        comparison = compare_matrices(vote_matrix(votes), matrix)
        assert comparison.is_equal
        assert (len(of_kind(records, ImportedPost)), len(votes)) == expected[folder.name]
        assert report_of(reading).skipped == ()
        assert "import.note.votes_inverted" not in reading.tally.notes


def test_github_proposals() -> None:
    for path in present("github-issues-tokyo-2024/issues.json"):
        records, reading = read_all(path)
        posts = of_kind(records, ImportedPost)
        assert (len(posts), len({post.source_id for post in posts})) == (208, 208)
        assert sum(post.declared_totals["reactions"] for post in posts) == 719
        assert sum(post.declared_totals["comments"] for post in posts) == 636
        assert all(post.created_at for post in posts)
        assert not any("<!--" in post.body for post in posts)
        assert report_of(reading).skipped == ()
    for path in present("github-issues-tokyo-2024/demo_subset.json"):
        assert len(of_kind(read_all(path)[0], ImportedPost)) == 23
    for path in present("github-rest-ja"):
        records, _ = read_all(path)
        assert (len(of_kind(records, ImportedPost)), len(of_kind(records, ImportedComment))) == (17, 57)
        relayed = [post for post in of_kind(records, ImportedPost) if "posted_by" in post.extra]
        assert len(relayed) == 13
        assert {post.author_name for post in relayed} == {None}


def test_the_challenge_feed() -> None:
    for folder in present("challenge-gov"):
        for path in folder.glob("*.json"):
            records, reading = read_all(path)
            posts = of_kind(records, ImportedPost)
            assert len(posts) == 29
            assert all(post.created_at and "submission_end_at" in post.extra for post in posts)
            assert not any("<p>" in post.body or "<a " in post.body for post in posts)
            assert "import.note.time_unread" not in reading.tally.notes


def test_decidim_and_excel() -> None:
    for folder in present("decidim"):
        records, reading = read_all(folder)
        posts, comments = of_kind(records, ImportedPost), of_kind(records, ImportedComment)
        assert (len(posts), len(comments)) == (17, 57)
        assert {comment.subject_source_id for comment in comments} <= {post.source_id for post in posts}
        assert report_of(reading).skipped == ()
    for folder in present("excel"):
        records, reading = read_all(folder)
        posts = of_kind(records, ImportedPost)
        assert len(posts) == 23
        assert sum(post.declared_totals["supports"] for post in posts) == 116
        assert all(post.created_at and post.tags and post.body for post in posts)
        assert [reason.code for reason in report_of(reading).skipped] == ["import.row.total"]


def test_a_real_file_in_cp932() -> None:
    for path in present("organisations/localgovjp-sjis-2020.csv"):
        records, reading = read_all(path)
        assert reading.facts.encoding == "cp932"
        posts = of_kind(records, ImportedPost)
        assert len(posts) == 1_916
        assert any(post.extra["city"] == "利島村" for post in posts)


def test_every_file_ends_with_records_or_a_problem_in_words() -> None:
    """Reads each public file as a table, whatever it is."""
    for path in present("challenge-gov/feed-open.scrubbed.json", "README.md", "polis-LICENCE.md"):
        records, reading = (
            read_all(path, ReadOptions(header_row=0), "table") if path.suffix == ".md" else read_all(path)
        )
        assert reading.tally.rows >= len(of_kind(records, ImportedPost)) > 0
