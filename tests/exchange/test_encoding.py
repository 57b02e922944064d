"""The encoding of a file is found from its bytes, proved on all of them, and may be chosen by hand."""

from __future__ import annotations

import codecs
import random

import pytest

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import bytes_entry
from colab_app.exchange.encoding import (
    SAMPLE_BYTES,
    choose_encoding,
    encoding_samples,
    is_binary,
    settle_encoding,
)
from colab_app.exchange.watching import Watch

SENTENCES = (
    "駅前の広場に日陰がほしいです。",
    "高齢者の見守りを地域でつなぐ。",
    "カーブミラーの位置がわかりにくい",
    "申請書を一つの窓口で受け取れるようにする。",
    "水辺市の防災無線が聞こえない、という声。",
    "ﾊﾞｽの本数を増やしてほしい",
)
SEEDS = range(25)


def table(seed: int, marks: str = "") -> str:
    """An invented table of some rows."""
    dice = random.Random(seed)
    rows = [
        f"{number},{dice.choice(SENTENCES)},{dice.choice(SENTENCES)}" for number in range(dice.randint(1, 12))
    ]
    return "番号,件名,内容\r\n" + "\r\n".join(rows) + marks + "\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp_ext"])
def test_japanese_tables_are_recognised(encoding: str) -> None:
    found = [choose_encoding(table(seed).encode(encoding)).encoding for seed in SEEDS]
    assert set(found) <= {encoding, encoding.removesuffix("_ext")}


def test_marks_of_cp932_alone_are_read_as_they_were_meant() -> None:
    text = table(1, "①㈱髙﨑～－")
    choice = choose_encoding(text.encode("cp932"))
    assert (choice.encoding, choice.certainty) == ("cp932", "likely")
    assert text.encode("cp932").decode(choice.encoding) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    choice = choose_encoding(table(2).encode(encoding))
    assert (choice.encoding, choice.certainty) == (encoding, "bom")


def test_utf_16_with_the_big_end_first_has_a_mark_too() -> None:
    assert choose_encoding(codecs.BOM_UTF16_BE + table(2).encode("utf-16-be")).encoding == "utf-16"


@pytest.mark.parametrize("text", ["Zürich,Straße\nCafé au lait,déjà vu\n", "naïve,señor\nGöteborg,Århus\n"])
def test_western_accents_are_not_taken_for_kanji(text: str) -> None:
    assert choose_encoding(text.encode("cp1252")).encoding == "cp1252"


def test_names_in_kanji_alone_are_not_taken_for_accents() -> None:
    assert choose_encoding("id,name\n1,佐倉 灯\n2,北野 湊\n".encode("cp932")).encoding == "cp932"


def test_plain_ascii_is_utf_8_with_alternatives() -> None:
    choice = choose_encoding(b"id,title\n1,hello\n")
    assert (choice.encoding, choice.certainty) == ("utf-8", "proved")
    assert "cp932" in choice.alternatives


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(50), b"%PDF-1.7", bytes(range(32)) * 20, b"\x7fELF" + bytes(90)]
)
def test_binary_files_are_no_text(data: bytes) -> None:
    assert is_binary(data)
    with pytest.raises(UserProblem) as caught:
        choose_encoding(data)
    assert caught.value.code == "import.binary"


def test_a_stray_nul_makes_no_binary() -> None:
    assert not is_binary(b"id,title\n1,he\x00llo\n")


def test_bytes_that_fit_nothing_are_told() -> None:
    with pytest.raises(UserProblem) as caught:
        choose_encoding(b"\x81\x20\x8d\xff text")
    assert caught.value.code == "import.encoding_unknown"


def test_a_character_cut_at_the_end_of_the_sample_is_no_fault() -> None:
    data = "あいう".encode()[:-1]
    assert choose_encoding(data, is_whole=False).encoding == "utf-8"
    assert choose_encoding(data, is_whole=True).encoding != "utf-8"


def test_what_comes_after_the_sample_counts_too() -> None:
    head = b"id,title\n" + b"1,plain ascii\n" * (SAMPLE_BYTES // 14 + 10)
    choice = settle_encoding(bytes_entry("late.csv", head + "2,防災の声\n".encode("cp932")), None, Watch())
    assert (choice.encoding, choice.certainty) == ("cp932", "guess")


def test_late_bytes_that_fit_nothing_are_told() -> None:
    head = b"1,plain ascii\n" * (SAMPLE_BYTES // 14 + 10)
    with pytest.raises(UserProblem) as caught:
        settle_encoding(bytes_entry("late.csv", head + b"\x81\x20\x8d\xff"), None, Watch())
    assert (caught.value.code, caught.value.params["name"]) == ("import.encoding_unknown", "late.csv")


@pytest.mark.parametrize("name", ["no-such", "base64", "rot13", "unicode_escape", "x" * 500, "utf\x008"])
def test_only_text_encodings_can_be_chosen(name: str) -> None:
    with pytest.raises(UserProblem) as caught:
        settle_encoding(bytes_entry("a.csv", b"a,b\n"), name, Watch())
    assert caught.value.code == "import.encoding_name"


def test_a_choice_by_hand_is_taken() -> None:
    choice = settle_encoding(bytes_entry("a.csv", b"a,b\n"), "shift_jis", Watch())
    assert (choice.encoding, choice.certainty) == ("shift_jis", "chosen")


def test_samples_show_the_fitting_encodings_first() -> None:
    samples = encoding_samples("件名\n防災".encode("cp932"))
    assert samples[0].fits
    assert next(one for one in samples if one.encoding == "cp932").text == "件名\n防災"
    assert not next(one for one in samples if one.encoding == "utf-8").fits
    assert [one.fits for one in samples] == sorted((one.fits for one in samples), reverse=True)
