"""Personal data in texts is counted and shown by its place before a lab is handed on."""

from __future__ import annotations

import pytest

from colab_app.bridge.backend import Backend
from colab_app.bridge.personal_check import EXAMPLES, PersonalFinds, find_personal_data
from colab_app.domain import commands as c
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Boards
from colab_app.text.personal_data import PersonalDataKind


@pytest.fixture
def lab(backend: Backend) -> Backend:
    """A lab in which somebody wrote a phone number and an address of mail."""
    board_id = backend.answer(Boards())[0].id
    challenge = c.CreateChallenge(
        challenge_id="challenge-1",
        board_id=board_id,
        stage="open",
        position="m",
        fields={"title": "見守り", "problem": "電話は 090-0000-0000 まで。"},
    )
    backend.submit(challenge)
    backend.submit(
        c.AddComment(
            comment_id="comment-1",
            subject_kind="challenge",
            subject_id="challenge-1",
            kind="opinion",
            body="mail@example.jp に送ってください。",
        )
    )
    backend.submit(c.AddIdea(idea_id="idea-1", board_id=board_id, title="何もない案"))
    return backend


def test_a_clean_lab_has_no_finds(backend: Backend) -> None:
    assert find_personal_data(backend) == PersonalFinds()


def test_finds_are_counted_by_kind_and_shown_by_place(lab: Backend) -> None:
    found = find_personal_data(lab)
    assert found.texts == 2
    assert found.kinds[PersonalDataKind.PHONE] == 1
    assert found.kinds[PersonalDataKind.MAIL] == 1
    # A comment is shown where it stands.
    assert found.examples == (("challenge", "challenge-1"),)


def test_only_the_first_places_are_named(lab: Backend) -> None:
    board_id = lab.answer(Boards())[0].id
    for number in range(EXAMPLES + 3):
        lab.submit(c.AddIdea(idea_id=f"x-{number}", board_id=board_id, title="案", body="090-0000-0000"))
    found = find_personal_data(lab, board_id)
    assert (found.texts, len(found.examples)) == (EXAMPLES + 5, EXAMPLES)
    assert find_personal_data(lab, "another board").texts == 0


def test_looking_stops_when_asked(lab: Backend) -> None:
    with pytest.raises(UserProblem) as problem:
        find_personal_data(lab, is_cancelled=lambda: True)
    assert problem.value.code == "export.cancelled"
