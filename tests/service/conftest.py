"""A fresh lab for every test, on one database whose changes are never committed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection
from sqlalchemy.engine import Engine

from colab_app.store.sqlite_file import connect
from colab_app.store.tables import METADATA
from tests.service.workbench import Workbench


@pytest.fixture(scope="session")
def bench_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An empty database with the lab's tables."""
    engine = connect(tmp_path_factory.mktemp("bench") / "lab.db", ("synchronous=OFF",), "BEGIN")
    with engine.begin() as connection:
        METADATA.create_all(connection)
    yield engine
    engine.dispose()


@pytest.fixture
def empty_connection(bench_engine: Engine) -> Iterator[Connection]:
    """A transaction on the empty database, taken back at the end."""
    with bench_engine.connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


@pytest.fixture
def bench(empty_connection: Connection) -> Workbench:
    """A founded lab with people."""
    return Workbench(empty_connection)
