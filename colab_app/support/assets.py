"""Finds the resources folder wherever the app lives: a checkout, an installed wheel, a frozen folder."""

from __future__ import annotations

from pathlib import Path

RESOURCES_FOLDER = "resources"
PACKAGE_FOLDER = Path(__file__).resolve().parent.parent


class MissingResource(Exception):
    """The installation is incomplete: a file that ships with the app is not where it must be."""


def resources_root(package_folder: Path = PACKAGE_FOLDER) -> Path:
    """The folder of everything that is not code.

    A wheel and a frozen app carry it inside the package, a checkout beside it. importlib.resources knows
    only the first of these, so the two places are looked at by hand.
    """
    for candidate in (package_folder / RESOURCES_FOLDER, package_folder.parent / RESOURCES_FOLDER):
        # An unrelated folder may have the same name; ours always has the fonts.
        if (candidate / "fonts").is_dir():
            return candidate
    raise MissingResource(RESOURCES_FOLDER)


def resource(*parts: str) -> Path:
    """The file or folder at `parts` below the resources folder; MissingResource when it is not there."""
    path = resources_root().joinpath(*parts)
    if not path.exists():
        raise MissingResource("/".join(parts))
    return path
