"""Checks the bytes of an attachment before a hub keeps them for good."""

from __future__ import annotations

import hashlib

from colab_app.domain.errors import Refused
from colab_app.domain.limits import ATTACHMENT_BYTES


def check_content(sha256: str, content: bytes) -> None:
    """Raises Refused `attachment.large`, or `attachment.damaged` when the bytes have another SHA-256.

    What is stored under a wrong sum would stay wrong: contents are never replaced.
    """
    if len(content) > ATTACHMENT_BYTES:
        raise Refused("attachment.large", limit=ATTACHMENT_BYTES, size=len(content))
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Refused("attachment.damaged")
