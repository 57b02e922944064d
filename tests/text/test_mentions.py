"""Mentions, keys and tags are found in prose, and only there."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.links import LinkKind
from colab_app.text.mentions import (
    MAXIMUM_NAME_CHARACTERS,
    Reference,
    hashtags,
    keys,
    mention,
    mentions,
    references,
)

ID = "0190a1b2-c3d4-7e5f-8a6b-0123456789ab"


def test_mentioned_members_are_listed_once_in_order() -> None:
    text = f"@[東雲 花子](member:{ID}) と @[波](member:b-2)、もう一度 @[花子](member:{ID})"
    assert mentions(text) == (ID, "b-2")


@pytest.mark.parametrize(
    "text",
    [
        "@東雲花子",
        "[名前](member:a-1)",
        "`@[名前](member:a-1)`",
        "```\n@[名前](member:a-1)\n```",
        "@[](member:a-1)",
        "@[名前](member:)",
        "@[名前](member:../x)",
        "@[二\n行](member:a-1)",
    ],
)
def test_what_is_not_quite_a_mention_is_none(text: str) -> None:
    assert mentions(text) == ()


@given(st.text(max_size=100))
def test_whatever_the_name_the_editor_inserts_a_mention(name: str) -> None:
    text = mention(name, ID)
    assert mentions(f"前 {text} 後") == (ID,)
    assert "\n" not in text
    assert len(text) <= MAXIMUM_NAME_CHARACTERS + len(ID) + 20


def test_brackets_in_names_become_round() -> None:
    assert mention("東雲 [広報] ", "a-1") == "@[東雲 (広報)](member:a-1)"
    assert mention("\u200b", "a-1") == "@[?](member:a-1)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("課題C-112とP-87、WS-4(I-9)。", ("C-112", "P-87", "WS-4", "I-9")),
        ("C-1 c-2 C-1", ("C-1",)),
        ("C-0 C-007 C-12345678 XC-1 C-1a C-1-2 AB/C-3 ISO-9", ()),
        ("`C-1` [C-2](https://lab.example/C-3) https://lab.example/C-4 ![C-5](attach:a)", ()),
        ("@[C-1](member:a-1) C-2", ("C-2",)),
    ],
)
def test_short_keys_are_found_outside_code_and_links(text: str, found: tuple[str, ...]) -> None:
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#防災 と ＃水辺 (#open_data)、#ＡＩ", ("防災", "水辺", "open_data", "AI")),
        ("#AI #ai #ＡＩ", ("AI",)),
        ("#1 #2026年 C#防災 ##二重 # 見出し `#code` https://lab.example/#part", ("2026年",)),
        ("#" + "あ" * 40, ("あ" * 40,)),
        ("#" + "あ" * 41, ()),
    ],
)
def test_hashtags_are_found_outside_words_code_and_links(text: str, found: tuple[str, ...]) -> None:
    assert hashtags(text) == found


def test_references_say_what_to_show_and_where_it_leads() -> None:
    text = "C-1: https://lab.example/a_b。 #防災 @[波](member:b-2) http://u@x.example"
    assert list(references(text)) == [
        Reference(LinkKind.KEY, 0, 3, "C-1", "colab:key/C-1"),
        Reference(LinkKind.WEB, 5, 28, "https://lab.example/a_b", "https://lab.example/a_b"),
        Reference(LinkKind.TAG, 30, 33, "#防災", "colab:tag/%E9%98%B2%E7%81%BD"),
        Reference(LinkKind.MEMBER, 34, 50, "@波", "colab:member/b-2"),
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("(https://lab.example/).", "https://lab.example/"),
        ("https://lab.example/a?b=c,d, と", "https://lab.example/a?b=c,d"),
        ("「https://lab.example/」", "https://lab.example/"),
        ("**https://lab.example/**", "https://lab.example/"),
    ],
)
def test_an_address_ends_before_the_punctuation_around_it(text: str, address: str) -> None:
    assert [one.label for one in references(text)] == [address]


@given(st.text(alphabet="@[]()member:a#防C-1 `\nhttps//x.", max_size=60))
def test_references_lie_in_the_text_one_after_the_other(text: str) -> None:
    position = 0
    for reference in references(text):
        assert position <= reference.start < reference.end <= len(text)
        position = reference.end


@pytest.mark.parametrize(
    "unit",
    [
        "@[",
        "@[a](member:",
        "[a](",
        "![",
        "#",
        "#a",
        "#1",
        "C-",
        "C-1",
        "http://",
        "https://a",
        "@[a](member:b)",
    ],
)
def test_looking_for_references_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    list(references(unit * (100_000 // len(unit))))
    assert time.process_time() - started < 1
