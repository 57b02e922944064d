"""Texts that do not fit are refused and kept; what is odd but honest is stored as typed, shown visible."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import AddComment, Command, CreateChallenge, EditText, SaveDraft, SetTag
from colab_app.domain.errors import Refused
from colab_app.domain.limits import LONG_CHARACTERS, TITLE_CHARACTERS
from colab_app.domain.positions import between
from colab_app.service.queries import OneChallenge, Search
from colab_app.text.normal import single_line, visible
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.said import check_sentences

BOOK_CHARACTERS = 50 * 1024 * 1024
DEEP = 200
BEARABLE_SECONDS = 1.0
FAMILY = "👩‍👩‍👧‍👦"
RAINBOW = "🏳️‍🌈"


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes at an open desk."""

    lab: LabFolder
    backend: Backend

    def challenge(self, **fields: object) -> Command:
        """A challenge with these fields."""
        return CreateChallenge(
            challenge_id=self.backend.new_id(),
            board_id=self.lab.board_id,
            stage="open",
            position=between("", ""),
            fields={"title": "坂道", **fields},
        )

    def comment(self, body: str) -> Command:
        """A comment on the challenge that is there."""
        subject = self.lab.challenge_id
        return AddComment(
            comment_id=self.backend.new_id(),
            subject_kind="challenge",
            subject_id=subject,
            kind="opinion",
            body=body,
        )

    def edit(self, text: str) -> Command:
        """Another text for the challenge that is there."""
        return EditText(
            subject_kind="challenge",
            subject_id=self.lab.challenge_id,
            field_key="problem",
            base="冬は凍る。",
            text=text,
            conflict_id=self.backend.new_id(),
        )

    def draft(self, **fields: object) -> Command:
        """An unpublished challenge."""
        return SaveDraft(
            draft_id=self.backend.new_id(),
            kind="challenge",
            board_id=self.lab.board_id,
            title="下書き",
            fields=fields,
        )

    def tag(self, label: str) -> Command:
        """A tag on the challenge that is there."""
        return SetTag(subject_kind="challenge", subject_id=self.lab.challenge_id, label=label, on=True)


@pytest.fixture
def author(lab: LabFolder) -> Iterator[Author]:
    with closing(lab.open()) as backend:
        yield Author(lab, backend)


def deep(depth: int) -> object:
    """A list in a list in a list."""
    value: object = "底"
    for _ in range(depth):
        value = [value]
    return value


Make = Callable[[Author], Command]
REFUSED: dict[str, tuple[Make, str]] = {
    "title of 10,000 characters": (lambda a: a.challenge(title="坂" * 10_000), "field.long"),
    "title of blanks": (lambda a: a.challenge(title=" \t　\n"), "title.empty"),
    "title of invisible signs": (lambda a: a.challenge(title="\u200b\u2060\u202e\ufeff"), "title.empty"),
    "title with NUL": (lambda a: a.challenge(title="坂\0道"), "field.shape"),
    "title with half a character": (lambda a: a.challenge(title="坂\ud83d"), "field.shape"),
    "title that is a list": (lambda a: a.challenge(title=["坂"]), "title.empty"),
    "body of 50 MB": (lambda a: a.challenge(problem="あ" * BOOK_CHARACTERS), "field.long"),
    "body one character too long": (
        lambda a: a.challenge(problem="あ" * (LONG_CHARACTERS + 1)),
        "field.long",
    ),
    "edit of 50 MB": (lambda a: a.edit("あ" * BOOK_CHARACTERS), "field.long"),
    "edit with half a character": (lambda a: a.edit("坂\udc00"), "field.shape"),
    "comment of 50 MB": (lambda a: a.comment("a" * BOOK_CHARACTERS), "field.long"),
    "comment of blanks": (lambda a: a.comment(" \n\n　"), "body.empty"),
    "draft of 50 MB": (lambda a: a.draft(problem="あ" * BOOK_CHARACTERS), "field.long"),
    "list with a book in it": (lambda a: a.challenge(success=["あ" * BOOK_CHARACTERS]), "field.long"),
    "list that fits one by one only": (lambda a: a.challenge(success=["あ" * 90_000] * 2), "field.long"),
    "list of 10,000 items": (lambda a: a.challenge(criteria=["a"] * 10_000), "field.long"),
    "list without a bottom": (lambda a: a.challenge(success=deep(DEEP)), "field.shape"),
    "number that is none": (lambda a: a.challenge(success=[float("nan")]), "field.shape"),
    "field nobody knows": (lambda a: a.challenge(secret="x"), "field.unknown"),
    "tag of 1,000 characters": (lambda a: a.tag("坂" * 1_000), "field.long"),
}
ODD: dict[str, str] = {
    "right to left": "\u202eםולש\u202c 坂道",
    "zero width": "坂\u200b道\u2060と\u00ad灯り",
    "control signs": "坂\x07道\x1b[31m",
    "line end in a title": "坂\n道",
    "family of emoji": f"{FAMILY}と{RAINBOW}の坂",
    "tower of accents": "e" + "\u0301" * 60 + "坂",
    "two spellings of a name": "辻󠄀と辻󠄁",
    "markup": "<b>坂</b> &amp; **道** ${x} {0} %s",
    "as long as it may be": "坂" * TITLE_CHARACTERS,
}


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_and_nothing_of_the_lab_changes(kind: str, author: Author) -> None:
    make, code = REFUSED[kind]
    command = make(author)
    before = author.lab.rows()
    started = time.process_time()
    with pytest.raises(Refused) as caught:
        author.backend.submit(command)
    assert time.process_time() - started < BEARABLE_SECONDS
    assert caught.value.code == code
    check_sentences(code, caught.value.params)
    assert author.lab.rows() == before


def test_a_refused_text_can_be_kept_and_given_back(author: Author) -> None:
    text = "あ" * (LONG_CHARACTERS + 1) + "\udc00" + FAMILY
    with pytest.raises(Refused):
        author.backend.submit(author.comment(text))
    author.backend.marks.keep_text("comment", {"text": text})
    author.backend.close()
    with closing(author.lab.open()) as backend:
        assert backend.marks.kept_text("comment") == {"text": text}


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_title_is_stored_as_typed_and_shown_visible(kind: str, author: Author) -> None:
    title = ODD[kind]
    command = author.challenge(title=title, problem=title)
    assert isinstance(command, CreateChallenge)
    author.backend.submit(command)
    page = author.backend.answer(OneChallenge(command.challenge_id))
    assert page is not None
    assert page.fields["title"] == page.fields["problem"] == title
    shown = visible(title)
    assert "坂" in shown or "辻" in shown
    assert not any(sign in shown for sign in "\u202e\u202c\u200b\u2060\u00ad\x07\x1b")
    assert "\n" not in single_line(title)
    assert shown.count("\u0301") <= 4


def test_joined_emoji_stay_joined() -> None:
    assert visible(FAMILY + RAINBOW) == FAMILY + RAINBOW
    assert visible("\u200d坂\u200d") == "坂"


@pytest.mark.parametrize(
    "words", ["\ud800", "\0", '"', "*", "NEAR(", "坂 AND", "-", "", "\u200b", "x" * 100_000]
)
def test_any_words_can_be_searched_for(words: str, author: Author) -> None:
    started = time.process_time()
    assert len(author.backend.answer(Search(words))) <= 100
    assert time.process_time() - started < BEARABLE_SECONDS
