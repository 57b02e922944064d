"""The way through pages, the names of deeds, keys, text sizes, hub names: what needs no window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from colab_app.ui.frame.known_names import KnownNames
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.shell.choices import NORMAL_SIZE, SIZES, next_size
from colab_app.ui.shell.deed_words import begin_large, deed_words, together_words
from colab_app.ui.shell.key_table import key_groups
from colab_app.ui.shell.place_names import HOME_OF, SIDE_PLACES, place_name
from colab_app.ui.shell.route_history import RouteHistory
from colab_app.ui.shell.side_bar import hub_label
from tests.ui.frame.desk_room import DeskRoom

steps = st.lists(st.one_of(st.sampled_from(["back", "forward"]), st.sampled_from("abcd")), max_size=30)


@given(steps)
def test_back_and_forward_are_those_of_a_browser(taken: list[str]) -> None:
    history, visited, at = RouteHistory(), list[str](), -1
    for step in taken:
        if step == "back":
            at = max(0, at - 1) if visited else -1
            history.back()
        elif step == "forward":
            at = min(len(visited) - 1, at + 1)
            history.forward()
        elif not (visited and visited[at] == step):
            visited = [*visited[: at + 1], step]
            at += 1
            history.go(Route(Place.BOARD, step))
        current = history.current
        assert (current.subject_id if current else None) == (visited[at] if visited else None)
        assert (history.previous is not None) == (at > 0)
        assert history.can_go_forward == (at < len(visited) - 1)


def test_a_long_way_is_forgotten_at_its_beginning() -> None:
    history = RouteHistory(most=3)
    for number in range(10):
        history.go(Route(Place.BOARD, str(number)))
    for _ in range(10):
        history.back()
    assert history.current == Route(Place.BOARD, "6")


def test_typing_a_search_is_one_step() -> None:
    history = RouteHistory()
    history.go(Route(Place.BOARD))
    history.go(Route(Place.SEARCH, anchor="避"))
    history.replace(Route(Place.SEARCH, anchor="避難"))
    assert history.back() == Route(Place.BOARD)
    assert history.forward() == Route(Place.SEARCH, anchor="避難")


# -- deeds ------------------------------------------------------------------------------------------

NAMES = KnownNames()
NAMES.remember("1", "C-112")
ABOUT = {"subject_kind": "challenge", "subject_id": "1"}
MOVE = c.MoveChallenge(challenge_id="1", from_stage="open", to_stage="codesign", position="i")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (MOVE, "Moved C-112 to “Co-design”"),
        (
            c.MoveChallenge(challenge_id="1", from_stage="open", to_stage="open", position="i"),
            "Moved C-112 within its column",
        ),
        (c.SetSupport(**ABOUT, on=True), "You support C-112"),
        (c.SetSupport(**ABOUT, on=False), "You no longer support C-112"),
        (c.SetTag(**ABOUT, label="防災", on=True), "Tagged C-112 with #防災"),
        (c.RemoveSubject(**ABOUT), "Moved C-112 to the bin"),
        (c.AddComment(**ABOUT, comment_id="9", kind="question", body="?"), "Commented on C-112 (Question)"),
        (c.ReviseFields(**ABOUT, fields={"budget": "x"}, before={}), "Edited “Budget and support” of C-112"),
        (c.SaveDraft(draft_id="2", kind="challenge", board_id="3", title="", fields={}), ""),
    ],
)
def test_deeds_in_words(room: DeskRoom, command: Command, words: str) -> None:
    assert deed_words(command, NAMES) == words


def test_deeds_in_japanese(room: DeskRoom) -> None:
    room.language.use("ja")
    assert deed_words(MOVE, NAMES) == "C-112を「共創」へ移しました"
    assert "C-112" in deed_words(c.SetSupport(**ABOUT, on=True), NAMES)


def test_something_nobody_has_seen_has_a_name_too(room: DeskRoom) -> None:
    assert deed_words(c.SetSupport(subject_kind="challenge", subject_id="7", on=True), NAMES) == (
        "You support the challenge"
    )
    assert deed_words(c.SetSupport(subject_kind="idea", subject_id="7", on=True), NAMES) == "You support it"


def test_every_command_that_is_told_has_words(room: DeskRoom) -> None:
    values: dict[str, object] = {"str": "x", "bool": True, "int": 1, "JsonMap": {}, "JsonList": []}
    for kind in c.COMMANDS.values():
        fields = {name: values[str(hint)] for name, hint in _hints(kind).items()}
        command = kind(**fields)
        words = deed_words(command, NAMES)
        assert words or isinstance(command, c.SaveDraft | c.SetReaction | c.FoundLab | c.JoinLab)
        assert words[:1] == words[:1].upper()


def _hints(kind: type[Command]) -> dict[str, object]:
    return {name: hint for name, hint in kind.__annotations__.items() if name != "wire_name"}


def test_several_deeds_as_one(room: DeskRoom) -> None:
    assert together_words(MOVE, 3) == "3 challenges moved to “Co-design”"
    assert together_words(c.SetSupport(**ABOUT, on=True), 2) == "You support 2 challenges"
    assert together_words(c.SetSupport(**ABOUT, on=False), 2) == "You no longer support 2 challenges"
    assert together_words(c.RemoveSubject(**ABOUT), 2) == "2 changes made"


def test_sentences_begin_large() -> None:
    assert begin_large("moved C-1") == "Moved C-1"
    assert begin_large("") == ""


# -- places, keys, sizes ----------------------------------------------------------------------------


def test_every_place_has_a_name_of_its_own(room: DeskRoom) -> None:
    assert len({place_name(place) for place in Place}) == len(Place)
    room.language.use("ja")
    assert place_name(Place.INBOX) == "受信箱"
    assert set(HOME_OF).isdisjoint(SIDE_PLACES)


def test_every_key_is_told_once(room: DeskRoom) -> None:
    keys = [keys for group in key_groups() for row in group.rows for keys in row.keys.split(" / ")]
    assert len(keys) == len(set(keys))
    assert all(row.words for group in key_groups() for row in group.rows)


def test_text_sizes_go_in_steps_to_both_ends() -> None:
    size = NORMAL_SIZE
    for _ in range(20):
        assert next_size(size, 1) >= size
        size = next_size(size, 1)
    assert size == SIZES[-1]
    for _ in range(20):
        size = next_size(size, -1)
    assert size == SIZES[0]
    assert next_size(137, 1) == 150
    assert next_size(137, -1) == 125
    assert next_size(175, 0) == NORMAL_SIZE


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("postgresql://yui:secret@hub.lab.example:5432/lab", "hub.lab.example"),
        ("postgres:///lab", "lab"),
        ("/srv/share/共創ラボ.db", "共創ラボ.db"),
        ("C:\\share\\lab.db", "lab.db"),
        ("file:///srv/share/lab", "lab"),
        ("lab.db", "lab.db"),
    ],
)
def test_hubs_are_named_without_secrets(address: str, label: str) -> None:
    assert hub_label(address) == label
