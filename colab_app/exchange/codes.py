"""Every code this room can raise or report, with its parameters: what translations must cover."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, tuple[str, ...]]] = {
    "import.nothing_chosen": (),
    "import.missing": ("name",),
    "import.not_a_file": ("name",),
    "import.unreadable": ("name",),
    "import.empty": ("name",),
    "import.binary": ("name",),
    "import.unknown_format": ("name",),
    "import.choose_file": ("name", "count"),
    "import.folder_empty": ("name",),
    "import.too_many_files": ("count", "limit"),
    "import.cancelled": (),
    "import.encoding": ("name", "encoding", "row"),
    "import.encoding_unknown": ("name",),
    "import.encoding_name": ("encoding",),
    "import.separator": ("separator",),
    "import.header_row": ("name", "row"),
    "import.csv_quotes": ("name", "row"),
    "import.json_broken": ("name", "row"),
    "import.zip_broken": ("name",),
    "import.zip_locked": ("name",),
    "import.zip_too_large": ("name", "limit_bytes"),
    "import.zip_unsafe": ("name",),
    "import.excel_not": ("name",),
    "import.excel_old": ("name",),
    "import.excel_locked": ("name",),
    "import.excel_broken": ("name",),
    "import.excel_too_large": ("name", "rows", "columns"),
    "import.sheet": ("name", "sheet"),
    "export.cannot_write": ("name",),
}
"""Codes of UserProblem: the import or export did not happen."""

SKIPPED: Final[dict[str, tuple[str, ...]]] = {
    "import.row.no_text": (),
    "import.row.no_id": (),
    "import.row.repeated": (),
    "import.row.total": (),
    "import.row.too_long": (),
    "import.row.quote_open": (),
    "import.row.json": (),
    "import.row.shape": (),
    "import.row.vote": (),
    "import.row.vote_without_statement": ("statement",),
    "import.row.other_subject": (),
    "import.row.no_post": (),
}
"""Codes of Skipped: one row was left out."""

NOTES: Final = (
    "import.note.time_unread",
    "import.note.zone_assumed",
    "import.note.personal_dropped",
    "import.note.personal_in_text",
    "import.note.orphans",
    "import.note.votes_superseded",
    "import.note.votes_inverted",
    "import.note.votes_undecided",
    "import.note.cut",
    "import.note.left_out",
)
"""Codes of notes: nothing was lost, but the user should know. Each comes with a count."""
