"""Lets the SQLite engines of a test run share what SQLAlchemy has compiled: one seed opens some forty."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine

from colab_app.store import sqlite_file


@contextmanager
def shared_statements() -> Iterator[None]:
    """Within, every new engine has the dialect and the compiled statements of the first.

    Compiled statements belong to a dialect object, and each engine makes its own; compiling the same
    statements again for every desk and restart was a third of a simulation.
    """
    first: list[Engine] = []

    def make(*arguments: Any, **options: Any) -> Engine:  # SQLAlchemy's signature
        engine = create_engine(*arguments, **options)
        first.append(engine)
        engine.dialect = first[0].dialect
        engine.pool._dialect = first[0].dialect
        engine._compiled_cache = first[0]._compiled_cache
        del first[1:]
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite_file, "create_engine", make)
        yield
