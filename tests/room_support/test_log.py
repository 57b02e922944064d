"""The log tells what happened without repeating anything anybody wrote."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.support.log import FILE_SIZE_BYTES, OLD_FILES_KEPT, file_log, harmless

CANARY = "水害の相談 by Hanako"
logger = logging.getLogger("colab_app.tests")


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_codes_and_counts_are_written_and_contents_are_not(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        logger.info("push_refused code=%s count=%d title=%s", "challenge.closed", 3, CANARY)
        logger.info("named %(code)s %(title)s", {"code": "rebased", "title": CANARY})
    lines = _written(path)
    assert "INFO" in lines
    assert "push_refused code=challenge.closed count=3 title=<text:15>" in lines
    assert "named rebased <text:15>" in lines
    assert "Hanako" not in lines


def test_an_error_is_written_by_type_and_place_only(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            logger.exception("handler_failed %s", error)
    lines = _written(path)
    assert "handler_failed KeyError" in lines
    assert "builtins.KeyError" in lines
    assert "test_log.py" in lines
    assert "Hanako" not in lines


def test_an_error_text_that_another_handler_formatted_is_not_taken_over(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        try:
            raise ValueError(CANARY)
        except ValueError as error:
            record = logger.makeRecord(
                logger.name, logging.ERROR, "", 1, "failed", (), (type(error), error, error.__traceback__)
            )
        logging.Formatter().format(record)
        logger.handle(record)
    assert "Hanako" not in _written(path)


def test_libraries_do_not_write_into_the_log(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        logger.info("started")
        logging.getLogger("sqlalchemy.engine").error("INSERT %s", CANARY)
    assert _written(path).count("\n") == 1


def test_details_are_written_only_when_asked_for(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        logger.debug("fine_detail")
        logger.info("coarse")
    with file_log(tmp_path, detailed=True):
        logger.debug("asked_for")
    assert "fine_detail" not in _written(path)
    assert "asked_for" in _written(path)


def test_nothing_is_written_after_the_block(tmp_path: Path) -> None:
    with file_log(tmp_path) as path:
        logger.info("inside")
    logger.error("outside")
    assert "outside" not in _written(path)


def test_old_files_are_forgotten(tmp_path: Path) -> None:
    line = "x" * 10_000
    with file_log(tmp_path):
        for _ in range((OLD_FILES_KEPT + 3) * FILE_SIZE_BYTES // len(line)):
            logger.info(line)
    files = list(tmp_path.iterdir())
    assert len(files) == OLD_FILES_KEPT + 1
    assert sum(file.stat().st_size for file in files) <= (OLD_FILES_KEPT + 1) * FILE_SIZE_BYTES


@pytest.mark.parametrize(
    "value",
    [
        "challenge.closed",
        "0190163d-8694-739b-aea5-966c26f8ad91",
        "2026-11-25T10:00:00.000Z",
        "18.7",
        7,
        0.25,
        True,
        None,
    ],
)
def test_codes_numbers_ids_and_times_stay(value: object) -> None:
    assert harmless(value) == value


def test_other_things_are_named_by_their_kind() -> None:
    assert harmless(ValueError("x")) == "ValueError"
    assert harmless(ValueError) == "ValueError"
    assert harmless(["title"]) == "<list>"


@given(
    st.text(min_size=1).filter(
        lambda text: any(not (c.isascii() and c.isprintable()) or c in " /@" for c in text)
    )
)
def test_sentences_paths_and_addresses_become_their_length(text: str) -> None:
    assert harmless(text) == f"<text:{len(text)}>"
