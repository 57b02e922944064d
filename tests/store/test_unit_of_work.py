"""The contract of the unit of work on SQLite: compare and set, unique, trusted and numbered columns."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from colab_app.domain.errors import Refused, Stale
from colab_app.domain.records import Challenge, Draft, History, Idea, Member, Support, Tagging
from colab_app.service.operations import ADD, DROP, GROUP_IDEA, MOVE_CHALLENGE, REMOVE, REVISE, STAMP_NOW
from colab_app.store.sqlite_file import connect
from colab_app.store.tables import METADATA
from colab_app.store.unit_of_work import SqlUnitOfWork, Values

NOW = "2026-11-25T10:00:00.000Z"
LATER = "2026-11-25T10:05:00.000Z"
Write = tuple[str, str, Values | None, Values | None]


@pytest.fixture
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A transaction on an empty lab."""
    engine = connect(tmp_path_factory.mktemp("unit") / "lab.db", (), "BEGIN IMMEDIATE")
    with engine.begin() as opened:
        METADATA.create_all(opened)
        yield opened
    engine.dispose()


@pytest.fixture
def written() -> list[Write]:
    """What the listener hears."""
    return []


@pytest.fixture
def unit(connection: Connection, written: list[Write]) -> SqlUnitOfWork:
    """Somebody's unit of work."""
    return SqlUnitOfWork(connection, "me", NOW, lambda *write: written.append(write))


def _later(connection: Connection, actor_id: str = "other") -> SqlUnitOfWork:
    return SqlUnitOfWork(connection, actor_id, LATER, lambda *_: None)


def _challenge(row_id: str = "c", **values: str) -> Challenge:
    return Challenge(
        id=row_id,
        stream="board:b",
        board_id="b",
        stage="open",
        title="題",
        **values,  # type: ignore[arg-type]  # texts
    )


def _idea(row_id: str = "i", **values: str) -> Idea:
    return Idea(id=row_id, stream="board:b", board_id="b", title="案", **values)  # type: ignore[arg-type]  # texts


def test_a_row_comes_back_as_it_went(unit: SqlUnitOfWork) -> None:
    row = dataclasses.replace(
        _challenge(problem="改行\n『』"),
        success=["a", {"b": [1, None, True]}],
        schedule={"open": "2026-12-01"},
    )
    unit.add(ADD[Challenge], row)
    found = unit.get(Challenge, "c")
    assert found is not None
    assert (found.success, found.schedule, found.problem) == (row.success, row.schedule, row.problem)


def test_what_is_not_there_is_none(unit: SqlUnitOfWork) -> None:
    assert unit.get(Challenge, "c") is None
    assert unit.find(Challenge, {}) == ()


def test_trusted_columns_cannot_be_forged(unit: SqlUnitOfWork) -> None:
    forged = dataclasses.replace(
        _challenge(author_id="king", created_at="1999", updated_at="1999"), number=900, version=7
    )
    unit.add(ADD[Challenge], forged)
    row = unit.get(Challenge, "c")
    assert row is not None
    assert (row.author_id, row.created_at, row.updated_at) == ("me", NOW, NOW)
    assert (row.number, row.version) == (1, 1)
    support = Support(id="c:me", stream="s", subject_kind="challenge", subject_id="c", member_id="king")
    unit.add(ADD[Support], support)
    kept = unit.get(Support, "c:me")
    assert kept is not None
    assert kept.member_id == "me"
    mark = History(
        id="h", stream="s", command="x.1", subject_kind="challenge", subject_id="c", author_id="king"
    )
    unit.add(ADD[History], mark)
    remembered = unit.get(History, "h")
    assert remembered is not None
    assert (remembered.author_id, remembered.created_at) == ("me", NOW)


def test_a_column_an_operation_does_not_set_cannot_be_revised(unit: SqlUnitOfWork) -> None:
    unit.add(ADD[Idea], _idea())
    row = unit.get(Idea, "i")
    assert row is not None
    for column in ("author_id", "number", "version", "title", "board_id"):
        with pytest.raises(ValueError, match="group_idea does not set"):
            unit.revise(GROUP_IDEA, row, {column: "x"})


def test_numbers_count_up_in_each_table(unit: SqlUnitOfWork) -> None:
    for row_id in ("a", "b"):
        unit.add(ADD[Challenge], _challenge(row_id))
        unit.add(ADD[Idea], _idea(row_id))
    assert [row.number for row in unit.find(Challenge, {})] == [1, 2]
    assert [row.number for row in unit.find(Idea, {})] == [1, 2]


def test_a_change_raises_the_version_and_stamps_the_moment(
    unit: SqlUnitOfWork, connection: Connection
) -> None:
    unit.add(ADD[Idea], _idea())
    first = unit.get(Idea, "i")
    assert first is not None
    _later(connection).revise(GROUP_IDEA, first, {"grouping": "移動"})
    second = unit.get(Idea, "i")
    assert second is not None
    assert (second.grouping, second.version, second.updated_at) == ("移動", 2, LATER)
    assert (second.created_at, second.author_id) == (NOW, "me")


