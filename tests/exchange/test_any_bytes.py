"""Whatever bytes are picked, reading ends soon and only with records or a problem in words."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from colab_app.domain.errors import UserProblem
from colab_app.exchange.codes import NOTES, PROBLEMS, SKIPPED
from colab_app.exchange.options import ReadOptions
from colab_app.exchange.preview import preview
from colab_app.exchange.records import ImportedComment, ImportedPost, Skipped
from tests.exchange.samples import FIXTURES, bundle_of_bytes, of_kind, read_all, workbook

SAMPLES = [path.read_bytes() for path in sorted(FIXTURES.rglob("*")) if path.is_file()]
WORKBOOK = workbook({"s": [["件名", "内容"], ["A", "B"], [1.5, True]]}, [(3, 0, 5, 1, "m")])
STARTS = b'\xff\xfe \xef\xbb\xbf \x1b$B PK\x03\x04 [{ {"kind":"a","id":"b" " sep=;\n'.split(b" ")
HEADS = [sample[:200] for sample in SAMPLES] + [b"", *STARTS]
SIGNS = [b"", b'"', b"\n", b",", b"\x00", b"\xff", b"<", b"{", b"9"]
MARKUP = [b"", b"<", b">", b'"', b"9", b"ZZZ", b"&", b"/"]


def check(problem: UserProblem) -> None:
    """A problem has a listed code and exactly its parameters."""
    assert set(problem.params) == set(PROBLEMS[problem.code])


def read_safely(data: bytes, options: ReadOptions | None = None) -> None:
    """Read and preview; everything but a known problem or good records fails the test."""
    try:
        preview(bundle_of_bytes(data, "any"), options)
        records, reading = read_all(bundle_of_bytes(data, "any"), options)
    except UserProblem as problem:
        check(problem)
        return
    assert set(reading.tally.notes) <= set(NOTES)
    for skip in of_kind(records, Skipped):
        assert set(skip.params) == set(SKIPPED[skip.code])
    for post in of_kind(records, ImportedPost):
        assert post.title
        assert post.source_id
        assert "\x00" not in post.title + post.body
        (post.title + post.body + (post.author_name or "")).encode()
    for comment in of_kind(records, ImportedComment):
        assert comment.body
        comment.body.encode()


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    read_safely(data)


@given(st.sampled_from(HEADS), st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_a_known_beginning_with_any_end(head: bytes, tail: bytes) -> None:
    read_safely(head + tail)


@given(st.sampled_from(SAMPLES), st.data())
def test_samples_with_some_bytes_changed(sample: bytes, data: st.DataObject) -> None:
    changed = bytearray(sample)
    for place in data.draw(st.lists(st.integers(0, len(sample) - 1), max_size=8)):
        changed[place : place + 1] = data.draw(
            st.sampled_from([b"", b'"', b"\n", b",", b"\x00", b"\xff", b"<", b"{", b"9"])
        )
    read_safely(bytes(changed))


@given(
    st.sampled_from(SAMPLES),
    st.sampled_from(["cp932", "utf-16-le", "iso2022_jp", "euc_jp", "gb18030", "utf-8"]),
)
def test_samples_in_an_encoding_chosen_by_hand(sample: bytes, encoding: str) -> None:
    read_safely(sample, ReadOptions(encoding=encoding))


@settings(max_examples=60)
@given(st.data())
def test_workbooks_with_some_bytes_changed(data: st.DataObject) -> None:
    changed = bytearray(WORKBOOK)
    for place in data.draw(st.lists(st.integers(0, len(WORKBOOK) - 1), min_size=1, max_size=6)):
        changed[place] = data.draw(st.integers(0, 255))
    read_safely(bytes(changed))


@settings(max_examples=60)
@given(st.data())
def test_sheets_with_some_signs_changed(data: st.DataObject) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = bytearray(old.read(info))
            if info.filename.endswith(("sheet1.xml", "sharedStrings.xml")):
                for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=5)):
                    content[place : place + 1] = data.draw(st.sampled_from(MARKUP))
            new.writestr(info.filename, bytes(content))
    read_safely(out.getvalue())


KEYS = [
    "number",
    "title",
    "body",
    "createdAt",
    "created_at",
    "comments",
    "labels",
    "nodes",
    "user",
    "id",
    "kind",
    "_challenge",
    "challenge-id",
    "challenge-title",
    "description",
    "state",
    "url",
    "reactions",
    "login",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)


@given(JSON)
def test_json_of_any_shape(value: object) -> None:
    read_safely(json.dumps(value).encode())


@given(st.lists(JSON, max_size=4))
def test_lists_of_json_of_any_shape(values: list[object]) -> None:
    good = {"number": 1, "title": "A", "body": None, "createdAt": "2025-01-01T00:00:00Z"}
    read_safely(json.dumps([good, *values]).encode())
    read_safely(json.dumps({"_challenge": values}).encode())


@given(st.binary(max_size=300))
def test_any_bytes_as_a_zip_on_disk(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.zip"
        path.write_bytes(b"PK\x03\x04" + data)
        try:
            read_all(path)
        except UserProblem as problem:
            check(problem)
