"""JSON lines: one object a line, in any size, for machines and for leaving with everything."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from colab_app.exchange.file_out import written_whole
from colab_app.exchange.sheets_out import OutRecord


def write_lines(records: Iterable[OutRecord], out: BinaryIO) -> int:
    """Write `{"kind": …, …fields}` and a line end for each record; gives their number.

    UTF-8 without a mark. Fields must be JSON values and none may be called `kind` (ValueError); half
    surrogates become question marks.
    """
    count = 0
    for kind, fields in records:
        if "kind" in fields:
            raise ValueError("a field may not be called kind")
        line = json.dumps(
            {"kind": kind, **fields}, ensure_ascii=False, allow_nan=False, separators=(",", ":")
        )
        out.write(line.encode("utf-8", "replace") + b"\n")
        count += 1
    return count


def write_lines_file(records: Iterable[OutRecord], path: Path) -> int:
    """As `write_lines`, into a file that appears whole or not at all."""
    with written_whole(path) as out:
        return write_lines(records, out)
