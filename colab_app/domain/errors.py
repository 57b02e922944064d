"""Problems of the user's world, as codes with parameters; sentences live in the translations."""

from __future__ import annotations

Parameter = str | int | float


class UserProblem(Exception):
    """Something in the user's world stands in the way; `code` names the sentence, `params` fill it."""

    def __init__(self, code: str, **params: Parameter) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, Parameter] = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code}({details})" if details else self.code


class Refused(UserProblem):
    """A rule of the lab says no for good: the command is kept in the tray, never retried by itself."""


class Stale(Exception):
    """A row changed between reading and writing it; the same command may be tried again at once."""
