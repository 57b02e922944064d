"""What the user may decide about an import before it is read; every field has a sensible default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from colab_app.exchange.columns import ColumnMapping
from colab_app.exchange.records import PostKind

NameTreatment = Literal["keep", "participant", "drop"]
Dialect = Literal["polis", "decidim", "github", "challenge_gov", "kouchou", "own_lines", "table"]

DIALECTS: Final[tuple[Dialect, ...]] = (
    "polis", "decidim", "github", "challenge_gov", "kouchou", "own_lines", "table",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read. None means: decide from the file.

    `header_row` counts from 1 as a spreadsheet does; 0 means that there is none. `names`: keep author
    names, number the people ("Participant 3") or drop them. `keep_personal` keeps columns with e-mail,
    phone, outside ids and addresses, which are dropped otherwise. `zone` is assumed for times that state
    none.
    """

    source: str | None = None
    kind: PostKind | None = None
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    mapping: ColumnMapping | None = None
    names: NameTreatment = "keep"
    keep_personal: bool = False
    zone: str | None = None
    languages: tuple[str, ...] = ("ja", "en")
