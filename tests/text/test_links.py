"""Only known kinds of addresses are links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.links import (
    LinkKind,
    is_attachment,
    key_link,
    link_kind,
    link_value,
    member_link,
    tag_link,
)

ALLOWED = [
    ("https://lab.example/a?b=c#d", LinkKind.WEB),
    ("HTTP://lab.example", LinkKind.WEB),
    ("https://水辺市.example/課題", LinkKind.WEB),
    ("https://[2001:db8::1]:8080/", LinkKind.WEB),
    ("mailto:desk@city.example", LinkKind.MAIL),
    ("attach:0190a1b2-c3d4", LinkKind.ATTACHMENT),
    ("colab:member/0190a1b2", LinkKind.MEMBER),
    ("colab:key/WS-4", LinkKind.KEY),
    ("colab:tag/%E9%98%B2%E7%81%BD", LinkKind.TAG),
]

REFUSED = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html;base64,AAAA",
    "vbscript:x",
    "file:///etc/passwd",
    "file://host.example/share",
    "smb://host.example/share",
    "ms-settings:",
    "search-ms:query=x",
    "//host.example/share",
    "\\\\host.example\\share",
    "\\host\\share",
    "/etc/passwd",
    "../up",
    "page.html",
    "#anchor",
    "http:",
    "http:/one.example",
    "http:\\\\host.example",
    "https://",
    "https://user@host.example/",
    "https://user:secret@host.example/",
    "https://host.example:0/",
    "https://host.example:99999/",
    "https://host.example:x/",
    "https://[broken/",
    "https://host.example/a b",
    "https://host.example/\u202e",
    " https://host.example",
    "https://host.example\x00",
    "mailto:a@b.example?attach=/etc/passwd",
    "mailto:a@b.example,c@d.example?cc=x",
    "mailto:nobody",
    "attach:../../secret",
    "attach:a/b",
    "attach:",
    "colab:member/",
    "colab:member/../x",
    "colab:key/Z-1",
    "colab:key/C-0",
    "colab:other/1",
    "colab:tag/a/b",
]


@pytest.mark.parametrize(("target", "kind"), ALLOWED)
def test_known_addresses_have_a_kind(target: str, kind: LinkKind) -> None:
    assert link_kind(target) is kind


@pytest.mark.parametrize("target", REFUSED)
def test_everything_else_is_refused(target: str) -> None:
    assert link_kind(target) is None


@given(st.text(alphabet="htps:/\\@.ab[]1 \n\t?#%-", max_size=20))
def test_no_address_raises_and_refused_ones_name_nothing(target: str) -> None:
    if link_kind(target) is None:
        assert link_value(target) == target


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.encode("utf-8", "ignore").decode() == text))
def test_a_tag_comes_back_from_its_address(tag: str) -> None:
    assert link_kind(tag_link(tag)) is LinkKind.TAG
    assert link_value(tag_link(tag)) == tag


def test_objects_come_back_from_their_addresses() -> None:
    assert link_value(member_link("0190-a1")) == "0190-a1"
    assert link_value(key_link("C-112")) == "C-112"
    assert link_value("attach:0190-a1") == "0190-a1"
    assert link_value("https://lab.example/") == "https://lab.example/"


def test_pictures_come_only_from_attachments() -> None:
    assert is_attachment("attach:0190a1b2-c3d4")
    assert not is_attachment("https://lab.example/a.png")
    assert not is_attachment("attach:a.png/..")
