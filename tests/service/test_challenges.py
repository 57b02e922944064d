"""Challenges: published complete or not, moved by compare and set, closed with a reason."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Challenge, Draft
from colab_app.domain.stages import Stage
from tests.service.workbench import Workbench


def _challenge(bench: Workbench, stage: str = "open", actor_id: str = "", **fields: object) -> str:
    command = bench.lab.challenge(fields=fields, stage=stage)
    bench.do(command, actor_id)
    return command.challenge_id


def _move(
    challenge_id: str, start: str, target: str, reason: str = "", position: str = "m"
) -> c.MoveChallenge:
    return c.MoveChallenge(
        challenge_id=challenge_id, from_stage=start, to_stage=target, position=position, reason=reason
    )


def test_a_challenge_is_published_with_its_fields(bench: Workbench) -> None:
    fields = {"success": ["30 分以内"], "schedule": {"open": "2026-12-01"}, "visibility": "public"}
    challenge_id = _challenge(bench, "triage", bench.partner, **fields)
    row = bench.row(Challenge, challenge_id)
    assert {key: getattr(row, key) for key in fields} == fields
    assert (row.stage, row.author_id, row.board_id) == ("triage", bench.partner, bench.lab.board_id)
    assert row.stage_since_at == row.created_at == bench.lab.clock()
    mark = bench.last_history()
    assert (mark.command, mark.subject_kind, mark.subject_id) == ("challenge.create.1", "challenge", row.id)
    assert (mark.author_id, mark.details, mark.stream) == (bench.partner, {"title": row.title}, row.stream)


def test_numbers_count_up(bench: Workbench) -> None:
    numbers = [bench.row(Challenge, _challenge(bench)).number for _ in range(3)]
    assert numbers == [1, 2, 3]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": ""}, "title.empty"),
        ({"title": " \n"}, "title.empty"),
        ({"title": "\u200b\u2060"}, "title.empty"),
        ({"title": 5}, "title.empty"),
        ({"title": "あ" * (limits.TITLE_CHARACTERS + 1)}, "field.long"),
        ({"problem": "あ" * (limits.LONG_CHARACTERS + 1)}, "field.long"),
        ({"problem": ["list"]}, "field.shape"),
        ({"problem": "a\x00"}, "field.shape"),
        ({"problem": "半分の\ud83d絵文字"}, "field.shape"),
        ({"success": "text"}, "field.shape"),
        ({"success": [1] * (limits.LIST_ITEMS + 1)}, "field.long"),
        ({"success": ["\udc00"]}, "field.shape"),
        ({"schedule": []}, "field.shape"),
        ({"schedule": {str(key): "" for key in range(limits.LIST_ITEMS + 1)}}, "field.long"),
        ({"contract_type": "handshake"}, "field.shape"),
        ({"visibility": ["public"]}, "field.shape"),
        ({"stage": "open"}, "field.unknown"),
        ({"author_id": "somebody"}, "field.unknown"),
    ],
)
def test_fields_must_fit(bench: Workbench, fields: Mapping[str, object], code: str) -> None:
    assert bench.refused(bench.lab.challenge(fields=fields)) == code


def test_choices_may_be_left_open(bench: Workbench) -> None:
    challenge_id = _challenge(bench, contract_type="", adoption_route="")
    assert bench.row(Challenge, challenge_id).contract_type == ""


@pytest.mark.parametrize("stage", ["draft", "party", ""])
def test_a_challenge_stands_in_a_column_of_its_board(bench: Workbench, stage: str) -> None:
    refusal = bench.refusal(bench.lab.challenge(stage=stage))
    assert (refusal.code, refusal.params) == ("stage.unknown", {"stage": stage})


def test_a_board_without_a_stage_does_not_take_it(bench: Workbench) -> None:
    board = dataclasses.replace(bench.lab.board(), template="pitch")
    bench.do(board)
    command = bench.lab.challenge(board_id=board.board_id)
    bench.do(command)
    assert bench.refused(_move(command.challenge_id, "open", "pilot")) == "stage.unknown"


@pytest.mark.parametrize("row_id", ["", "a:b", "..", "a" * 200])
def test_a_challenge_needs_an_id_that_is_one(bench: Workbench, row_id: str) -> None:
    assert bench.refused(dataclasses.replace(bench.lab.challenge(), challenge_id=row_id)) == "field.shape"


def test_an_id_is_used_once(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    assert bench.refused(dataclasses.replace(bench.lab.challenge(), challenge_id=challenge_id)) == "exists"


def test_publishing_consumes_ones_own_draft_only(bench: Workbench) -> None:
    mine, theirs = bench.lab.draft(), bench.lab.draft()
    bench.do(mine)
    bench.do(theirs, bench.partner)
    for draft in (mine, theirs):
        bench.do(dataclasses.replace(bench.lab.challenge(), challenge_id=draft.draft_id))
    assert [row.id for row in bench.rows(Draft)] == [theirs.draft_id]


# -- moving -------------------------------------------------------------------------------------------


def test_a_move_changes_stage_and_place_and_since_when(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    before = bench.row(Challenge, challenge_id)
    outcome = bench.do(_move(challenge_id, "open", "codesign", "選ばれたため"))
    row = bench.row(Challenge, challenge_id)
    assert (row.stage, row.position, row.stage_reason) == ("codesign", "m", "選ばれたため")
    assert row.stage_since_at == bench.lab.clock() > before.stage_since_at
    assert outcome.inverse == _move(challenge_id, "codesign", "open", "", before.position)
    assert bench.last_history().details == {
        "title": row.title,
        "from": "open",
        "to": "codesign",
        "reason": "選ばれたため",
    }


def test_within_a_stage_only_the_place_changes_and_no_history_is_made(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    before, mark = bench.row(Challenge, challenge_id), bench.last_history()
    bench.do(_move(challenge_id, "open", "open", position="z"))
    row = bench.row(Challenge, challenge_id)
    assert (row.position, row.stage_since_at) == ("z", before.stage_since_at)
    assert bench.last_history() == mark


def test_who_comes_second_to_the_same_stage_has_nothing_to_do(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    bench.do(_move(challenge_id, "open", "pilot"))
    before = bench.everything()
    outcome = bench.do(_move(challenge_id, "open", "pilot", position="z"))
    assert (outcome.inverse, outcome.stream) == (None, "")
    assert bench.everything() == before


def test_who_comes_second_with_words_is_told(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    bench.do(_move(challenge_id, "open", "closed", "予算がない"))
    assert bench.do(_move(challenge_id, "open", "closed", "予算がない")).inverse is None
    refusal = bench.refusal(_move(challenge_id, "open", "closed", "担当がいない"))
    assert (refusal.code, refusal.params) == ("stage.stale", {"stage": "closed"})


def test_who_moves_from_where_it_no_longer_stands_is_told(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    refusal = bench.refusal(_move(challenge_id, "triage", "pilot"))
    assert (refusal.code, refusal.params) == ("stage.stale", {"stage": "open"})


def test_closing_needs_a_reason(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    assert bench.refused(_move(challenge_id, "open", "closed", " ")) == "stage.reason"
    assert bench.refused(_move(challenge_id, "open", "closed", "あ" * 2_001)) == "field.long"
    bench.do(_move(challenge_id, "open", "closed", "期限まで提案がなかった"))


def test_a_challenge_closed_without_a_reason_is_not_closed_again_by_undo(bench: Workbench) -> None:
    # Imported challenges may stand in the last column without anybody's reason.
    challenge_id = _challenge(bench, "closed")
    assert bench.do(_move(challenge_id, "closed", "open")).inverse is None
    bench.do(_move(challenge_id, "open", "closed", "終わり"))
    reopened = bench.do(_move(challenge_id, "closed", "open")).inverse
    assert reopened == _move(challenge_id, "open", "closed", "終わり")


def test_nothing_is_moved_into_drafts_or_from_the_bin(bench: Workbench) -> None:
    challenge_id = _challenge(bench)
    assert bench.refused(_move(challenge_id, "open", "draft")) == "stage.unknown"
    bench.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert bench.refused(_move(challenge_id, "open", "pilot")) == "gone"
    assert bench.refused(_move("nowhere", "open", "pilot")) == "gone"


def test_owners_and_authors_move_their_challenge_in_any_stage(bench: Workbench) -> None:
    organisation_id = bench.lab.id()
    official = bench.person("official", organisation_id=organisation_id)
    colleague = bench.person("partner", organisation_id=organisation_id)
    by_author = _challenge(bench, "screening", bench.partner)
    by_owner = _challenge(bench, "screening", owner_id=bench.observer, owner_organisation_id=organisation_id)
    bench.do(_move(by_author, "screening", "open"), bench.partner)
    bench.do(_move(by_owner, "screening", "open"), official)
    assert bench.refused(_move(by_author, "open", "pilot"), bench.official) == "permit.role"
    assert bench.refused(_move(by_owner, "open", "pilot"), colleague) == "permit.role"
    # An observer who is named as the owner still only looks on.
    assert bench.refused(_move(by_owner, "open", "pilot"), bench.observer) == "permit.role"


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DRAFT])
def test_every_stage_can_be_entered_and_left(bench: Workbench, stage: Stage) -> None:
    start = Stage.TRIAGE if stage is Stage.OPEN else Stage.OPEN
    challenge_id = _challenge(bench, start)
    bench.do(_move(challenge_id, start, stage, "理由"))
    bench.do(_move(challenge_id, stage, start, "戻す"))
    assert bench.row(Challenge, challenge_id).stage == start
