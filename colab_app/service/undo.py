"""Undo and redo: the last hundred wishes of a session and what takes them back."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.domain.commands import Command

STEPS = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A wish that can be taken back: `command` was done, `inverse` undoes it."""

    command: Command
    inverse: Command


class UndoStack:
    """Shared by all windows of a session. Undoing a step gives the command to submit.

    The answer to that submission (its own inverse) goes back in with `undone` or `redone`.
    """

    def __init__(self, steps: int = STEPS) -> None:
        self._limit = steps
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, command: Command, inverse: Command | None) -> None:
        """A new wish was done; what could be redone is forgotten."""
        if inverse is None:
            return
        self._done.append(Step(command, inverse))
        del self._done[: -self._limit]
        self._undone.clear()

    def next_undo(self) -> Step | None:
        """The step Undo would take back."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> Step | None:
        """The step Redo would do again."""
        return self._undone[-1] if self._undone else None

    def undone(self, inverse: Command | None) -> None:
        """The last step was taken back; `inverse` does it again."""
        self._turn(self._done, self._undone, inverse)

    def redone(self, inverse: Command | None) -> None:
        """The last undone step was done again; `inverse` takes it back."""
        self._turn(self._undone, self._done, inverse)

    def drop_undo(self) -> None:
        """The last step cannot be taken back any more."""
        self._done.pop()

    def drop_redo(self) -> None:
        """The last undone step cannot be done again any more."""
        self._undone.pop()

    @staticmethod
    def _turn(source: list[Step], target: list[Step], inverse: Command | None) -> None:
        step = source.pop()
        if inverse is not None:
            target.append(Step(step.inverse, inverse))
