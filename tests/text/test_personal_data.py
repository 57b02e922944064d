"""Personal data with a fixed shape is found, its look-alikes are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.personal_data import PersonalDataKind, personal_data

MAIL = PersonalDataKind.MAIL
PHONE = PersonalDataKind.PHONE
POSTAL = PersonalDataKind.POSTAL_CODE
NUMBER = PersonalDataKind.INDIVIDUAL_NUMBER


def _found(text: str) -> list[tuple[PersonalDataKind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in personal_data(text)]


@pytest.mark.parametrize(
    "number",
    [
        "03-0000-1234",
        "(03)0000-1234",
        "03(0000)1234",
        "0300001234",
        "0422-00-1234",
        "090-0000-1234",
        "090 0000 1234",
        "09000001234",
        "０９０－００００－１２３４",
        "080ー0000ー1234",
        "050–0000–1234",
        "0120-000-123",
        "0800-000-1234",
        "+81-90-0000-1234",
        "+81 (0)3-0000-1234",
        "（０３）００００－１２３４",
    ],
)
def test_telephone_numbers_are_found_however_written(number: str) -> None:
    assert _found(f"電話は{number}です") == [(PHONE, number)]


@pytest.mark.parametrize(
    "address", ["desk@city.example", "a.b+c@mail.city.example", "ｄｅｓｋ＠ｃｉｔｙ．ｅｘａｍｐｌｅ"]
)
def test_mail_addresses_are_found(address: str) -> None:
    assert _found(f"宛先：{address}まで") == [(MAIL, address)]


@pytest.mark.parametrize("code", ["〒000-1234", "〒0001234", "〒 000-1234", "000-1234", "０００－１２３４"])
def test_postal_codes_are_found(code: str) -> None:
    assert _found(f"住所 {code} 東雲市") == [(POSTAL, code)]


@pytest.mark.parametrize(
    "number", ["123456789018", "1234 5678 9018", "1234-5678-9018", "１２３４５６７８９０１８"]
)
def test_individual_numbers_are_found_by_their_check_digit(number: str) -> None:
    assert _found(f"番号 {number}。") == [(NUMBER, number)]


def test_a_check_digit_is_zero_where_it_would_have_two_figures() -> None:
    assert _found("100000000005") == [(NUMBER, "100000000005")]
    assert _found("200000000000") == [(NUMBER, "200000000000")]
    assert _found("000000000000") == [(NUMBER, "000000000000")]


def test_twelve_digits_named_as_an_individual_number_are_found_even_if_wrong() -> None:
    assert _found("マイナンバーは 123456789010") == [(NUMBER, "123456789010")]
    assert _found("個人番号：1234 5678 9010") == [(NUMBER, "1234 5678 9010")]
    assert _found("管理番号 123456789010") == []


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-25 10:00",
        "12-345-6789",
        "1234567",
        "03-0000-12345",
        "0000001234",
        "123-4567-8",
        "法人番号 1234567890123",
        "ISBN 978-4-00-000000-0",
        "1,234,567円",
        "a@b",
        "@[花子](member:09000001-2345-7890-8000-090000012345)",
        "![図](attach:090-0000-1234)",
        "https://lab.example/090-0000-1234/desk@city.example",
        "90-0000-1234",
        "+82-90-0000-1234",
        "03-1234",
    ],
)
def test_look_alikes_are_passed_over(text: str) -> None:
    assert _found(text) == []


def test_finds_are_sorted_and_one_place_has_one_kind() -> None:
    text = "〒000-1234 090-0000-1234 desk@city.example 123456789018"
    assert [kind for kind, _ in _found(text)] == [POSTAL, PHONE, MAIL, NUMBER]
    assert _found("090-0000-1234@city.example") == [(MAIL, "090-0000-1234@city.example")]


@given(st.text(alphabet="0189-（） +＋@.〒aａー１\n", max_size=60))
def test_finds_lie_in_the_text_without_overlaps(text: str) -> None:
    position = 0
    for one in personal_data(text):
        assert position <= one.start < one.end <= len(text)
        position = one.end


@pytest.mark.parametrize(
    "unit", ["a", "a@a.", "0-", "(0", "09", "+81", "090 0000 1234 ", "〒0", "member:", "1 "]
)
def test_looking_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    personal_data(unit * (100_000 // len(unit)) + "@")
    assert time.process_time() - started < 1
