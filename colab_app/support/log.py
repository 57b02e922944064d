"""The app's own log file: what happened and when, in codes and counts, never what people wrote."""

from __future__ import annotations

import copy
import logging
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from colab_app.support.traces import describe_error

LOGGER_NAME = "colab_app"
LOG_FILE = "colab-app.log"
FILE_SIZE_BYTES = 1_000_000
OLD_FILES_KEPT = 4

# Codes, dotted names, ids, versions and times; not a sentence, a path, an address or a password.
_CODE = r"[a-z][a-z0-9_.]{0,63}"
_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NUMBERS = r"[0-9][0-9.:TZ-]{0,39}"
_HARMLESS_TEXT = re.compile(f"{_CODE}|{_ID}|{_NUMBERS}")


def harmless(value: object) -> object:
    """The value as it may be logged: numbers and codes as they are, types by name, texts by their length."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, BaseException):
        return type(value).__name__
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, str):
        return value if _HARMLESS_TEXT.fullmatch(value) else f"<text:{len(value)}>"
    return f"<{type(value).__name__}>"


class ContentGuard(logging.Filter):
    """Replaces every argument of a log line that could carry content. Message texts are the code's own."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the line through, cleaned."""
        if isinstance(record.args, Mapping):
            record.args = {key: harmless(value) for key, value in record.args.items()}
        elif record.args:
            record.args = tuple(harmless(value) for value in record.args)
        return True


class PlaceFormatter(logging.Formatter):
    """One line an event, in UTC; errors as types and places, without their texts."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__(
            "%(asctime)s.%(msecs)03dZ %(levelname)s %(threadName)s %(name)s: %(message)s",
            "%Y-%m-%dT%H:%M:%S",
        )

    def format(self, record: logging.LogRecord) -> str:
        """The line, and below it where an error came from.

        Other handlers use the same record, and leave the text of its error on it; hence a copy without.
        """
        error = record.exc_info[1] if record.exc_info else None
        plain = copy.copy(record)
        plain.exc_info = plain.exc_text = None
        line = super().format(plain)
        return f"{line}\n{describe_error(error)}" if error is not None else line


@contextmanager
def file_log(folder: Path, detailed: bool = False) -> Iterator[Path]:
    """Writes the app's log lines to a rotating file in `folder` while the block runs; gives the file.

    Only this app's loggers are written: libraries log contents (SQL parameters, URLs) without a guard.
    At most 5 MB are kept. A disk that fills up never disturbs the app.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_FILE
    handler = RotatingFileHandler(
        path, maxBytes=FILE_SIZE_BYTES, backupCount=OLD_FILES_KEPT, encoding="utf-8", delay=True
    )
    handler.addFilter(ContentGuard())
    handler.setFormatter(PlaceFormatter())
    logger = logging.getLogger(LOGGER_NAME)
    previous_level = logger.level
    logger.setLevel(logging.DEBUG if detailed else logging.INFO)
    logger.addHandler(handler)
    try:
        yield path
    finally:
        logger.removeHandler(handler)
        logger.setLevel(previous_level)
        handler.close()
