"""Progress and cancelling while bytes are read: the caller sees how far, and can stop at any read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Final

from colab_app.domain.errors import UserProblem

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Progress = Callable[[int, int], None]
"""Called with (bytes_read, bytes_total)."""

BUFFER_BYTES: Final = 128 * 1024


class Watch:
    """Follows one import: tells progress and raises `import.cancelled` when the caller wants to stop."""

    def __init__(
        self, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled
        self.bytes_read = 0
        self.bytes_total = 0

    def expect(self, size_bytes: int) -> None:
        """Say that this many more bytes are going to be read."""
        self.bytes_total += size_bytes

    def advance(self, size_bytes: int) -> None:
        """Count bytes that were read, tell the caller, and stop if asked to."""
        self.check()
        self.bytes_read = min(self.bytes_read + size_bytes, self.bytes_total)
        if self._progress is not None:
            self._progress(self.bytes_read, self.bytes_total)

    def check(self) -> None:
        """Raise UserProblem `import.cancelled` when the caller asked to stop."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise UserProblem("import.cancelled")

    def silent(self) -> Watch:
        """A watch for a first look at the same bytes: it can be cancelled but tells no progress."""
        return Watch(None, self._is_cancelled)


class WatchedRaw(io.RawIOBase):
    """A raw reader that reports to a watch and turns faults of files and zips into user problems."""

    def __init__(self, inner: BinaryIO, watch: Watch, name: str, close_also: Callable[[], None]) -> None:
        self._inner = inner
        self._watch = watch
        self._name = name
        self._close_also = close_also

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer; 0 at the end. Raises UserProblem for broken or unreadable input."""
        target = memoryview(buffer).cast("B")
        try:
            data = self._inner.read(len(target))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise UserProblem("import.zip_broken", name=self._name) from error
        except OSError as error:
            raise UserProblem("import.unreadable", name=self._name) from error
        target[: len(data)] = data
        self._watch.advance(len(data))
        return len(data)

    def close(self) -> None:
        """Close this reader and everything below it."""
        if not self.closed:
            self._inner.close()
            self._close_also()
        super().close()


class _Buffered(io.BufferedReader):
    """Gives a text reader whole buffers: it asks for 8 KiB, and each call is a step of progress."""

    def read1(self, size: int = -1, /) -> bytes:
        """Read at most one buffer, whatever size is asked for (a text reader takes any)."""
        return super().read1(BUFFER_BYTES if 0 < size < BUFFER_BYTES else size)


def watched(
    inner: BinaryIO, watch: Watch, name: str, close_also: Callable[[], None] = lambda: None
) -> io.BufferedReader:
    """A buffered reader over `inner` that reports to `watch`; closing it closes `inner`."""
    return _Buffered(WatchedRaw(inner, watch, name, close_also), BUFFER_BYTES)
