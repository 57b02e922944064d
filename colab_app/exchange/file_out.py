"""Files that appear whole or not at all: written beside their place first, then moved there."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from colab_app.domain.errors import UserProblem


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Give a stream whose bytes become `path` when the block ends well; else nothing changes there.

    Raises UserProblem `export.cannot_write` when the disk is full, the folder missing or closed to us, or
    the name can be none.
    """
    check_name(path)
    part = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        raise UserProblem("export.cannot_write", name=path.name) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def check_name(path: Path) -> None:
    """Raises UserProblem `export.cannot_write` for a name no file can have: too long, or with a NUL."""
    try:
        path.stat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise UserProblem("export.cannot_write", name=path.name) from error
