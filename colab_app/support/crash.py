"""Leaves a report on disk when something unforeseen ends a piece of work, without contents or names."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from colab_app.support.clock import utc_now_text
from colab_app.support.files import write_atomically
from colab_app.support.traces import describe_error

REPORTS_KEPT = 20
REPORT_PATTERN = "crash-*.txt"
NATIVE_REPORT = "native-crash.txt"

_logger = logging.getLogger(__name__)


class CrashReporter:
    """Writes reports into one folder; `on_report` hears the path of each, in the thread that failed."""

    def __init__(self, folder: Path, version: str, on_report: Callable[[Path], None] | None = None) -> None:
        self._folder = folder
        self._version = version
        self._on_report = on_report
        # Several threads may fail in the same millisecond.
        self._lock = threading.Lock()

    def report(self, error: BaseException, thread_name: str) -> Path | None:
        """Writes what is known of `error` and gives the file, or None when even that was refused."""
        moment = utc_now_text()
        text = "\n".join(
            [
                f"time {moment}",
                f"app {self._version}",
                f"python {platform.python_version()}",
                f"system {platform.system()} {platform.release()} {platform.machine()}",
                f"thread {thread_name}",
                "",
                describe_error(error),
                "",
            ]
        )
        try:
            with self._lock:
                path = self._free_path(moment)
                write_atomically(path, text.encode())
                self._forget_old_reports()
        except OSError as refused:
            _logger.error("crash_report_refused %s", refused)
            return None
        _logger.error("crash_reported %s", error)
        if self._on_report is not None:
            self._on_report(path)
        return path

    def report_uncaught(self, error: BaseException | None, thread_name: str) -> None:
        """Reports an error nobody caught; asking to stop (Ctrl+C, exit) is not an error."""
        if isinstance(error, Exception):
            self.report(error, thread_name)

    def adopt_native_report(self) -> None:
        """Makes what a fault of the last run left behind one of the reports."""
        native = self._folder / NATIVE_REPORT
        if native.exists() and native.stat().st_size > 0:
            native.replace(self._free_path(utc_now_text()))

    def _free_path(self, moment: str) -> Path:
        """A file name that sorts by time and is not taken yet; a colon is not allowed on Windows."""
        stem = "crash-" + moment.replace(":", "").replace(".", "-")
        candidates = [self._folder / f"{stem}-{number:02}.txt" for number in range(100)]
        return next((path for path in candidates if not path.exists()), candidates[-1])

    def _forget_old_reports(self) -> None:
        """Keeps the newest reports only."""
        for old in sorted(self._folder.glob(REPORT_PATTERN))[:-REPORTS_KEPT]:
            with contextlib.suppress(FileNotFoundError):
                old.unlink()


@contextmanager
def crash_reports(
    folder: Path, version: str, on_report: Callable[[Path], None] | None = None
) -> Iterator[CrashReporter]:
    """Catches what no code caught, in every thread, while the block runs; hooks before it still run.

    A fault below Python (a segmentation fault in Qt) leaves the Python frames in `native-crash.txt`, which
    the next start makes a report; faulthandler writes files, lines and functions only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    reporter = CrashReporter(folder, version, on_report)
    main_hook, thread_hook, unraisable_hook = sys.excepthook, threading.excepthook, sys.unraisablehook

    def on_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        reporter.report_uncaught(error, threading.current_thread().name)
        main_hook(kind, error, trace)

    def on_thread(arguments: threading.ExceptHookArgs) -> None:
        reporter.report_uncaught(arguments.exc_value, arguments.thread.name if arguments.thread else "ended")
        thread_hook(arguments)

    def on_unraisable(arguments: sys.UnraisableHookArgs) -> None:
        reporter.report_uncaught(arguments.exc_value, threading.current_thread().name)
        unraisable_hook(arguments)

    reporter.adopt_native_report()
    with (folder / NATIVE_REPORT).open("w", encoding="utf-8") as native:
        had_handler = faulthandler.is_enabled()
        faulthandler.enable(native)
        sys.excepthook, threading.excepthook, sys.unraisablehook = on_main, on_thread, on_unraisable
        try:
            yield reporter
        finally:
            sys.excepthook, threading.excepthook = main_hook, thread_hook
            sys.unraisablehook = unraisable_hook
            faulthandler.disable()
            if had_handler and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