def test_a_row_that_changed_meanwhile_is_stale(unit: SqlUnitOfWork) -> None:
    unit.add(ADD[Idea], _idea())
    seen = unit.get(Idea, "i")
    assert seen is not None
    unit.revise(GROUP_IDEA, seen, {"grouping": "一"})
    with pytest.raises(Stale):
        unit.revise(GROUP_IDEA, seen, {"grouping": "二"})
    row = unit.get(Idea, "i")
    assert row is not None
    assert row.grouping == "一"


def test_a_row_that_went_is_stale(unit: SqlUnitOfWork) -> None:
    with pytest.raises(Stale):
        unit.revise(GROUP_IDEA, _idea(), {"grouping": "一"})


def test_an_id_and_a_unique_value_are_there_once(unit: SqlUnitOfWork) -> None:
    unit.add(ADD[Idea], _idea())
    with pytest.raises(Refused) as refusal:
        unit.add(ADD[Idea], _idea())
    assert refusal.value.code == "exists"
    support = Support(id="c:me", stream="s", subject_kind="challenge", subject_id="c")
    unit.add(ADD[Support], support)
    with pytest.raises(Refused) as refusal:
        unit.add(ADD[Support], dataclasses.replace(support, id="another id"))
    assert refusal.value.code == "exists"


def test_stamped_columns_take_the_stores_clock_whatever_is_said(unit: SqlUnitOfWork) -> None:
    unit.add(ADD[Challenge], _challenge(stage_since_at=STAMP_NOW))
    row = unit.get(Challenge, "c")
    assert row is not None
    assert (row.stage_since_at, row.removed_at) == (NOW, "")
    unit.revise(MOVE_CHALLENGE, row, {"stage": "pilot", "stage_since_at": "1999"})
    row = unit.get(Challenge, "c")
    assert row is not None
    assert row.stage_since_at == NOW
    unit.revise(REMOVE[Challenge], row, {"removed_at": "1999"})
    row = unit.get(Challenge, "c")
    assert row is not None
    assert row.removed_at == NOW
    unit.revise(REMOVE[Challenge], row, {"removed_at": ""})
    row = unit.get(Challenge, "c")
    assert row is not None
    assert row.removed_at == ""


def test_a_row_of_a_set_is_dropped_and_a_missing_one_is_no_error(unit: SqlUnitOfWork) -> None:
    tag = Tagging(
        id="c:防災", stream="s", subject_kind="challenge", subject_id="c", label="防災", folded="防災"
    )
    unit.add(ADD[Tagging], tag)
    unit.drop(DROP[Tagging], tag)
    unit.drop(DROP[Tagging], tag)
    assert unit.find(Tagging, {}) == ()


def test_rows_are_found_by_texts_in_the_order_of_their_ids(unit: SqlUnitOfWork) -> None:
    for row_id, challenge_id in (("b", "c"), ("a", "c"), ("d", "other")):
        unit.add(ADD[Idea], _idea(row_id, challenge_id=challenge_id))
    assert [row.id for row in unit.find(Idea, {"challenge_id": "c"})] == ["a", "b"]
    assert [row.id for row in unit.find(Idea, {"challenge_id": "c", "title": "x"})] == []
    assert [row.id for row in unit.find(Idea, {})] == ["a", "b", "d"]


def test_known_sources_are_told_by_their_source(unit: SqlUnitOfWork) -> None:
    for number in range(3):
        unit.add(ADD[Idea], _idea(f"i{number}", source="polis", source_id=str(number)))
    unit.add(ADD[Idea], _idea("x", source="voices", source_id="1"))
    assert unit.known_sources(Idea, "polis", frozenset({"1", "2", "9"})) == {"1": "i1", "2": "i2"}
    assert unit.known_sources(Idea, "polis", frozenset()) == {}


def test_a_lab_without_members_is_empty(unit: SqlUnitOfWork) -> None:
    assert unit.is_empty()
    unit.add(ADD[Member], Member(id="m", stream="lab", organisation_id="o", name="森", role="partner"))
    assert not unit.is_empty()


def test_the_listener_hears_of_every_write_before_and_after(
    unit: SqlUnitOfWork, written: list[Write]
) -> None:
    unit.add(ADD[Idea], _idea())
    row = unit.get(Idea, "i")
    assert row is not None
    unit.revise(REVISE[Idea], row, {"title": "新しい案"})
    draft = Draft(id="d", stream="own:me", kind="challenge", board_id="b")
    unit.add(ADD[Draft], draft)
    unit.drop(DROP[Draft], draft)
    assert [(table, row_id, before is None, after is None) for table, row_id, before, after in written] == [
        ("idea", "i", True, False),
        ("idea", "i", False, False),
        ("draft", "d", True, False),
        ("draft", "d", False, True),
    ]
    _, _, before, after = written[1]
    assert before is not None
    assert after is not None
    assert (before["title"], after["title"], after["version"]) == ("案", "新しい案", 2)


def test_nobody_else_asks(unit: SqlUnitOfWork) -> None:
    assert unit.actor_id == "me"
