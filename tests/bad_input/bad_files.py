"""The files people bring that cannot be read, or only in part: how each is made, what is expected."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import xlsxwriter

HEADER = "件名,内容\n"
ROW = "坂道,冬は滑る\n"
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BadFile:
    """One kind. With a `code` nothing comes in; else `posts` do; `skipped` rows and `notes` are told.

    `titles` must be found word for word afterwards.
    """

    kind: str
    name: str
    make: Callable[[], bytes]
    code: str = ""
    arguments: tuple[str, ...] = ()
    posts: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, int] = field(default_factory=dict)
    titles: tuple[str, ...] = ()


def text_file(text: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    """A text in an encoding."""
    return lambda: text.encode(encoding)


def archive(members: Mapping[str, bytes]) -> bytes:
    """A zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return out.getvalue()


def workbook(rows: Sequence[Sequence[str | int]]) -> bytes:
    """An .xlsx of one sheet; texts that begin with = are formulas, as people enter them."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("一覧")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
    return out.getvalue()


def changed_sheet(data: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook with something else in the XML of its sheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        members = {info.filename: opened.read(info) for info in opened.infolist()}
    assert old in members[SHEET]
    return archive({**members, SHEET: members[SHEET].replace(old, new)})


def locked_archive() -> bytes:
    """A zip whose one member claims to be encrypted."""
    data = bytearray(archive({"a.csv": b"x"}))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + place] |= 1
    return bytes(data)


def github(*posts: Mapping[str, object]) -> Callable[[], bytes]:
    """What GitHub gives: a list of issues, with these fields in place of ordinary ones."""
    ordinary = {"number": 1, "title": "坂道", "created_at": "2026-11-25T10:00:00Z", "body": "冬は滑る"}
    return lambda: json.dumps([{**ordinary, **post} for post in posts]).encode()


def raw_github(fields: str) -> Callable[[], bytes]:
    """The same, with fields as they stand in the file."""
    return text_file(f'[{{"number":1,"created_at":"2026-11-25T10:00:00Z","body":"冬は滑る",{fields}}}]')


def lines(*objects: Mapping[str, object]) -> Callable[[], bytes]:
    """Our own JSON lines."""
    return lambda: "".join(json.dumps(one) + "\n" for one in objects).encode()


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8
FAR_CELL = (b'r="A2"', b'r="XFD1048576"')

BAD_FILES: tuple[BadFile, ...] = (
    # -- encodings
    BadFile(
        "wrong encoding chosen", "a.csv", text_file(HEADER + ROW), "import.encoding", ("--encoding", "euc_jp")
    ),
    BadFile(
        "encoding nobody knows", "a.csv", text_file(HEADER), "import.encoding_name", ("--encoding", "klingon")
    ),
    BadFile(
        "codec that is no text", "a.csv", text_file(HEADER), "import.encoding_name", ("--encoding", "base64")
    ),
    BadFile(
        "CP932 with its own signs",
        "a.csv",
        text_file(f"{HEADER}①㈱～髙,㌔と№\n", "cp932"),
        posts=1,
        titles=("①㈱～髙",),
    ),
    BadFile(
        "UTF-16 without its mark",
        "a.csv",
        text_file(HEADER + ROW * 3, "utf-16-le"),
        posts=3,
        titles=("坂道",),
    ),
    BadFile("UTF-16 of the other order", "a.csv", text_file("title,body\nslope,ice\n", "utf-16-be"), posts=1),
    BadFile(
        "no encoding fits",
        "a.csv",
        lambda: b"title,body\n\x81\xff\x8d\xa0,\xff\xfd\x9d\n",
        "import.encoding_unknown",
    ),
    BadFile(
        "NUL bytes in a text", "a.csv", text_file(f"{HEADER}坂\0道,冬は\0滑る\n"), posts=1, titles=("坂道",)
    ),
    # -- what is no table
    BadFile("picture called CSV", "a.csv", lambda: PNG, "import.binary"),
    BadFile("program called text", "a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 8, "import.binary"),
    BadFile("empty file", "a.csv", lambda: b"", "import.empty"),
    BadFile("nothing but blank lines", "a.csv", text_file("\n\r\n\n"), "import.empty"),
    BadFile("only a header", "a.csv", text_file(HEADER)),
    BadFile("web page", "a.html", text_file("<html><body>坂道</body></html>"), "import.unknown_format"),
    # -- archives
    BadFile("zip cut off", "a.zip", lambda: archive({"a.csv": ROW.encode() * 99})[:-30], "import.zip_broken"),
    BadFile("zip bomb", "a.zip", lambda: archive({"a.csv": bytes(40 * MEGABYTE)}), "import.zip_too_large"),
    BadFile(
        "zip that leads outside", "a.zip", lambda: archive({"../a.csv": ROW.encode()}), "import.zip_unsafe"
    ),
    BadFile(
        "zip with a place on a drive",
        "a.zip",
        lambda: archive({"C:\\a.csv": ROW.encode()}),
        "import.zip_unsafe",
    ),
    BadFile("zip with a password", "a.zip", locked_archive, "import.zip_locked"),
    # -- workbooks
    BadFile(
        "workbook with a password",
        "a.xlsx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "import.excel_locked",
    ),
    BadFile("workbook of the last century", "a.xls", lambda: OLE, "import.excel_old"),
    BadFile(
        "cell in the last corner",
        "a.xlsx",
        lambda: changed_sheet(workbook([["title"], ["a"]]), *FAR_CELL),
        "import.excel_too_large",
    ),
    BadFile("workbook cut off", "a.xlsx", lambda: workbook([["title"], ["a"]])[:-40], "import.zip_broken"),
    BadFile(
        "sheet that is not there",
        "a.xlsx",
        lambda: workbook([["title"], ["a"]]),
        "import.sheet",
        ("--sheet", "無い"),
    ),
    BadFile(
        "cells with formulas",
        "a.xlsx",
        lambda: workbook([["title", "votes"], ["坂道", "=1+1"]]),
        posts=1,
        titles=("坂道",),
    ),
    # -- tables in disorder
    BadFile(
        "one quote left open",
        "a.csv",
        text_file(f'{HEADER}"坂,a\n灯り,b\n名札,c\n'),
        posts=2,
        skipped={"import.row.quote_open": 1},
        titles=("灯り", "名札"),
    ),
    BadFile(
        "cell of half a million paragraphs",
        "a.csv",
        text_file(f'{HEADER}{ROW}坂,"' + "長い段落\n" * 450_000 + '"\n'),
        "import.csv_quotes",
    ),
    BadFile(
        "header row that is not there",
        "a.csv",
        text_file(HEADER + ROW),
        "import.header_row",
        ("--header-row", "99"),
    ),
    BadFile(
        "column that is not there", "a.csv", text_file(HEADER + ROW), "import.column", ("--map", "title=無い")
    ),
    BadFile(
        "title of blanks",
        "a.csv",
        text_file(f"{HEADER} 　,\n灯り,b\n"),
        posts=1,
        skipped={"import.row.no_text": 1},
    ),
    BadFile(
        "control and direction signs",
        "a.csv",
        text_file(f"{HEADER}\u202e坂\u200b道\x07,\x1b[31m滑る\n"),
        posts=1,
    ),
    # -- JSON
    BadFile("JSON 100,000 deep", "a.json", lambda: b"[" * 100_000 + b"]" * 100_000, "import.json_broken"),
    BadFile(
        "JSON deep inside a post",
        "a.json",
        raw_github('"title":"a","z":' + "[" * 100_000 + "]" * 100_000),
        "import.json_broken",
    ),
    BadFile(
        "JSON with a name twice",
        "a.json",
        raw_github('"title":"先の題","title":"後の題"'),
        posts=1,
        titles=("後の題",),
    ),
    BadFile("JSON with NaN", "a.json", raw_github('"title":"坂道","comments":NaN'), "import.json_broken"),
    BadFile(
        "JSON with half a character",
        "a.json",
        github({"title": "坂\ud83d道", "body": "\udc00"}),
        posts=1,
        titles=("坂\ufffd道",),
    ),
    BadFile(
        "JSON with a number of 5,000 digits",
        "a.json",
        raw_github(f'"title":"坂道","n":{"9" * 5_000}'),
        "import.json_broken",
    ),
    BadFile("JSON cut off", "a.json", lambda: github({}, {"number": 2})()[:-20], "import.json_broken"),
    BadFile(
        "GitHub without bodies",
        "a.json",
        github({"body": None, "user": None, "labels": None}, {"number": 2, "title": None, "body": None}),
        posts=1,
        skipped={"import.row.no_text": 1},
        titles=("坂道",),
    ),
    BadFile(
        "lines of a foreign kind",
        "a.jsonl",
        lines({"kind": "spaceship", "id": "s-1", "title": "x"}, {"kind": "spaceship", "id": "s-2"}),
        notes={"import.note.left_out": 2},
    ),
    BadFile(
        "lines with fields of wrong shapes",
        "a.jsonl",
        lines(
            {"kind": "challenge", "id": "c-1", "title": 5, "success": "x"},
            {"kind": "member", "id": "m-1", "name": ["x"]},
            {"kind": "board", "id": "b-1", "title": "t", "template": "none"},
        ),
        notes={"import.note.left_out": 3},
    ),
    BadFile(
        "lines that are no JSON",
        "a.jsonl",
        lambda: lines({"kind": "idea", "id": "i-1", "title": "灯り"})() + b"{broken\n",
        skipped={"import.row.json": 1},
        titles=("灯り",),
    ),
    BadFile(
        "line with a title of 10,000 characters",
        "a.jsonl",
        lines({"kind": "idea", "id": "0198e3f0-0000-7000-8000-000000000001", "title": "坂" * 10_000}),
        notes={"import.note.cut": 1},
        titles=("坂" * 199 + "…",),
    ),
    BadFile(
        "row with a title of 10,000 characters",
        "a.csv",
        text_file(f"{HEADER}{'坂' * 10_000},冬は滑る\n"),
        posts=1,
        titles=("坂" * 199 + "…",),
    ),
)
