"""Files beside a subject: too large, with names that lead elsewhere, with contents that do not fit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import AddAttachment
from colab_app.domain.errors import UserProblem
from colab_app.domain.limits import ATTACHMENT_BYTES
from colab_app.hub.address import open_hub
from colab_app.hub.sqlite import create_hub
from colab_app.service.queries import OneChallenge
from tests.bad_input.lab_folder import LabFolder
from tests.bad_input.said import check_sentences

CONTENT = b"a map of the slope"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Lays files beside the challenge of a lab."""

    lab: LabFolder
    backend: Backend

    def add(self, name: str, *, size_bytes: int = len(CONTENT), sha256: str = "") -> None:
        """One file, its bytes kept before."""
        kept = self.backend.put_attachment(CONTENT)
        command = AddAttachment(
            attachment_id=self.backend.new_id(),
            subject_kind="challenge",
            subject_id=self.lab.challenge_id,
            name=name,
            media_type="text/plain",
            description="",
            size_bytes=size_bytes,
            sha256=sha256 or kept,
        )
        self.backend.submit(command)

    def names(self) -> list[str]:
        """Of the files that lie there."""
        page = self.backend.answer(OneChallenge(self.lab.challenge_id))
        assert page is not None
        return [attachment.name for attachment in page.attachments]


@pytest.fixture
def shelf(lab: LabFolder) -> Iterator[Shelf]:
    with closing(lab.open()) as backend:
        backend.put_attachment(CONTENT)
        yield Shelf(lab, backend)


def test_bytes_over_the_limit_are_refused_and_not_kept(shelf: Shelf) -> None:
    before = shelf.lab.rows()
    with pytest.raises(UserProblem) as caught:
        shelf.backend.put_attachment(bytes(ATTACHMENT_BYTES + 1))
    assert caught.value.code == "attachment.large"
    check_sentences(caught.value.code, caught.value.params)
    assert shelf.lab.rows() == before
    shelf.backend.put_attachment(bytes(ATTACHMENT_BYTES))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("C:\\windows\\system32\\calc.exe", "calc.exe"),
        ("\\\\host\\share\\map.pdf", "map.pdf"),
        (" 坂の地図.pdf ", "坂の地図.pdf"),
    ],
)
def test_of_a_path_only_the_name_is_kept(shelf: Shelf, name: str, kept: str) -> None:
    shelf.add(name)
    assert shelf.names() == [kept]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("map\0.exe.pdf", "field.shape"),
        ("", "field.shape"),
        ("..", "field.shape"),
        ("a/..", "field.shape"),
        (" / ", "field.shape"),
        ("\ud83d.png", "field.shape"),
        ("坂" * 5_000, "field.long"),
    ],
)
def test_what_is_no_name_is_refused(shelf: Shelf, name: str, code: str) -> None:
    before = shelf.lab.rows()
    with pytest.raises(UserProblem) as caught:
        shelf.add(name)
    assert caught.value.code == code
    assert shelf.lab.rows() == before


@pytest.mark.parametrize("size_bytes", [ATTACHMENT_BYTES + 1, -1])
def test_a_size_that_cannot_be_is_refused(shelf: Shelf, size_bytes: int) -> None:
    with pytest.raises(UserProblem) as caught:
        shelf.add("map.pdf", size_bytes=size_bytes)
    assert caught.value.code == "attachment.large"


@pytest.mark.parametrize("sha256", ["zz", "A" * 64, "../" + "a" * 61])
def test_a_sum_that_is_none_is_refused(shelf: Shelf, sha256: str) -> None:
    with pytest.raises(UserProblem) as caught:
        shelf.add("map.pdf", sha256=sha256)
    assert caught.value.code == "field.shape"


def test_a_hub_takes_no_other_bytes_under_a_sum(shelf: Shelf) -> None:
    path = shelf.lab.path.with_name("hub.sqlite3")
    create_hub(path, "hub-of-the-test")
    with closing(open_hub(str(path))) as hub:
        for content, code in (
            (b"other bytes", "attachment.damaged"),
            (bytes(ATTACHMENT_BYTES + 1), "attachment.large"),
        ):
            with pytest.raises(UserProblem) as caught:
                hub.put_content(hashlib.sha256(CONTENT).hexdigest(), content)
            assert caught.value.code == code
        assert not hub.has_content(hashlib.sha256(CONTENT).hexdigest())
