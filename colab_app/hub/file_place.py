"""Tells whether a path lies on a local disk: a live SQLite file must not be opened on a share."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

from colab_app.service.hub_port import HubRejected

_SHARED_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "glusterfs", "davfs", "webdav"}
)
_CLOUD_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "mobile documents",
    "box sync",
    "nextcloud",
    "owncloud",
    "syncthing",
    "pcloud drive",
)


def check_local(path: Path, mounts: str = "/proc/mounts") -> None:
    """Raises HubRejected `hub.shared_folder` when the path lies on a share or in a synced folder.

    Opening one live database from two hosts corrupted it or lost commits in every trial; a folder
    that another program copies is no better.
    """
    reason = shared_reason(path, mounts)
    if reason:
        raise HubRejected("hub.shared_folder", name=path.name, reason=reason)


def shared_reason(path: Path, mounts: str = "/proc/mounts") -> str:
    """Why the place is shared (`cloud`, `network`), empty for a local disk."""
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return "network"
    parts = {part.casefold() for part in (*path.parts, *PureWindowsPath(text).parts)}
    if any(
        part == name or part.startswith((f"{name} -", f"{name}-"))
        for part in parts
        for name in _CLOUD_FOLDERS
    ):
        return "cloud"
    if sys.platform == "linux" and _file_system(path, mounts) in _SHARED_FILE_SYSTEMS:
        return "network"
    return ""


def _file_system(path: Path, mounts: str) -> str:
    """The type of the file system that holds the path, FUSE ones by their real kind."""
    best, kind = "", ""
    try:
        real = os.path.realpath(path)
        lines = Path(mounts).read_text(encoding="utf-8", errors="replace").splitlines()
    except (OSError, ValueError):  # no list of mounts, or no name of a file
        return ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    if kind.startswith("fuse."):
        name = kind.removeprefix("fuse.")
        return "nfs" if name in {"sshfs", "rclone", "davfs2", "s3fs", "gvfsd-fuse", "smbnetfs"} else name
    return kind
