"""A workbook being written: it is finished whole, or leaves nothing behind, no open file and no remains."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import xlsxwriter
from xlsxwriter.exceptions import XlsxFileError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

Untyped = Any
"""An object of XlsxWriter, which ships no type information."""

_OPTIONS: Final[Mapping[str, object]] = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


class _Outlet(io.RawIOBase):
    """Passes on what the library writes until it is given up; then the library's last words are lost."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._place = 0
        self._is_given_up = False

    def give_up(self) -> None:
        """Whatever comes from now on goes nowhere: an archive writes its end even when it is thrown away."""
        self._is_given_up = True

    def writable(self) -> bool:
        """It can be written."""
        return True

    def seekable(self) -> bool:
        """It has places."""
        return True

    def write(self, data: ReadableBuffer) -> int:
        """Pass bytes on."""
        written = memoryview(data).nbytes if self._is_given_up else self._out.write(data)
        self._place += written
        return written

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        self._place = offset if self._is_given_up else self._out.seek(offset, whence)
        return self._place

    def tell(self) -> int:
        """The present place."""
        return self._place


@contextlib.contextmanager
def new_workbook(out: BinaryIO) -> Iterator[Untyped]:
    """A workbook of texts, streamed through temporary files; complete in `out` when the block ends well.

    Raises OSError for a full disk, wherever the library meets it.
    """
    outlet = _Outlet(out)
    with tempfile.TemporaryDirectory(prefix="colab-") as folder:
        book = xlsxwriter.Workbook(outlet, {**_OPTIONS, "tmpdir": folder})
        try:
            yield book
            book.close()
        except BaseException as error:
            outlet.give_up()
            _close_files(book)
            if isinstance(error, XlsxFileError):
                raise OSError(str(error)) from error
            raise


def _close_files(book: Untyped) -> None:
    """The library's own `close` would try to finish what cannot be finished."""
    for sheet in book.worksheets():
        for stream in (sheet.fh, sheet.row_data_fh):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
