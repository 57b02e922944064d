"""Personal details stay out of the lab unless asked for, and names can give way to numbers."""

from __future__ import annotations

import pytest

from colab_app.exchange.names import (
    NameKeeper,
    holds_personal_detail,
    is_personal_header,
    is_personal_value,
    numbered_participant,
)


@pytest.mark.parametrize(
    "header",
    ["メールアドレス", "E-mail", "email", "電話番号", "連絡先電話", "住所", "郵便番号", "xid", "IP",
     "ip address", "IPアドレス", "TEL", "生年月日", "携帯", "FAX", "Postal code"],
)  # fmt: skip
def test_columns_of_personal_data(header: str) -> None:
    assert is_personal_header(header)


@pytest.mark.parametrize(
    "header",
    ["件名", "ip_policy", "知的財産", "氏名", "地域", "comment-id", "hotel", "mapping", "web address list"],
)
def test_columns_that_only_look_like_it(header: str) -> None:
    assert not is_personal_header(header)


@pytest.mark.parametrize(
    "value", ["sora@example.jp", "03-1234-5678", "０９０－１２３４－５６７８", "09012345678", "192.0.2.10",
              "2001:db8:0:0:0:0:0:1", "+81 3-1234-5678"]
)  # fmt: skip
def test_values_that_are_personal(value: str) -> None:
    assert is_personal_value(value)
    assert holds_personal_detail(f"ご連絡は {value} まで")


@pytest.mark.parametrize(
    "value", ["2024-07-06", "v1.2.3", "10:30:00", "3-4", "@someone", "1.2.3.4.5", "山辺 そら", ""]
)
def test_values_that_are_not(value: str) -> None:
    assert not is_personal_value(value)
    assert not holds_personal_detail(f"本文 {value} です")


def test_people_are_numbered_in_order_and_stay_the_same() -> None:
    keeper = NameKeeper("participant")
    names = [keeper.author("Sora", "7"), keeper.author("Minato", "9"), keeper.author("Sora renamed", "7")]
    assert names == ["Participant 1", "Participant 2", "Participant 1"]
    assert keeper.author("", "") is None


def test_names_are_kept_or_dropped() -> None:
    assert NameKeeper("keep").author("山辺 そら") == "山辺 そら"
    assert NameKeeper("keep").author("sora@example.jp") is None
    assert NameKeeper("keep").author("", "7") is None
    assert NameKeeper("drop").author("山辺 そら", "7") is None
    assert len(NameKeeper("keep").author("x" * 900) or "") == 200


def test_voters_keep_the_number_they_have() -> None:
    keeper = NameKeeper("participant", "Participant x{number}")
    assert numbered_participant("12", keeper) == "Participant 12"
    assert numbered_participant("abc", keeper) == "Participant x1"
    assert numbered_participant("١٢", keeper) == "Participant x2"
