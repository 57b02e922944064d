"""Posts become the HTML Qt can show, in the dialect people expect."""

from __future__ import annotations

import re
import threading

import pytest

from colab_app.text import markdown
from colab_app.text.markdown import MAXIMUM_CHARACTERS, MAXIMUM_SIGNS, render, to_html, to_plain

REL = ' rel="nofollow noopener noreferrer"'

CASES = {
    "paragraphs and line ends": ("一行\n二行\n\n次", "<p>一行<br>\n二行</p>\n<p>次</p>"),
    "headings below the page's own": (
        "# 一\n## 二 ##\n###### 六",
        "<h3>一</h3>\n<h4>二</h4>\n<h6>六</h6>",
    ),
    "emphasis": ("**太字**と*強調*~~取消~~", "<p><strong>太字</strong>と<em>強調</em><del>取消</del></p>"),
    "emphasis in the middle of Japanese": (
        "これは**「重要」**です",
        "<p>これは<strong>「重要」</strong>です</p>",
    ),
    "underscores in names": ("file_name_x", "<p>file_name_x</p>"),
    "code": ("`<b> C-1`", "<p><code>&lt;b&gt; C-1</code></p>"),
    "a code block": ("```python\nx = '<b>'\n\n# y\n```", "<pre><code>x = '&lt;b&gt;'\n\n# y</code></pre>"),
    "an open code block": ("```\nまだ", "<pre><code>まだ</code></pre>"),
    "a list": ("文\n- 一\n- 二", "<p>文</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
    "a list that begins at three": ("3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'),
    "nested lists": (
        "- 一\n  1. 二",
        "<ul>\n<li>一<ol>\n<li>二</li>\n</ol>\n</li>\n</ul>",
    ),
    "tasks": (
        "- [ ] これから\n- [x] **済**\n- [X]済でない",
        (
            '<ul>\n<li class="unchecked">これから</li>\n<li class="checked"><strong>済</strong></li>\n'
            "<li>[X]済でない</li>\n</ul>"
        ),
    ),
    "tasks parted by blank lines": (
        "- [ ] 一\n\n- [x] 二",
        '<ul>\n<li class="unchecked">\n<p>一</p>\n</li>\n<li class="checked">\n<p>二</p>\n</li>\n</ul>',
    ),
    "a quote is a table of one cell": (
        "> 引用\n返事",
        (
            '<table class="quote">\n<tbody><tr>\n<td class="quote">\n<p>引用</p>\n</td>\n</tr>\n'
            "</tbody></table>\n<p>返事</p>"
        ),
    ),
    "a table": (
        "|a|b|\n|:-:|-:|\n|`x|y`|2 \\| 3|",
        (
            '<table border="1" cellpadding="4" cellspacing="0" class="grid">\n<thead>\n<tr>\n'
            '<th align="center">a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
            '<td align="center"><code>x|y</code></td>\n<td align="right">2 | 3</td>\n</tr>\n'
            "</tbody>\n</table>"
        ),
    ),
    "a rule": ("文\n---\n次", "<p>文</p>\n<hr>\n<p>次</p>"),
    "equals signs are no heading": ("題\n===", "<p>題<br>\n===</p>"),
    "a link": (
        '[**名前** `x`](https://lab.example/a_(b) "題")',
        f'<p><a href="https://lab.example/a_(b)"{REL}><strong>名前</strong> <code>x</code></a></p>',
    ),
    "a link in angle brackets": (
        "[名前](<https://lab.example/a>)",
        f'<p><a href="https://lab.example/a"{REL}>名前</a></p>',
    ),
    "bare addresses": (
        "https://lab.example/a_b_c。<https://lab.example/?a=1&b=2>",
        (
            f'<p><a href="https://lab.example/a_b_c"{REL}>https://lab.example/a_b_c</a>。'
            f'<a href="https://lab.example/?a=1&amp;b=2"{REL}>https://lab.example/?a=1&amp;b=2</a></p>'
        ),
    ),
    "an address with a user name is text": ("http://u@lab.example", "<p>http://u@lab.example</p>"),
    "references": (
        "@[東雲 花子](member:a-1) C-112 #防災",
        (
            f'<p><a class="mention" href="colab:member/a-1"{REL}>@東雲 花子</a> '
            f'<a class="key" href="colab:key/C-112"{REL}>C-112</a> '
            f'<a class="tag" href="colab:tag/%E9%98%B2%E7%81%BD"{REL}>#防災</a></p>'
        ),
    ),
    "references in a heading and a quote": (
        "# C-1\n> C-2",
        (
            f'<h3><a class="key" href="colab:key/C-1"{REL}>C-1</a></h3>\n<table class="quote">\n<tbody><tr>\n'
            f'<td class="quote">\n<p><a class="key" href="colab:key/C-2"{REL}>C-2</a></p>\n'
            "</td>\n</tr>\n</tbody></table>"
        ),
    ),
    "no references inside links": (
        "[C-1 #防災 https://lab.example](https://lab.example/C-2)",
        f'<p><a href="https://lab.example/C-2"{REL}>C-1 #防災 https://lab.example</a></p>',
    ),
    "a tag at the beginning is no heading": (
        "#防災",
        f'<p><a class="tag" href="colab:tag/%E9%98%B2%E7%81%BD"{REL}>#防災</a></p>',
    ),
    "an attachment as a picture": ("![図 *1*](attach:a-1)", '<p><img alt="図 *1*" src="attach:a-1"></p>'),
    "a picture described with code": ("![`x`](attach:a-1)", '<p><img alt="x" src="attach:a-1"></p>'),
    "a picture that is a link": (
        "[![図](attach:a-1)](https://lab.example)",
        f'<p><a href="https://lab.example"{REL}><img alt="図" src="attach:a-1"></a></p>',
    ),
    "a picture from elsewhere is a link": (
        "![図](https://lab.example/a.png) ![](https://lab.example/b.png)",
        (
            f'<p><a href="https://lab.example/a.png"{REL}>図</a> '
            f'<a href="https://lab.example/b.png"{REL}>https://lab.example/b.png</a></p>'
        ),
    ),
    "code is no target": ("[a](`b`) ![c](`d`)", "<p>[a](<code>b</code>) ![c](<code>d</code>)</p>"),
    "HTML is text": (
        "<b onclick='x'>太字</b><!-- --> &copy;",
        "<p>&lt;b onclick='x'&gt;太字&lt;/b&gt;&lt;!-- --&gt; ©</p>",
    ),
    "escapes": (r"\*そのまま\* C\-1", "<p>*そのまま* C-1</p>"),
    "indented text is text": ("    字下げ", "<p>字下げ</p>"),
    "nothing": ("\n \u200b", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_dialect(name: str) -> None:
    source, html = CASES[name]
    assert to_html(source) == html


def test_hidden_characters_do_not_reach_the_reader_even_as_entities() -> None:
    html = to_html("a\u202eb &#x202e; &#8203; c\x00 \ud800")
    assert html == "<p>ab   c \ufffd</p>"


def test_a_text_is_rendered_once_and_remembered() -> None:
    source = "# 一度だけ"
    assert to_html(source) is to_html(source + "\u200b")


def test_a_converter_that_fails_leaves_the_text_readable() -> None:
    def fail(passage: str) -> str:
        raise RecursionError(passage)

    assert render("**一** C-1\n二", fail) == (
        f'<p>**一** <a class="key" href="colab:key/C-1"{REL}>C-1</a><br>\n二</p>'
    )


def test_what_a_converter_returns_is_cleaned() -> None:
    assert render("x", lambda passage: f"<p onclick=x>{passage}<script>y</script></p>") == "<p>x</p>"


def test_a_text_longer_than_any_field_is_shown_as_typed() -> None:
    html = to_html("**一**\n\n" + "あ" * MAXIMUM_CHARACTERS)
    assert html.startswith("<p>**一**</p>")


def test_markup_beyond_the_budget_is_shown_as_typed() -> None:
    paragraph = "**あ**" * 100
    count = MAXIMUM_SIGNS // 400 + 40
    html = to_html("**前**" + "い" * 9_000 + "\n\n" + "\n\n".join([paragraph] * count))
    assert html.startswith("<p><strong>前</strong>")
    assert html.endswith("**あ**</p>")
    assert re.sub("<[^>]+>", "", html).count("あ") == 100 * count


def test_one_heavy_passage_does_not_take_the_others_their_markup() -> None:
    heavy = "> " * 30 + "深い"
    html = to_html(f"{'**前**' + 'あ' * 9_000}\n\n{heavy}\n\n" + "い" * 9_000 + "\n\n**後**")
    assert "<strong>前</strong>" in html
    assert "&gt; " * 30 in html
    assert "<strong>後</strong>" in html


def test_threads_have_converters_of_their_own() -> None:
    source = "- [x] **一** C-1\n\n|a|b|\n|-|-|\n|1|2|\n\n"
    expected = render(source * 20, markdown._CONVERTERS.convert)
    results: list[str] = []

    def work() -> None:
        results.extend(render(source * 20, markdown._CONVERTERS.convert) for _ in range(5))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert results == [expected] * 20


def test_the_plain_excerpt_is_at_hand_too() -> None:
    assert to_plain("# 題\n**文**") == "題 文"
