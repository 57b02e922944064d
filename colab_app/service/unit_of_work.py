"""The unit of work handlers write through: reads of rows, and the named operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from colab_app.domain.records import Record
from colab_app.service.operations import Operation

R = TypeVar("R", bound=Record)


class UnitOfWork(Protocol):
    """One transaction on one store, asked for by one member.

    Operations raise `Stale` when the row's version is not the one given, `Refused("exists")` when an
    added id or unique value is there already, and `Refused("gone")` when a row to revise is not there.
    """

    @property
    def actor_id(self) -> str:
        """The member who asks, as the store knows it."""

    def get(self, record: type[R], row_id: str) -> R | None:
        """The row of that id, or None."""

    def find(self, record: type[R], equals: Mapping[str, str]) -> tuple[R, ...]:
        """Rows whose columns equal the given texts, ordered by id."""

    def known_sources(self, record: type[R], source: str, source_ids: frozenset[str]) -> Mapping[str, str]:
        """Which of these source ids are in the lab already: source id to row id."""

    def is_empty(self) -> bool:
        """True when the lab has no member yet."""

    def add(self, operation: Operation, row: Record) -> None:
        """Add a row; the store sets version, number and trusted columns itself."""

    def revise(self, operation: Operation, row: Record, values: Mapping[str, object]) -> None:
        """Set some columns of the row that was read as `row` (its version is compared)."""

    def drop(self, operation: Operation, row: Record) -> None:
        """Delete a row of a set; a missing one is no error."""
