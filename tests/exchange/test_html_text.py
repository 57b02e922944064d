"""HTML becomes Markdown that says the same, does no harm, and is never slow."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.exchange.html_text import HTML_CHARACTERS, escape_text, html_to_markdown, looks_like_html

HOSTILE_PIECES = (
    "<", "<!--", "<a ", "</", "<![", "<p>", "<ul><li>", "<blockquote>", "&", '<a href="', "<b>", "<pre>",
    "<table><tr><td>", "<script>", "&#", "<td></td>", "<a href=x>y</a>", "<svg>", "](", "<?", "<![CDATA[",
    "<!-- -->", "</ul>", "<code>", "<h1>", "<img alt=x>",
)  # fmt: skip


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<h2>Why</h2>text", "## Why\n\ntext"),
        ("<b>bold</b> <em>soft</em> <del>old</del>", "**bold** *soft* ~~old~~"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n\n- c"),
        ("<ol><li>x</li><li>y</li></ol>", "1. x\n2. y"),
        ("<li>loose", "- loose"),
        ('<a href="https://x.example/a(b)">link</a>', "[link](https://x.example/a%28b%29)"),
        ('<a href="mailto:a@x.example">mail</a>', "[mail](mailto:a@x.example)"),
        ('<a href="https://x.example/">https://x.example/</a>', "https://x.example/"),
        ('<a href="javascript:alert(1)">click</a>', "click"),
        ('<a href="//evil.example/share">unc</a> <a href="file:///x">f</a>', "unc f"),
        ("<script>alert(1)</script>after<style>p{}</style>", "after"),
        ("<svg><p>drawn</p></svg>seen", "seen"),
        ("<img src='http://x.example/p.png' alt='a map'>", "(a map)"),
        ("<img src='http://x.example/p.png'>", ""),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("use <code>x</code>", "use `x`"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>",
         "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |"),
        ("<hr>", "---"),
        ("a<!-- hidden -->b", "ab"),
        ("a<!-- open", "a\\<!-- open"),
        ("1 < 2 &amp; 3 > 2", "1 < 2 & 3 > 2"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>"),
        ("&lt;img src=x&gt; [a](javascript:x)", "\\<img src=x> [a]\\(javascript:x)"),
        ("plain text", "plain text"),
        ("", ""),
    ],
)  # fmt: skip
def test_html_says_the_same_in_markdown(html: str, markdown: str) -> None:
    assert html_to_markdown(html) == markdown


def test_quotes_keep_their_mark() -> None:
    assert html_to_markdown("before<blockquote><p>said</p></blockquote>after") == "before\n\n> said\n\nafter"


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_a_piece_repeated_is_linear(piece: str) -> None:
    def seconds(length: int) -> float:
        begin = time.process_time()
        html_to_markdown(piece * (length // len(piece)))
        return time.process_time() - begin

    seconds(2_000)
    short = min(seconds(20_000) for _ in range(3))
    # Ten times the text may take ten times as long; quadratic would be a hundred.
    assert min(seconds(200_000) for _ in range(2)) < max(0.05, short * 45)


def test_a_text_without_an_end_is_cut() -> None:
    assert len(html_to_markdown("x" * (HTML_CHARACTERS + 50))) == HTML_CHARACTERS


@given(
    st.lists(
        st.sampled_from(
            [*HOSTILE_PIECES, "x", " ", "\n", '"', "'", ">", "/", "javascript:", "http://a.example"]
        ),
        max_size=40,
    )
)
def test_no_raw_html_and_no_strange_link_is_left(pieces: list[str]) -> None:
    markdown = html_to_markdown("".join(pieces))
    outside = re.sub(r"```.*?(?:```|\Z)|`[^`]*`?", "", markdown, flags=re.DOTALL)
    assert not re.search(r"(?<!\\)<[A-Za-z/!?]", outside)
    assert not re.search(r"(?<!\\)\]\((?!https?:|mailto:)", outside)


def test_text_that_looks_like_an_escape_stays_as_it_is() -> None:
    assert escape_text("a\\*b \\ c") == "a\\\\*b \\ c"


def test_what_looks_like_html() -> None:
    assert looks_like_html("<p>a</p>")
    assert looks_like_html("a<br/>b")
    assert not looks_like_html("a < b and c > d")
    assert not looks_like_html("<not a tag we know>")
