"""Plain excerpts show the words without the markup; plain HTML shows what was typed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.text.length import graphemes
from colab_app.text.plain import MAXIMUM_REFERENCES, code_html, plain_html, to_plain


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# 概要 ##\n本文です。", "概要 本文です。"),
        ("## C# の話", "C# の話"),
        ("**太字**と*強調*と~~取消~~と`code`", "太字と強調と取消とcode"),
        ("2 * 3 = 6、file_name_x、a*b", "2 * 3 = 6、file_name_x、a*b"),
        ("- 一\n  - [x] 二\n1. 三\n> > 引用", "一 二 三 引用"),
        ("[名前](https://lab.example/a_(b)) ![図](attach:a-1)", "名前 図"),
        ("@[花子](member:a-1)さん C-1 #防災", "@花子さん C-1 #防災"),
        ("|a|b|\n|:-:|---|\n|1|2|\n\nx | y", "a b 1 2 x | y"),
        ("文\n\n---\n\n* * *\n次", "文 次"),
        ("```python\nx = 1\n```", "x = 1"),
        (r"\*そのまま\* \# と \\", "*そのまま* # と \\"),
        ("&copy; &lt;b&gt; <b>太字</b>", "© <b> <b>太字</b>"),
        ("a&#x202e;b\u200bc", "abc"),
        ("", ""),
    ],
)
def test_markup_is_left_out_of_excerpts(source: str, expected: str) -> None:
    assert to_plain(source) == expected


def test_an_excerpt_is_cut_with_an_ellipsis() -> None:
    assert to_plain("**避難所**の混雑", 5) == "避難所の…"
    assert to_plain("**避難所**", 3) == "避難所"
    assert to_plain("👩\u200d💻" * 5, 3) == "👩\u200d💻" * 2 + "…"


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert to_plain("あ" * 10_000, 10) == "あ" * 9 + "…"
    assert to_plain("# " + " " * 5_000 + "後ろ", 10).endswith("…")


@given(st.text(alphabet="防ab*_`~[]()|>#-1. \n\\&;@:", max_size=80), st.integers(1, 20))
def test_an_excerpt_is_one_line_and_short(source: str, limit: int) -> None:
    plain = to_plain(source, limit)
    assert len(graphemes(plain)) <= limit
    assert len(plain.splitlines()) <= 1
    assert plain == plain.strip()


@given(st.text(alphabet="防災ab 。*_#>-\n", max_size=80))
def test_no_letter_is_lost(source: str) -> None:
    assert [c for c in to_plain(source) if c.isalpha()] == [c for c in source if c.isalpha()]


def test_plain_html_shows_text_as_typed_with_its_references() -> None:
    text = 'C-1 <b>"a"</b> &amp;\n二行 @[波](member:b-2)\n\n\nhttps://lab.example/?a=1&b=2\n'
    assert plain_html(text) == (
        '<p><a class="key" href="colab:key/C-1">C-1</a> &lt;b&gt;"a"&lt;/b&gt; &amp;amp;<br>\n'
        '二行 <a class="mention" href="colab:member/b-2">@波</a></p>\n'
        '<p><a href="https://lab.example/?a=1&amp;b=2">https://lab.example/?a=1&amp;b=2</a></p>'
    )
    assert plain_html(" \n ") == ""


def test_only_so_many_references_of_one_paragraph_are_linked() -> None:
    html = plain_html("C-1 " * (MAXIMUM_REFERENCES + 10))
    assert html.count("<a ") == MAXIMUM_REFERENCES
    assert html.endswith("</a>" + " C-1" * 10 + " </p>")


def test_code_is_escaped() -> None:
    assert code_html("<b>\n&amp;") == "<pre><code>&lt;b&gt;\n&amp;amp;</code></pre>"


@pytest.mark.parametrize(
    "unit", ["[", "[a](", "*", "`", "|", " ", "# ", "\\", "> ", "-", "@[", "| ", ":-", "\n \n", "&#"]
)
def test_excerpts_take_linear_time(unit: str) -> None:
    started = time.process_time()
    source = unit * (100_000 // len(unit))
    to_plain(source)
    plain_html(source)
    to_plain("a" + source + "|-", 200)
    assert time.process_time() - started < 1
