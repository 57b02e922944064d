"""Which link targets may stand in a post, and the addresses of things inside the lab."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from colab_app.text.normal import visible

ID: Final = r"[A-Za-z0-9][A-Za-z0-9_-]{0,127}"
KEY: Final = r"(?:C|P|WS|I)-[1-9][0-9]{0,6}"
"""Short keys people say and write: challenge, proposal, workshop, idea."""

_FORBIDDEN: Final = re.compile(r"[\s\\<>\"]")
_MAIL: Final = re.compile(r"mailto:[^\s@?&/\\]{1,64}@[^\s@?&/\\]{1,255}")
_ATTACHMENT: Final = re.compile(rf"attach:{ID}")
_OBJECT: Final = re.compile(rf"colab:(?:member/{ID}|key/{KEY}|tag/[^\s/?#&\\]{{1,600}})")


class LinkKind(StrEnum):
    """Where a link leads."""

    WEB = "web"
    MAIL = "mail"
    ATTACHMENT = "attachment"
    MEMBER = "member"
    KEY = "key"
    TAG = "tag"


def _is_web(target: str) -> bool:
    """Whether the target is an http or https address with a host and without a user name."""
    try:
        parts = urlsplit(target)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc and port_is_fine


def link_kind(target: str) -> LinkKind | None:
    """Return where a link leads, or None for one that must not be followed or even shown as a link.

    Allowed: http and https with a host and no user name, mailto with one plain address, attach:ID,
    colab:member/ID, colab:key/C-112, colab:tag/NAME. Anything else (file:, javascript:, relative paths,
    //host and \\\\host, which ask a Windows network for a login) is None.
    """
    if _FORBIDDEN.search(target) or visible(target) != target:
        return None
    scheme = target.partition(":")[0].lower()
    if scheme in ("http", "https"):
        return LinkKind.WEB if target[len(scheme) : len(scheme) + 3] == "://" and _is_web(target) else None
    if _MAIL.fullmatch(target):
        return LinkKind.MAIL
    if _ATTACHMENT.fullmatch(target):
        return LinkKind.ATTACHMENT
    if _OBJECT.fullmatch(target):
        return LinkKind(target[len("colab:") :].partition("/")[0])
    return None


def link_value(target: str) -> str:
    """Return the id, short key, tag or attachment id an object link names; the target itself for others."""
    kind = link_kind(target)
    if kind is LinkKind.ATTACHMENT:
        return target.removeprefix("attach:")
    if kind in (LinkKind.MEMBER, LinkKind.KEY, LinkKind.TAG):
        return unquote(target.partition("/")[2])
    return target


def is_attachment(source: str) -> bool:
    """Whether a picture may be asked for under this address: attach:ID and nothing else."""
    return _ATTACHMENT.fullmatch(source) is not None


def member_link(member_id: str) -> str:
    """The address of a member."""
    return f"colab:member/{member_id}"


def key_link(key: str) -> str:
    """The address of the thing with a short key."""
    return f"colab:key/{key}"


def tag_link(tag: str) -> str:
    """The address of everything with a tag."""
    return f"colab:tag/{quote(tag, safe='')}"
