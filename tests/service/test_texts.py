"""Long texts: sentences join, a clash keeps both, and undo takes back exactly what was done."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Challenge, Comment, ConflictCopy
from colab_app.text.mentions import mention
from tests.service.workbench import Workbench

BASE = "一つめ。二つめ。三つめ。"


@pytest.fixture
def challenge_id(bench: Workbench) -> str:
    """A challenge with a text of three sentences."""
    command = bench.lab.challenge(fields={"problem": BASE, "owner_id": bench.official})
    bench.do(command, bench.partner)
    return command.challenge_id


def _problem(bench: Workbench, challenge_id: str) -> str:
    return bench.row(Challenge, challenge_id).problem


def test_a_text_is_changed_from_what_was_seen(bench: Workbench, challenge_id: str) -> None:
    outcome = bench.do(bench.lab.text(challenge_id, BASE, f"{BASE}四つめ。"))
    assert _problem(bench, challenge_id) == f"{BASE}四つめ。"
    mark = bench.last_history()
    assert mark.details == {
        "title": "通学路の見守り",
        "fields": ["problem"],
        "before": BASE,
        "after": f"{BASE}四つめ。",
        "clash": False,
    }
    assert outcome.inverse is not None
    bench.do(outcome.inverse)
    assert _problem(bench, challenge_id) == BASE


def test_two_authors_of_different_sentences_both_stay(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.text(challenge_id, BASE, "1つめ。二つめ。三つめ。"), bench.partner)
    bench.do(bench.lab.text(challenge_id, BASE, "一つめ。二つめ。3つめ。"), bench.official)
    assert _problem(bench, challenge_id) == "1つめ。二つめ。3つめ。"
    assert bench.rows(ConflictCopy) == ()


def test_an_undo_of_joined_texts_takes_back_only_ones_own(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.text(challenge_id, BASE, "1つめ。二つめ。三つめ。"), bench.partner)
    inverse = bench.do(bench.lab.text(challenge_id, BASE, "一つめ。二つめ。3つめ。"), bench.official).inverse
    assert inverse is not None
    bench.do(inverse, bench.official)
    assert _problem(bench, challenge_id) == "1つめ。二つめ。三つめ。"


def test_two_authors_of_one_sentence_are_both_kept(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.text(challenge_id, BASE, "先の人。二つめ。三つめ。"), bench.partner)
    command = bench.lab.text(challenge_id, BASE, "後の人。二つめ。三つめ。")
    outcome = bench.do(command, bench.official)
    copy = bench.row(ConflictCopy, command.conflict_id)
    assert _problem(bench, challenge_id) == "先の人。二つめ。三つめ。"
    assert (copy.mine, copy.theirs, copy.base) == (command.text, "先の人。二つめ。三つめ。", BASE)
    assert (copy.author_id, copy.field_key, copy.resolved) == (bench.official, "problem", False)
    assert bench.last_history().details["clash"] is True
    # Taking it back settles the question instead of asking another one.
    assert outcome.inverse == c.ResolveConflict(conflict_id=command.conflict_id, resolved=True)
    bench.do(outcome.inverse, bench.official)
    assert bench.row(ConflictCopy, command.conflict_id).resolved
    assert len(bench.rows(ConflictCopy)) == 1


def test_a_clash_beside_a_clean_change_keeps_both_and_the_change(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.text(challenge_id, BASE, "先の人。二つめ。三つめ。"))
    inverse = bench.do(bench.lab.text(challenge_id, BASE, "後の人。二つめ。3つめ。")).inverse
    assert _problem(bench, challenge_id) == "先の人。二つめ。3つめ。"
    assert inverse is not None
    bench.do(inverse)
    assert _problem(bench, challenge_id) == "先の人。二つめ。三つめ。"
    assert len(bench.rows(ConflictCopy)) == 1


def test_the_same_change_twice_is_one(bench: Workbench, challenge_id: str) -> None:
    command = bench.lab.text(challenge_id, BASE, "新しい文。")
    bench.do(command, bench.partner)
    outcome = bench.do(bench.lab.text(challenge_id, BASE, "新しい文。"), bench.official)
    assert (outcome.inverse, outcome.stream) == (None, "")


@pytest.mark.parametrize("key", ["title", "success", "nonsense", "stage"])
def test_only_long_texts_are_merged(bench: Workbench, challenge_id: str, key: str) -> None:
    assert bench.refused(bench.lab.text(challenge_id, "", "x", key)) == "field.unknown"


def test_a_text_must_fit_also_when_joined(bench: Workbench, challenge_id: str) -> None:
    too_long = "あ" * (limits.LONG_CHARACTERS + 1)
    assert bench.refused(bench.lab.text(challenge_id, BASE, too_long)) == "field.long"
    assert bench.refused(bench.lab.text(challenge_id, BASE, "\x00")) == "field.shape"
    half = "い" * (limits.LONG_CHARACTERS - len(BASE) - 1)
    bench.do(bench.lab.text(challenge_id, BASE, f"{half}。{BASE}"))
    assert bench.refused(bench.lab.text(challenge_id, BASE, f"{BASE}{half}。")) == "field.long"


def test_a_text_of_something_gone_is_refused(bench: Workbench, challenge_id: str) -> None:
    bench.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert bench.refused(bench.lab.text(challenge_id, BASE, "x")) == "gone"
    assert (
        bench.refused(dataclasses.replace(bench.lab.text(challenge_id, "", "x"), subject_kind="poem"))
        == "gone"
    )


def test_only_newly_mentioned_people_are_told(bench: Workbench, challenge_id: str) -> None:
    first, second = mention("森", bench.partner), mention("水野", bench.facilitator)
    bench.do(bench.lab.text(challenge_id, BASE, f"{BASE}{first}へ。"))
    assert bench.last_history().mentions == [bench.partner]
    bench.do(bench.lab.text(challenge_id, f"{BASE}{first}へ。", f"{BASE}{first}へ。{second}へ。"))
    assert bench.last_history().mentions == [bench.facilitator]


def test_a_comment_is_edited_by_its_author_alone(bench: Workbench, challenge_id: str) -> None:
    comment = bench.lab.comment(challenge_id, "最初の言葉。")
    bench.do(comment, bench.partner)
    edit = dataclasses.replace(
        bench.lab.text(comment.comment_id, "最初の言葉。", "直した言葉。", "body"), subject_kind="comment"
    )
    fields = c.ReviseFields(
        subject_kind="comment", subject_id=comment.comment_id, fields={"body": "別の言葉"}, before={}
    )
    for actor_id in (bench.facilitator, bench.official):
        assert bench.refused(edit, actor_id) == "permit.role"
        assert bench.refused(fields, actor_id) == "permit.role"
    assert bench.refused(dataclasses.replace(edit, text=" "), bench.partner) == "body.empty"
    bench.do(edit, bench.partner)
    assert bench.row(Comment, comment.comment_id).body == "直した言葉。"


def test_a_clash_is_settled_and_asked_again(bench: Workbench, challenge_id: str) -> None:
    bench.do(bench.lab.text(challenge_id, BASE, "先の人。"))
    command = bench.lab.text(challenge_id, BASE, "後の人。")
    bench.do(command, bench.partner)
    settle = c.ResolveConflict(conflict_id=command.conflict_id, resolved=True)
    assert bench.refused(settle, bench.person()) == "permit.role"
    # The author of the copy, the owner of the challenge and the facilitator may settle it.
    for actor_id in (bench.partner, bench.official, bench.facilitator):
        outcome = bench.do(settle, actor_id)
        assert bench.do(settle, actor_id).inverse is None
        assert outcome.inverse == dataclasses.replace(settle, resolved=False)
        bench.do(outcome.inverse, actor_id)
    assert bench.refused(dataclasses.replace(settle, conflict_id="x")) == "gone"


SENTENCES = st.lists(st.sampled_from("あいうえお"), max_size=5).map(
    lambda marks: "".join(f"{m}。" for m in marks)
)


@given(base=SENTENCES, mine=SENTENCES, theirs=SENTENCES)
@settings(max_examples=150)
def test_an_edit_and_its_undo_leave_the_text_as_it_was(
    bench: Workbench, base: str, mine: str, theirs: str
) -> None:
    command = bench.lab.challenge(fields={"problem": theirs})
    bench.do(command)
    outcome = bench.do(bench.lab.text(command.challenge_id, base, mine))
    after = _problem(bench, command.challenge_id)
    if outcome.inverse is None:
        assert after == theirs
        return
    undone = bench.do(outcome.inverse)
    assert _problem(bench, command.challenge_id) == theirs
    if isinstance(outcome.inverse, c.EditText):
        assert undone.inverse is not None
        bench.do(undone.inverse)
        assert _problem(bench, command.challenge_id) == after
