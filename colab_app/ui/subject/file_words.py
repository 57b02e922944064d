"""Attachments in words: how large, where their bytes are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from colab_app.service.views import AttachmentView


def size_words(size_bytes: int) -> str:
    """A size as people read it: 39.9 kB."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def file_state(file: AttachmentView) -> str:
    """Whether the bytes are here, and whether the others have them."""
    if file.waiting:
        return QCoreApplication.translate("Files", "waiting to be sent")
    if file.here:
        return QCoreApplication.translate("Files", "on this computer")
    return QCoreApplication.translate("Files", "at the hub, not here yet")
