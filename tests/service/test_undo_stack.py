"""The undo stack: a hundred steps back and forward, and a new wish forgets what could be redone."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain import commands as c
from colab_app.domain.commands import Command
from colab_app.service.undo import STEPS, Step, UndoStack


def _set(number: int) -> c.GroupIdea:
    """The wish that a text be this number."""
    return c.GroupIdea(idea_id="i", grouping=str(number))


@dataclass
class Typist:
    """Somebody whose every wish sets one number, and the stack that follows them."""

    stack: UndoStack = field(default_factory=UndoStack)
    value: int = 0

    def submit(self, command: Command) -> Command:
        """Carries a wish out; its inverse."""
        assert isinstance(command, c.GroupIdea)
        inverse = _set(self.value)
        self.value = int(command.grouping)
        return inverse

    def wish(self, number: int) -> None:
        """A new wish."""
        command = _set(number)
        self.stack.did(command, self.submit(command))

    def undo(self) -> bool:
        """A step back, if there is one."""
        step = self.stack.next_undo()
        if step is not None:
            self.stack.undone(self.submit(step.inverse))
        return step is not None

    def redo(self) -> bool:
        """A step forward, if there is one."""
        step = self.stack.next_redo()
        if step is not None:
            self.stack.redone(self.submit(step.inverse))
        return step is not None


def test_a_hundred_steps_go_back_and_forward() -> None:
    typist = Typist()
    for number in range(1, STEPS + 1):
        typist.wish(number)
    for number in reversed(range(STEPS)):
        assert typist.undo()
        assert typist.value == number
    assert not typist.undo()
    for number in range(1, STEPS + 1):
        assert typist.redo()
        assert typist.value == number
    assert not typist.redo()


def test_the_oldest_of_more_steps_is_forgotten() -> None:
    typist = Typist()
    for number in range(1, STEPS + 11):
        typist.wish(number)
    while typist.undo():
        pass
    assert typist.value == 10


def test_a_new_wish_forgets_what_could_be_redone() -> None:
    typist = Typist()
    typist.wish(1)
    typist.undo()
    assert typist.stack.next_redo() == Step(_set(0), _set(1))
    typist.wish(2)
    assert typist.stack.next_redo() is None
    typist.undo()
    assert typist.value == 0


def test_what_cannot_be_undone_is_no_step_and_forgets_nothing() -> None:
    typist = Typist()
    typist.wish(1)
    typist.undo()
    typist.stack.did(_set(5), None)
    assert typist.stack.next_undo() is None
    assert typist.stack.next_redo() is not None


def test_a_step_that_became_impossible_is_dropped() -> None:
    typist = Typist()
    typist.wish(1)
    typist.wish(2)
    typist.stack.drop_undo()
    assert typist.stack.next_undo() == Step(_set(1), _set(0))
    typist.undo()
    typist.stack.drop_redo()
    assert typist.stack.next_redo() is None


def test_an_undo_without_an_inverse_cannot_be_redone() -> None:
    typist = Typist()
    typist.wish(1)
    typist.stack.undone(None)
    assert typist.stack.next_undo() is None
    assert typist.stack.next_redo() is None


@given(st.lists(st.one_of(st.integers(1, 9), st.sampled_from(["undo", "redo"])), max_size=60))
def test_any_session_is_that_of_a_list_with_a_place_in_it(moves: list[int | str]) -> None:
    typist = Typist(UndoStack(steps=1_000))
    history, place = [0], 0
    for move in moves:
        if isinstance(move, int):
            typist.wish(move)
            history[place + 1 :] = [move]
            place += 1
        elif move == "undo":
            assert typist.undo() == (place > 0)
            place = max(0, place - 1)
        else:
            assert typist.redo() == (place < len(history) - 1)
            place = min(len(history) - 1, place + 1)
        assert typist.value == history[place]
