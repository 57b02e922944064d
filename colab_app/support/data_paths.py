"""Where one person's data lives on this machine, and what each file in it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

APPLICATION_FOLDER = "colab-lab"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The files of one desk, all below `root`. Nothing is created by asking for a name."""

    root: Path

    @property
    def replica(self) -> Path:
        """The desk's own copy of the lab."""
        return self.root / "replica.sqlite3"

    @property
    def settings(self) -> Path:
        """What the person chose on this machine."""
        return self.root / "settings.json"

    @property
    def window_state(self) -> Path:
        """Sizes and places of windows; may be lost without harm."""
        return self.root / "window-state.json"

    @property
    def lock(self) -> Path:
        """Held while a desk is open: the replica has exactly one writing process."""
        return self.root / "desk.lock"

    @property
    def logs(self) -> Path:
        """Folder of rotating logs."""
        return self.root / "logs"

    @property
    def crashes(self) -> Path:
        """Folder of crash reports."""
        return self.root / "crashes"

    @property
    def backups(self) -> Path:
        """Folder of copies made before something that cannot be undone."""
        return self.root / "backups"

    @property
    def attachments(self) -> Path:
        """Folder of attached files, named by the hash of their content."""
        return self.root / "attachments"

    @property
    def drafts(self) -> Path:
        """Folder of texts being typed, saved every few seconds."""
        return self.root / "drafts"

    @property
    def cache(self) -> Path:
        """Folder of things that can be made again at any time."""
        return self.root / "cache"

    def create(self) -> None:
        """Makes the folders, closed to other people of this machine; OSError when the place refuses."""
        folders = (self.logs, self.crashes, self.backups, self.attachments, self.drafts, self.cache)
        for folder in (self.root, *folders):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _absolute(text: str | None, flavour: type[PurePath]) -> PurePath | None:
    """The path in an environment variable; the XDG rules ask to ignore one that is not absolute."""
    path = flavour(text) if text else None
    return path if path is not None and path.is_absolute() else None


def platform_data_folder(platform: str, environment: Mapping[str, str], home: PurePath) -> PurePath:
    """The place this kind of system keeps an app's data in.

    `platform` is a value of sys.platform. Windows: the local AppData, since a roaming profile would copy the
    replica at every login. macOS: Application Support. Others: the XDG base directory specification.
    """
    if platform == "win32":
        base = _absolute(environment.get("LOCALAPPDATA"), PureWindowsPath) or home / "AppData" / "Local"
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = _absolute(environment.get("XDG_DATA_HOME"), PurePosixPath) or home / ".local" / "share"
    return base / APPLICATION_FOLDER


def find_data_paths(chosen: Path | None = None) -> DataPaths:
    """The paths below `chosen` (the --data-dir option), else below the platform's own place."""
    if chosen is not None:
        return DataPaths(chosen.expanduser().absolute())
    return DataPaths(Path(platform_data_folder(sys.platform, os.environ, Path.home())))
