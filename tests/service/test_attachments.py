"""Files beside a subject: named safely, known by their bytes, taken away and brought back."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Attachment
from tests.service.workbench import Workbench

SHA256 = hashlib.sha256(b"plan").hexdigest()


@pytest.fixture
def command(bench: Workbench) -> c.AddAttachment:
    """A file for the partner's challenge."""
    challenge = bench.lab.challenge()
    bench.do(challenge, bench.partner)
    return c.AddAttachment(
        attachment_id=bench.lab.id(),
        subject_kind="challenge",
        subject_id=challenge.challenge_id,
        name="計画.pdf",
        media_type="application/pdf",
        description="実証の計画",
        size_bytes=4,
        sha256=SHA256,
    )


def test_a_file_lies_beside_its_subject(bench: Workbench, command: c.AddAttachment) -> None:
    outcome = bench.do(command, bench.partner)
    row = bench.row(Attachment, command.attachment_id)
    assert (row.name, row.media_type, row.size_bytes, row.sha256) == (
        "計画.pdf",
        "application/pdf",
        4,
        SHA256,
    )
    assert (row.author_id, row.subject_id, row.description) == (
        bench.partner,
        command.subject_id,
        "実証の計画",
    )
    assert outcome.inverse == c.RemoveAttachment(attachment_id=row.id)
    assert bench.last_history().details == {"title": "通学路の見守り", "name": "計画.pdf"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\図.png", "図.png"),
        (" a b.txt ", "a b.txt"),
        (".hidden", ".hidden"),
    ],
)
def test_a_name_leads_nowhere_else(bench: Workbench, command: c.AddAttachment, given: str, kept: str) -> None:
    bench.do(dataclasses.replace(command, name=given))
    assert bench.row(Attachment, command.attachment_id).name == kept


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "field.shape"),
        ({"name": "folder/"}, "field.shape"),
        ({"name": ".."}, "field.shape"),
        ({"name": "a/."}, "field.shape"),
        ({"name": "あ" * 401}, "field.long"),
        ({"name": "a\x00"}, "field.shape"),
        ({"description": "あ" * 401}, "field.long"),
        ({"media_type": "x" * 401}, "field.long"),
        ({"size_bytes": -1}, "attachment.large"),
        ({"size_bytes": limits.ATTACHMENT_BYTES + 1}, "attachment.large"),
        ({"sha256": SHA256.upper()}, "field.shape"),
        ({"sha256": SHA256[:-1]}, "field.shape"),
        ({"sha256": f"{SHA256}\n"}, "field.shape"),
        ({"attachment_id": "a:b"}, "field.shape"),
        ({"subject_id": "nowhere"}, "gone"),
    ],
)
def test_a_file_must_fit(
    bench: Workbench, command: c.AddAttachment, changes: Mapping[str, object], code: str
) -> None:
    changed = dataclasses.replace(command, **changes)  # type: ignore[arg-type]  # fields of an attachment
    assert bench.refused(changed) == code


def test_a_file_goes_and_comes_back(bench: Workbench, command: c.AddAttachment) -> None:
    bench.do(command, bench.partner)
    remove = c.RemoveAttachment(attachment_id=command.attachment_id)
    outcome = bench.do(remove, bench.partner)
    assert bench.row(Attachment, command.attachment_id).removed_at == bench.lab.clock()
    assert bench.do(remove).inverse is None
    assert outcome.inverse == dataclasses.replace(remove, on=True)
    bench.do(outcome.inverse, bench.partner)
    assert bench.row(Attachment, command.attachment_id).removed_at == ""
    assert bench.refused(c.RemoveAttachment(attachment_id="nowhere")) == "gone"


def test_others_lay_no_files_beside_it(bench: Workbench, command: c.AddAttachment) -> None:
    assert bench.refused(command, bench.official) == "permit.role"
    bench.do(command, bench.partner)
    remove = c.RemoveAttachment(attachment_id=command.attachment_id)
    assert bench.refused(remove, bench.official) == "permit.role"


def test_a_subject_has_so_many_files_and_those_in_the_bin_do_not_count(
    bench: Workbench, command: c.AddAttachment
) -> None:
    many = [dataclasses.replace(command, attachment_id=bench.lab.id()) for _ in range(50)]
    assert len(many) == limits.ATTACHMENTS_PER_SUBJECT
    for each in many:
        bench.do(each)
    assert bench.refused(command) == "attachments.many"
    bench.do(c.RemoveAttachment(attachment_id=many[0].attachment_id))
    bench.do(command)
