"""Writes small files so that a power cut leaves the old content or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def _sync_folder(folder: Path) -> None:
    """Makes a rename inside `folder` durable where the system can do that (Windows cannot open a folder)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, content: bytes) -> None:
    """Replaces the file at `path` by `content`, readable by its owner only; OSError leaves the old file.

    The content is on the disk before the name points to it: some file systems order the rename first.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        # The write is given up, whatever ended it: leave no stray part file behind, then pass the reason on.
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def keep_aside(path: Path) -> Path:
    """Renames a file that cannot be used to "name.broken-N" beside it, never over another, and says where."""
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    return path.rename(aside)
