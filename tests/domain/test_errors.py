"""Problems are codes with parameters; a log line of one says both."""

from __future__ import annotations

from colab_app.domain.errors import Refused, Stale, UserProblem


def test_a_problem_keeps_its_code_and_parameters() -> None:
    problem = UserProblem("field.long", field="title", limit=200)
    assert (problem.code, problem.params) == ("field.long", {"field": "title", "limit": 200})
    assert str(problem) == "field.long(field=title, limit=200)"
    assert problem.args == ("field.long",)


def test_a_problem_without_parameters_is_its_code() -> None:
    assert str(UserProblem("gone")) == "gone"


def test_a_refusal_is_a_problem_and_a_stale_row_is_none() -> None:
    assert isinstance(Refused("gone"), UserProblem)
    assert not issubclass(Stale, UserProblem)
