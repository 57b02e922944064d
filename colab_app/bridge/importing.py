"""Runs an import into a desk: reads, leaves out what is known, submits in parts, can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.bridge.import_facts import ImportProgress, ImportResult, ImportTarget
from colab_app.bridge.import_runner import ImportRunner
from colab_app.bridge.import_undo import set_batch_undone
from colab_app.exchange.bundle import Bundle
from colab_app.exchange.importing import open_reading
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.watching import Watch

__all__ = ["ImportProgress", "ImportResult", "ImportTarget", "run_import", "set_batch_undone"]


def run_import(
    backend: Backend,
    picked: Path | Sequence[Path] | Bundle,
    target: ImportTarget,
    options: ReadOptions | None = None,
    watch: Watch | None = None,
    *,
    dialect: Dialect | None = None,
    progress: Callable[[ImportProgress], None] = lambda progress: None,
) -> ImportResult:
    """Read a file, folder or archive and add what the lab does not know yet.

    A second run of the same thing changes nothing. When it is stopped (UserProblem
    `import.cancelled`) or breaks, what came in so far is taken out again.
    """
    watch = watch or Watch()
    with open_reading(picked, options, watch, dialect) as reading:
        runner = ImportRunner(backend, reading, target, watch, progress)
        try:
            runner.run()
        except BaseException:
            runner.take_back()
            raise
        finally:
            runner.announce()
        return runner.result()
