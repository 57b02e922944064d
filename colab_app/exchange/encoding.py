"""Which encoding a text file has: decided on a sample, proved on the whole file, open to a choice by hand."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final, Literal

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import Entry
from colab_app.exchange.watching import Watch

Certainty = Literal["bom", "proved", "likely", "guess", "chosen"]

SAMPLE_BYTES: Final = 256 * 1024
PIECE_BYTES: Final = 1024 * 1024

ENCODINGS: Final = (
    "utf-8", "cp932", "euc_jp", "iso2022_jp", "cp1252", "utf-16-le", "utf-16-be",
    "gb18030", "big5", "euc_kr",
)  # fmt: skip
"""What a person may choose by hand, most likely first."""

_AUTOMATIC: Final = ("cp932", "euc_jp", "cp1252")
"""What may be taken instead when the rest of a file does not fit the choice made on its beginning."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_MAGIC: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"\x1f\x8b", b"\x7fELF", b"MZ", b"SQLite format 3\x00",
    b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"RIFF", b"OggS", b"BZh",
)  # fmt: skip
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1b"))
_NO_TEXT: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_ESCAPES: Final = (b"\x1b$", b"\x1b(J", b"\x1b(I")
_NEVER_IN_CP932: Final = re.compile("[\x80\xa0\uf8f0-\uf8f3]")
_HALF_KANA: Final = re.compile("[\uff61-\uff9f]")
_KANA: Final = re.compile("[\u3041-\u30ff]")
_FOREIGN_RUN: Final = re.compile(r"[^\x00-\x7f]+")
_LONELY_FOREIGN: Final = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f]|[^\x00-\x7f](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """The encoding to read with, how sure we are, and what else would decode the sample."""

    encoding: str
    certainty: Certainty
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EncodingSample:
    """The beginning of a file read in one encoding, to compare by eye. `fits` is False where bytes break."""

    encoding: str
    text: str
    fits: bool


def decodes(data: bytes, encoding: str, is_whole: bool) -> str | None:
    """The text, or None if a byte does not fit; a character cut at the end is fine unless `is_whole`."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data, is_whole)
    except (UnicodeError, LookupError):
        return None


def is_binary(sample: bytes) -> bool:
    """True for pictures, programs and the like: a known beginning, or many control bytes without a BOM."""
    if sample.startswith(_BINARY_MAGIC):
        return True
    if any(sample.startswith(bom) for bom, _ in _BOMS):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(8, len(sample) // 50)


def choose_encoding(sample: bytes, is_whole: bool = True) -> EncodingChoice:
    """Decide from the beginning of a file: BOM, UTF-16, ISO-2022-JP, UTF-8, CP932 or EUC-JP, CP1252.

    CP932 stands for Shift_JIS because only it has ①㈱～. Raises UserProblem `import.binary` for what
    is no text at all and `import.encoding_unknown` when nothing fits.
    """
    for bom, encoding in _BOMS:
        if sample.startswith(bom):
            return EncodingChoice(encoding, "bom")
    if (unmarked := _unmarked_utf16(sample, is_whole)) is not None:
        return EncodingChoice(unmarked, "likely")
    if is_binary(sample):
        raise UserProblem("import.binary")
    fitting = [encoding for encoding in ENCODINGS if decodes(sample, encoding, is_whole) is not None]
    if any(escape in sample for escape in _ESCAPES) and max(sample) < 0x80:
        for encoding in ("iso2022_jp", "iso2022_jp_ext"):
            if decodes(sample, encoding, is_whole) is not None:
                return EncodingChoice(encoding, "proved", _others(fitting, encoding))
    if "utf-8" in fitting:
        return EncodingChoice("utf-8", "proved", _others(fitting, "utf-8"))
    choice = _japanese_or_western(sample, is_whole, fitting)
    if choice is None:
        raise UserProblem("import.encoding_unknown")
    return choice


def _unmarked_utf16(sample: bytes, is_whole: bool) -> str | None:
    """UTF-16 whose mark was lost: the zero bytes of its ASCII signs stand on one side of the pairs."""
    if sample.startswith(_BINARY_MAGIC) or 0 not in sample:
        return None
    on_left, on_right = sample[0::2].count(0), sample[1::2].count(0)
    if min(on_left, on_right) * 4 > max(on_left, on_right):  # U+3000 has one on the other side
        return None
    encoding = "utf-16-le" if on_right > on_left else "utf-16-be"
    text = decodes(sample, encoding, is_whole)
    return encoding if text and "\n" in text and _NO_TEXT.search(text) is None else None


def _others(fitting: list[str], chosen: str) -> tuple[str, ...]:
    return tuple(encoding for encoding in fitting if encoding != chosen)


def _japanese_or_western(sample: bytes, is_whole: bool, fitting: list[str]) -> EncodingChoice | None:
    """Among CP932, EUC-JP and CP1252, which often decode each other's bytes."""
    japanese = decodes(sample, "cp932", is_whole)
    if japanese is not None and _NEVER_IN_CP932.search(japanese):
        japanese = None
    # EUC-JP read as CP932 is a flood of half-width katakana.
    if japanese is not None and "euc_jp" in fitting and _half_kana_share(japanese) > 0.2:
        return EncodingChoice("euc_jp", "likely", _others(fitting, "euc_jp"))
    if japanese is not None and not ("cp1252" in fitting and _looks_western(japanese)):
        return EncodingChoice("cp932", "likely", _others(fitting, "cp932"))
    if "euc_jp" in fitting and japanese is None:
        return EncodingChoice("euc_jp", "likely", _others(fitting, "euc_jp"))
    if "cp1252" in fitting:
        return EncodingChoice("cp1252", "guess", _others(fitting, "cp1252"))
    return None


def _half_kana_share(text: str) -> float:
    return len(_HALF_KANA.findall(text)) / max(1, len(text))


def _looks_western(text: str) -> bool:
    """True when "Japanese" is only single characters glued to Latin letters: accents read as CP932."""
    runs = _FOREIGN_RUN.findall(text)
    if not runs or _KANA.search(text):
        return False
    single = sum(len(run) == 1 for run in runs)
    return single >= 0.8 * len(runs) and len(_LONELY_FOREIGN.findall(text)) >= 0.8 * len(runs)


def encoding_samples(sample: bytes, characters: int = 400) -> tuple[EncodingSample, ...]:
    """The beginning of a file in each encoding a person may choose, those without broken bytes first."""
    pieces = sample[: characters * 4]
    found = []
    for encoding in ENCODINGS:
        fits = decodes(sample, encoding, False) is not None
        text = codecs.getincrementaldecoder(encoding)("replace").decode(pieces, False)
        found.append(EncodingSample(encoding, text[:characters], fits))
    return tuple(sorted(found, key=lambda one: not one.fits))


def check_encoding_name(name: str) -> None:
    """Raise UserProblem `import.encoding_name` unless this is a text encoding we offer."""
    try:
        is_known = codecs.lookup(name).name in _LOOKED_UP
    except (LookupError, ValueError):
        is_known = False
    if not is_known:
        raise UserProblem("import.encoding_name", encoding=name[:40])


def lossy_text(sample: bytes, encoding: str) -> str:
    """The beginning of a file for a first look, whatever bytes it has; "" when it cannot be read at all."""
    try:
        return codecs.getincrementaldecoder(encoding)("replace").decode(sample, False)
    except UnicodeError:
        return ""


def settle_encoding(entry: Entry, chosen: str | None, watch: Watch) -> EncodingChoice:
    """The encoding for a whole file, which is read through once in pieces to prove it.

    A choice by hand is taken as it is (reading says where it breaks). Raises UserProblem `import.binary`,
    `import.encoding_unknown`, or `import.encoding_name` for a name nobody knows.
    """
    if chosen is not None:
        check_encoding_name(chosen)
        return EncodingChoice(chosen, "chosen")
    sample = entry.head(SAMPLE_BYTES)
    is_whole = len(sample) >= entry.size_bytes
    try:
        choice = choose_encoding(sample, is_whole)
    except UserProblem as problem:
        raise UserProblem(problem.code, name=entry.name) from problem
    if is_whole:
        return choice
    for encoding in (choice.encoding, *(one for one in choice.alternatives if one in _AUTOMATIC)):
        if _whole_file_decodes(entry, encoding, watch):
            certainty = choice.certainty if encoding == choice.encoding else "guess"
            return EncodingChoice(encoding, certainty, _others(list(choice.alternatives), encoding))
    raise UserProblem("import.encoding_unknown", name=entry.name)


_LOOKED_UP: Final = frozenset(
    codecs.lookup(name).name
    for name in (*ENCODINGS, "utf-8-sig", "utf-16", "utf-32", "iso2022_jp_ext", "shift_jis")
)


def _whole_file_decodes(entry: Entry, encoding: str, watch: Watch) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with entry.open(watch.silent()) as stream:
        try:
            while piece := stream.read(PIECE_BYTES):
                decoder.decode(piece)
            decoder.decode(b"", True)
        except UnicodeError:
            return False
    return True
