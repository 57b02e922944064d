"""Replicas for tests: an empty one, one with a lab, and one with the sample lab that is only read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from colab_app.exchange.sample import ANCHOR, sample_envelopes
from colab_app.store.replica import Replica
from tests.store.store_desk import StoreDesk
from tests.sync.fast_folder import fast_folder


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    """An empty replica."""
    opened = Replica(tmp_path / "replica.db")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replica with a founded lab and three people, closed."""
    desk = StoreDesk(tmp_path_factory.mktemp("founded") / "founded.db")
    desk.found()
    desk.close()
    return desk.path


@pytest.fixture
def desk(founded_file: Path) -> Iterator[StoreDesk]:
    """A replica of one's own with a founded lab and three people."""
    with fast_folder() as folder:
        opened = StoreDesk.on_copy(founded_file, folder / "replica.db")
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replica with the sample lab, closed."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    replica = Replica(path)
    replica.submit_many(tuple(sample_envelopes(ANCHOR)))
    replica.close()
    return path


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replica]:
    """The sample lab, open for reading."""
    path = tmp_path_factory.mktemp("reading") / "sample.db"
    shutil.copy(sample_file, path)
    replica = Replica(path)
    yield replica
    replica.close()
