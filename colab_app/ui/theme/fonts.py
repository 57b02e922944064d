"""The families text is set in: bundled ones first, then what the system has."""

from __future__ import annotations

import logging
from collections.abc import Collection
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from colab_app.support.assets import resources_root

log = logging.getLogger(__name__)

PREFERRED_FAMILIES = (
    "Inter",
    "BIZ UDPGothic",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Yu Gothic UI",
    "Hiragino Sans",
    "Meiryo",
)
"""Latin first: the Latin letters of BIZ UDPGothic have cut descenders.

The system families after it hold name kanji it lacks (such as U+20BB7).
"""


def load_fonts(directory: Path | None = None) -> tuple[str, ...]:
    """Make TrueType files known to Qt, by default the bundled ones; answers their families, sorted.

    A missing folder or a file Qt cannot read leaves the system fonts in place; it is logged, not raised.
    """
    families: set[str] = set()
    if directory is None:
        directory = resources_root() / "fonts"
    for path in sorted(directory.rglob("*.ttf")) if directory.is_dir() else ():
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            log.warning("Font file cannot be read: %s", path.name)
            continue
        families.update(QFontDatabase.applicationFontFamilies(number))
    if not families:
        log.info("No bundled fonts; text uses system families")
    return tuple(sorted(families))


def family_order(known: Collection[str] | None = None) -> tuple[str, ...]:
    """Preferred families that exist here, best first.

    Names that do not exist are left out: some platforms spend a fifth of a second on looking for each.
    With none of them, Qt's own choice is used (the answer is then the general system family).
    """
    names = set(QFontDatabase.families() if known is None else known)
    found = tuple(name for name in PREFERRED_FAMILIES if name in names)
    return found or (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)
