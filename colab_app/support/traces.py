"""Says what went wrong and where, without a word of what people wrote: error texts often repeat it."""

from __future__ import annotations

import traceback
from pathlib import Path

from colab_app.support.assets import PACKAGE_FOLDER

# An error raised by a thousand nested calls would fill the log; both ends say enough.
FRAMES_SHOWN = 40


def _short_file(file_name: str) -> str:
    """A source file without the folders above the app or above the library: those can name a person."""
    path = Path(file_name)
    if path.is_relative_to(PACKAGE_FOLDER.parent) and "site-packages" not in path.parts:
        return path.relative_to(PACKAGE_FOLDER.parent).as_posix()
    return "/".join(path.parts[-2:])


def _frame_lines(error: BaseException) -> list[str]:
    """One line for each frame, innermost last."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short_file(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    if len(lines) <= FRAMES_SHOWN:
        return lines
    half = FRAMES_SHOWN // 2
    return [*lines[:half], f"  ... {len(lines) - FRAMES_SHOWN} more", *lines[-half:]]


def describe_error(error: BaseException) -> str:
    """Types, files, lines and functions of an error and of its causes, earliest cause first; no message."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    blocks = []
    for link in reversed(chain):
        kind = type(link)
        blocks.append("\n".join([f"{kind.__module__}.{kind.__qualname__}", *_frame_lines(link)]))
    return "\nled to\n".join(blocks)
