"""The contract of attachments' bytes: stored once under their SHA-256, and never damaged ones."""

from __future__ import annotations

import hashlib

import pytest

from colab_app.domain.errors import Refused
from colab_app.domain.limits import ATTACHMENT_BYTES
from tests.support.hub_sites import HubSite, PostgresSite, found, join

PICTURE = bytes(range(256)) * 40


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("content", [b"", b"\x00\xff%s\\", PICTURE])
def test_bytes_come_back_as_they_went(site: HubSite, content: bytes) -> None:
    found(site)
    _, hub = join(site)
    assert not hub.has_content(_sum(content))
    assert hub.get_content(_sum(content)) is None
    for _ in range(2):
        hub.put_content(_sum(content), content)
    assert hub.has_content(_sum(content))
    assert hub.get_content(_sum(content)) == content
    assert site.hub(site.lab.facilitator_id).get_content(_sum(content)) == content


def test_damaged_bytes_are_not_taken(site: HubSite) -> None:
    hub = found(site)
    with pytest.raises(Refused) as refusal:
        hub.put_content(_sum(PICTURE), PICTURE + b"!")
    assert refusal.value.code == "attachment.damaged"
    assert not hub.has_content(_sum(PICTURE))


def test_too_many_bytes_are_not_taken(site: HubSite) -> None:
    hub = found(site)
    large = bytes(ATTACHMENT_BYTES + 1)
    with pytest.raises(Refused) as refusal:
        hub.put_content(_sum(large), large)
    assert refusal.value.code == "attachment.large"


def test_a_stranger_gets_no_bytes_from_a_server(server_site: PostgresSite) -> None:
    found(server_site).put_content(_sum(PICTURE), PICTURE)
    stranger = server_site.hub(server_site.lab.id())
    for ask in (stranger.has_content, stranger.get_content):
        with pytest.raises(Refused) as refusal:
            ask(_sum(PICTURE))
        assert refusal.value.code == "permit.server"
    with pytest.raises(Refused):
        stranger.put_content(_sum(b"x"), b"x")
