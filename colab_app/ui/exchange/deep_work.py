"""What the thread of long work does for these pages; heavy packages are loaded there, when first needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from colab_app.bridge.import_facts import ImportProgress, ImportResult, ImportTarget
from colab_app.bridge.long_work import WorkControl
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.preview_facts import Preview
from colab_app.exchange.watching import Watch

if TYPE_CHECKING:
    from colab_app.bridge.backend import Backend
    from colab_app.bridge.personal_check import PersonalFinds

Control = WorkControl[object]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was picked and how to read it."""

    picked: tuple[Path, ...]
    options: ReadOptions = field(default_factory=ReadOptions)
    dialect: Dialect | None = None

    @property
    def name(self) -> str:
        """The file or folder as people know it."""
        first = self.picked[0]
        return first.name if len(self.picked) == 1 else first.parent.name or first.name


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of how many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write where; see `run_export`."""

    target: Path
    format_name: str
    board_id: str = ""
    everything: bool = False
    with_names: bool = True
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished export."""

    target: Path
    rows: int


def look(reading: Reading, control: Control) -> Preview:
    """Preview an import."""
    # Readers of Excel and JSON: nobody needs them before a file was picked.
    from colab_app.exchange.preview import preview

    watch = Watch(is_cancelled=control.is_stopped)
    return preview(_one_or_many(reading.picked), reading.options, watch, reading.dialect)


def bring(backend: Backend, reading: Reading, target: ImportTarget, control: Control) -> ImportResult:
    """Run an import and tell how far it is."""
    from colab_app.bridge.importing import run_import  # with SQLAlchemy behind it, see wiring.entry

    def tell(progress: ImportProgress) -> None:
        control.tell(progress)

    return run_import(
        backend,
        _one_or_many(reading.picked),
        target,
        reading.options,
        Watch(is_cancelled=control.is_stopped),
        dialect=reading.dialect,
        progress=tell,
    )


def set_undone(backend: Backend, batch_ids: Sequence[str], undone: bool, control: Control) -> int:
    """Take batches out of the lab, or bring them back; the number of rows."""
    from colab_app.bridge.importing import set_batch_undone  # with SQLAlchemy behind it, see wiring.entry

    def tell(done: int, total: int) -> None:
        control.tell(Counted(done, total))

    return sum(set_batch_undone(backend, batch_id, undone=undone, progress=tell) for batch_id in batch_ids)


def write_out(backend: Backend, wish: ExportWish, control: Control) -> Exported:
    """Run an export and tell how far it is."""
    from colab_app.bridge.exporting import run_export  # with SQLAlchemy behind it, see wiring.entry

    def tell(done: int, total: int) -> None:
        control.tell(Counted(done, total))

    rows = run_export(
        backend,
        wish.target,
        wish.format_name,
        wish.board_id,
        everything=wish.everything,
        with_names=wish.with_names,
        replace=True,
        labels=dict(wish.labels),
        progress=tell,
        is_cancelled=control.is_stopped,
    )
    return Exported(wish.target, rows)


def find_personal(backend: Backend, board_id: str, control: Control) -> PersonalFinds:
    """Look for personal data in what would be written out."""
    from colab_app.bridge.personal_check import find_personal_data  # with SQLAlchemy behind it

    return find_personal_data(backend, board_id, control.is_stopped)


def _one_or_many(paths: Sequence[Path]) -> Path | Sequence[Path]:
    return paths[0] if len(paths) == 1 else paths
