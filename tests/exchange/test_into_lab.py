"""Foreign data in the lab: counted as at its source, hidden what was hidden, once only, and out again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from colab_app.bridge.importing import ImportProgress, ImportTarget, run_import, set_batch_undone
from colab_app.domain.commands import RemoveSubject
from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import file_entry
from colab_app.exchange.into_lab import IntoLab
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.polis_votes import compare_matrices, read_matrix
from colab_app.exchange.records import ImportedPost
from colab_app.exchange.watching import Watch
from colab_app.service.queries import Ideas, ImportBatches
from tests.exchange.lab_beds import Bed, lab_bed
from tests.exchange.samples import FIXTURES, SHARED


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    """An empty lab."""
    with lab_bed(tmp_path) as made:
        yield made


def written(folder: Path, text: str, name: str = "list.csv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def list_of(folder: Path, rows: int) -> Path:
    """A long list, longer than one command."""
    lines = [f"{number},坂道{number},冬は滑る" for number in range(1, rows + 1)]
    return written(folder, "\n".join(["番号,件名,内容", *lines]))


# -- what comes in ---------------------------------------------------------------------------------


def test_rejected_statements_are_hidden_and_their_votes_counted(bed: Bed) -> None:
    result = bed.bring(FIXTURES / "polis_new")
    shown = bed.backend.answer(Ideas(board_id=bed.board_id))
    assert [idea.title for idea in shown] == [
        "Benches along the river,",
        "待合室に学習スペースがほしい",
    ]
    assert result.new["idea"] == bed.count("idea") == 3
    assert bed.count("idea", "removed_at != '' AND source_id = '3'") == 1
    assert bed.count("opinion", "removed_at = ''") == result.new["opinion"] == result.report.votes
    hidden = bed.count("opinion", "idea_id IN (SELECT id FROM idea WHERE source_id = '3')")
    assert hidden > 0


def test_a_proposal_that_was_answered_with_no_stays_public(bed: Bed) -> None:
    header = "id;title/ja;body/ja;state;votes_count\n"
    path = written(bed_folder(bed), f"{header}7;夜の図書館;開けてほしい;rejected;12\n", "proposals.csv")
    result = run_import(bed.backend, path, ImportTarget(bed.board_id), dialect="decidim")
    assert result.report.dialect == "decidim"
    assert bed.count("proposal", "removed_at = ''") == 1


def bed_folder(bed: Bed) -> Path:
    """A folder beside the replica."""
    return Path(str(bed.rows("PRAGMA database_list")[0][2])).parent


def test_declared_totals_stay_apart_from_support(bed: Bed, tmp_path: Path) -> None:
    result = bed.bring(written(tmp_path, "件名,内容,賛同数\n避難所,暗い,41\n坂道,滑る,\n"))
    assert result.with_totals == 1
    assert bed.count("support") == bed.count("opinion") == 0
    totals = [
        json.loads(str(row[0])) for row in bed.rows("SELECT declared_totals FROM proposal ORDER BY title")
    ]
    assert sorted(totals, key=len) == [{}, {"supports": 41}]


def test_orphans_hang_on_their_post_and_strangers_are_told(bed: Bed) -> None:
    result = bed.bring(FIXTURES / "decidim")
    assert result.report.notes["import.note.orphans"] > 0
    lost = bed.count(
        "comment", "subject_id NOT IN (SELECT id FROM proposal) OR parent_id != '' AND"
        " parent_id NOT IN (SELECT id FROM comment)"
    )  # fmt: skip
    assert (lost, bed.count("comment")) == (0, result.report.comments)


def test_comments_without_their_post_are_skipped_by_name(bed: Bed, tmp_path: Path) -> None:
    source = (FIXTURES / "decidim" / "comments.csv").read_text(encoding="utf-8-sig")
    result = bed.bring(written(tmp_path, source, "comments.csv"))
    (reason,) = [one for one in result.report.skipped if one.code == "import.row.no_post"]
    assert reason.count == result.report.comments
    assert bed.count("comment") == 0


def test_an_id_that_comes_twice_keeps_the_first_and_names_the_row(bed: Bed, tmp_path: Path) -> None:
    result = bed.bring(written(tmp_path, "番号,件名\n1,坂道\n2,広場\n1,歩道\n"))
    (reason,) = result.report.skipped
    assert (reason.code, reason.count, reason.first_rows) == ("import.row.repeated", 1, (4,))
    assert {row[0] for row in bed.rows("SELECT title FROM proposal")} == {"坂道", "広場"}


def test_ids_that_come_again_after_many_rows_are_told_too(bed: Bed, tmp_path: Path) -> None:
    path = list_of(tmp_path, 450)
    path.write_text(path.read_text(encoding="utf-8") + "\n1,また坂道,冬", encoding="utf-8")
    result = bed.bring(path)
    assert [(one.code, one.first_rows) for one in result.report.skipped] == [("import.row.repeated", (452,))]
    assert bed.count("proposal") == 450


def test_texts_that_are_too_long_are_cut_and_counted(bed: Bed, tmp_path: Path) -> None:
    result = bed.bring(written(tmp_path, f"件名,内容\n坂道,{'あ' * 100_001}\n"))
    assert result.report.notes["import.note.cut"] == 1
    assert bed.count("proposal", "length(solution) = 100000 AND solution LIKE '%…'") == 1


def test_positions_of_many_challenges_stay_short_and_in_order(bed: Bed, tmp_path: Path) -> None:
    path = list_of(tmp_path, 500)
    bed.bring(path, ReadOptions(kind="challenge"))
    rows = bed.rows("SELECT position, source_id FROM challenge ORDER BY position")
    assert [row[1] for row in rows] == [str(number) for number in range(1, 501)]
    assert max(len(str(row[0])) for row in rows) < 12
    bed.bring(written(tmp_path, "件名\nあとから\n", "later.csv"), ReadOptions(kind="challenge"))
    assert bed.rows("SELECT title FROM challenge ORDER BY position DESC LIMIT 1") == [("あとから",)]


def test_a_new_challenge_for_proposals_has_the_title_that_was_asked_for(bed: Bed, tmp_path: Path) -> None:
    bed.bring(written(tmp_path, "件名\n坂道\n"), challenge_title="冬の道")
    assert bed.rows("SELECT title FROM challenge") == [("冬の道",)]
    assert bed.count("proposal", "challenge_id = (SELECT id FROM challenge)") == 1


# -- once only -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["polis_new", "decidim", "github_graphql.json", "github_rest.json", "voices.csv"]
)
def test_a_second_run_changes_nothing(bed: Bed, name: str) -> None:
    first = bed.bring(FIXTURES / name)
    before = bed.picture()
    again = bed.bring(FIXTURES / name)
    assert (again.added, again.restored, again.batch_ids) == (0, 0, ())
    assert again.known == sum(first.new.values())
    assert bed.picture() == before
    assert bed.count("import_batch") == 1


def test_a_second_run_as_another_kind_changes_nothing_either(bed: Bed) -> None:
    bed.bring(FIXTURES / "decidim", ReadOptions(kind="proposal"))
    before = bed.picture()
    again = bed.bring(FIXTURES / "decidim", ReadOptions(kind="idea"))
    assert again.added == 0
    assert bed.picture() == before


def test_comments_that_come_later_find_their_posts(bed: Bed) -> None:
    source = ReadOptions(source="decidim:東雲市", kind="idea")
    bed.bring(FIXTURES / "decidim" / "proposals.csv", source)
    result = bed.bring(FIXTURES / "decidim" / "comments.csv", ReadOptions(source="decidim:東雲市"))
    assert result.new["comment"] == bed.count("comment", "subject_kind = 'idea'") > 0


# -- and out again ---------------------------------------------------------------------------------


def test_undo_and_redo_bring_back_exactly_what_was_shown(bed: Bed) -> None:
    result = bed.bring(FIXTURES / "polis_new")
    before = bed.picture()
    set_batch_undone(bed.backend, result.batch_id, undone=True)
    assert all(removed for rows in bed.picture().values() for _, removed in rows)
    set_batch_undone(bed.backend, result.batch_id, undone=False)
    assert bed.picture() == before, "what moderators hid at the source stays hidden"


def test_undo_leaves_in_the_bin_what_somebody_had_put_there(bed: Bed, tmp_path: Path) -> None:
    result = bed.bring(written(tmp_path, "番号,件名\n1,坂道\n2,広場\n"))
    ((removed_id,),) = bed.rows("SELECT id FROM proposal WHERE source_id = '1'")
    bed.backend.submit(RemoveSubject(subject_kind="proposal", subject_id=str(removed_id)))
    before = bed.picture()
    set_batch_undone(bed.backend, result.batch_id, undone=True)
    set_batch_undone(bed.backend, result.batch_id, undone=False)
    assert bed.picture() == before
    bed.bring(tmp_path / "list.csv")
    assert bed.picture() == before, "a second run brings nothing back that somebody removed"


def test_undone_and_imported_again_everything_is_back_once(bed: Bed, tmp_path: Path) -> None:
    path = list_of(tmp_path, 450)
    first = bed.bring(path)
    before = bed.picture()
    set_batch_undone(bed.backend, first.batch_id, undone=True)
    again = bed.bring(path)
    assert (again.added, again.restored, again.batch_ids) == (0, 451, ())
    assert bed.picture() == before
    (batch,) = bed.backend.answer(ImportBatches())
    assert (batch.undone, batch.posts, batch.shown) == (False, 451, 451)


def test_a_part_imported_again_leaves_the_rest_undone(bed: Bed, tmp_path: Path) -> None:
    path = written(tmp_path, "番号,件名\n1,坂道\n2,広場\n3,歩道\n")
    first = bed.bring(path)
    set_batch_undone(bed.backend, first.batch_id, undone=True)
    written(tmp_path, "番号,件名\n2,広場\n")
    assert bed.bring(path).restored == 2, "the proposal and its challenge"
    (batch,) = bed.backend.answer(ImportBatches())
    assert (batch.undone, batch.posts, batch.shown) == (True, 4, 2)
    set_batch_undone(bed.backend, first.batch_id, undone=False)
    (batch,) = bed.backend.answer(ImportBatches())
    assert (batch.undone, batch.shown) == (False, 4)


# -- stopping --------------------------------------------------------------------------------------


def test_a_stopped_import_leaves_nothing_behind(bed: Bed, tmp_path: Path) -> None:
    path = list_of(tmp_path, 1_000)
    told: list[ImportProgress] = []
    watch = Watch(is_cancelled=lambda: bool(told) and told[-1].added >= 400)
    with pytest.raises(UserProblem, match="cancelled"):
        run_import(bed.backend, path, ImportTarget(bed.board_id), watch=watch, progress=told.append)
    assert bed.count("proposal", "removed_at = ''") == bed.count("challenge", "removed_at = ''") == 0
    assert told[-1].taking_back
    assert bed.bring(path).restored + bed.count("proposal") > 1_000
    assert bed.count("proposal", "removed_at = ''") == 1_000


def test_an_import_stopped_while_it_brings_back_puts_that_away_again(bed: Bed, tmp_path: Path) -> None:
    path = list_of(tmp_path, 1_000)
    set_batch_undone(bed.backend, bed.bring(path).batch_id, undone=True)
    before = bed.picture()
    told: list[ImportProgress] = []
    with pytest.raises(UserProblem, match="cancelled"):
        run_import(
            bed.backend,
            path,
            ImportTarget(bed.board_id),
            watch=Watch(is_cancelled=lambda: len(told) > 2),
            progress=told.append,
        )
    assert bed.picture() == before
    assert [batch.undone for batch in bed.backend.answer(ImportBatches())] == [True]


def test_a_board_that_is_not_there_refuses_without_a_trace(bed: Bed) -> None:
    before = bed.picture()
    with pytest.raises(UserProblem, match="gone"):
        run_import(bed.backend, FIXTURES / "polis_new", ImportTarget("nowhere"))
    assert bed.picture() == before


# -- public data beside the repository ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "votes"), [("polis-bg2050-volunteers", 14_283), ("polis-london-youth-policing", 638)]
)
def test_votes_in_the_lab_equal_the_matrix_cell_by_cell(bed: Bed, name: str, votes: int) -> None:
    for folder in [SHARED / name] if (SHARED / name).exists() else []:
        bed.bring(folder)
        matrix = read_matrix(file_entry(folder / "participants-votes.csv"), ReadOptions(), Watch())
        comparison = compare_matrices(bed.votes(), matrix)
        assert comparison.is_equal
        assert comparison.equal == votes


def test_posts_in_the_lab_equal_the_issues(bed: Bed) -> None:
    for path in [one for one in [SHARED / "github-issues-tokyo-2024" / "issues.json"] if one.exists()]:
        result = bed.bring(path)
        assert (bed.count("proposal"), bed.count("support"), result.with_totals) == (208, 0, 208)
        assert (
            sum(
                json.loads(str(row[0]))["reactions"]
                for row in bed.rows("SELECT declared_totals FROM proposal")
            )
            == 719
        )


def test_rows_need_no_lab_to_be_made() -> None:
    into = IntoLab("table:x", "open", "challenge-1")
    (row,) = into.rows(ImportedPost("table:x", "1", "idea", "坂道", state="rejected"))
    assert row["challenge_id"] == "challenge-1"
    assert "removed_at" not in row
