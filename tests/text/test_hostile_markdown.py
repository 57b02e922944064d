"""Crafted posts neither hang the app nor get anything past the fences."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from colab_app.text.links import is_attachment, link_kind
from colab_app.text.markdown import to_html, to_plain
from colab_app.text.mentions import mentions
from colab_app.text.sanitise import CLASSES, ELEMENTS

BEARABLE_SECONDS = 1.0
"""Of the processor's time. The slowest takes a fifth; unguarded, attacks took 5 seconds to forever."""

ATTRIBUTES = {"href", "rel", "src", "alt", "class", "start", "align", "border", "cellspacing", "cellpadding"}


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


# Each makes a text of about so many characters. The first dozen are known attacks on Python-Markdown.
ATTACKS: dict[str, Callable[[int], str]] = {
    **{
        f"repeated {unit!r}": _repeated(unit)
        for unit in (
            *(
                "[",
                "![",
                "<![",
                "<",
                "<!--",
                "<a ",
                "[a](",
                "[a](<b",
                '[a](b"',
                "![a](b)",
                "`",
                "` `",
                "``` ",
            ),
            *(
                "\n-",
                "- ",
                "1. ",
                "> ",
                ">\n",
                "- > ",
                "\n>- ",
                "* * ",
                "*\t",
                "#",
                "# a\n",
                "#a\n",
                "=\n-\n",
            ),
            *(
                "*",
                "*a ",
                "**a ",
                "_a ",
                "a*",
                "*a_ ",
                "*a**",
                "***a** b* ",
                "*[*",
                "*=**",
                "~~",
                "~~a ",
                "\\",
            ),
            *(
                "&",
                "&#x",
                "&amp",
                "\\*",
                "!\\",
                "|",
                "|a|\n|-|\n",
                "|`|",
                "a  \n",
                "\n---\n",
                "a\n===\n",
                ": a\n",
            ),
            *(
                "@[",
                "@[a](member:",
                "@[a](member:b)",
                "C-1 ",
                "#防 ",
                "http://",
                "http://a ",
                "<http://",
                "(",
                "](",
            ),
            *(
                "```\n",
                "```` \n",
                "~~~\n```\n",
                "[a]: b\n",
                "- [ ] a\n",
                "\t",
                " ",
                "\n",
                "😀",
                "\u202e",
                "\ud800",
            ),
        )
    },
    "brackets in brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "links in links": lambda size: "[" * (size // 5) + "](a)" * (size // 5),
    "pictures in pictures": lambda size: "![" * (size // 6) + "](a)" * (size // 6),
    "backticks of every length": lambda size: "".join("`" * n + " " for n in range(int((2 * size) ** 0.5))),
    "a fence and blanks": lambda size: "```" + " " * size + "\na\n```",
    "a heading of blanks": lambda size: "# a" + " " * size + "#",
    "a wide table": lambda size: (
        "|" + "a|" * (size // 8) + "\n|" + "-|" * (size // 8) + "\n" + "|x\n" * (size // 6)
    ),
    "a table of backticks": lambda size: "|a|b|\n|-|-|\n|" + "`|" * (size // 2),
    "ever deeper lists": lambda size: "".join("  " * n + "- a\n" for n in range(int(size**0.5))),
    "ever deeper quotes": lambda size: "".join(">" * n + " a\n" for n in range(int((2 * size) ** 0.5))),
    "a list in a list in one line": lambda size: "- " * (size // 2) + "a",
    "definition upon definition": lambda size: ":   " * (size // 4) + "a",
    "blanks inside a line": lambda size: "a" + " " * size + "b",
    "emphasis in emphasis": lambda size: "*a **b " * (size // 14) + "** *" * (size // 14),
    "loose items with paragraphs": lambda size: "- a\n\n    b\n\n" * (size // 13),
}


class _Reader(HTMLParser):
    """Collects what must not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.faults.append(tag)
        for name, value in attrs:
            text = value or ""
            is_fine = name in ATTRIBUTES
            if name == "href":
                is_fine = link_kind(text) is not None
            elif name == "src":
                is_fine = is_attachment(text)
            elif name == "class":
                is_fine = set(text.split()) <= CLASSES.get(tag, frozenset())
            if not is_fine:
                self.faults.append(f"{tag} {name}={text}")

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"instruction {data}")


def _faults(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.faults


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_takes_bearable_time_and_gets_nothing_through(name: str) -> None:
    for size in (7_900, 23_000, 100_000):
        source = ATTACKS[name](size)
        started = time.process_time()
        html = to_html(source)
        to_plain(source, 200)
        mentions(source)
        assert time.process_time() - started < BEARABLE_SECONDS, size
        assert _faults(html) == []


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<img src="file:///etc/passwd">',
        '<img src="\\\\host\\share\\x.png">',
        '<img src="//host/share/x.png">',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "[x](file:///c:/windows/system32/calc.exe)",
        "[x](\\\\\\\\host\\\\share)",
        "[x](//host/share)",
        "![x](//host/share/x.png)",
        "![x](\\\\\\\\host\\\\share\\\\x.png)",
        "![x](attach:../../x)",
        '![x](attach:a" onerror="y)',
        '[x](https://lab.example/" onclick="y)',
        "[x](https://lab.example/'onclick='y)",
        '<https://lab.example/"onclick=y>',
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<style>@import 'https://lab.example/x.css'</style>",
        "<table><tr><td background=https://lab.example/x.png>x</td></tr></table>",
        "<!-- --!><img src=x onerror=1>",
        "<svg><a xlink:href='javascript:1'>x</a></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "```\n</code></pre><script>x</script>\n```",
        '``` "><script>\nx\n```',
        "`</code><script>`",
        "@[<script>](member:a-1)",
        '@[x](member:a"><script>)',
        "#<script>",
        "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "|<script>|<img src=x>|\n|-|-|\n|[x](javascript:1)|![x](file:///x)|",
    ],
)
def test_nothing_dangerous_comes_out_of_known_tricks(source: str) -> None:
    html = to_html(source)
    assert _faults(html) == []
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)


_PIECES = (
    *(
        "<",
        ">",
        "[",
        "]",
        "(",
        ")",
        "!",
        "`",
        "*",
        "_",
        "~~",
        "|",
        "\\",
        "&",
        "#",
        "@",
        ":",
        '"',
        "'",
        " ",
        "\n",
    ),
    *(
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "    ",
        "```\n",
        "|-|-|\n",
        "](",
        "![",
        "@[",
        "](member:a)",
        "C-1",
        "https://a/",
    ),
    *(
        "javascript:",
        "attach:a",
        "file:///a",
        "\\\\h",
        "//h",
        "<img src=",
        "<script>",
        "&lt;",
        "&#60;",
        "防",
        "a",
    ),
    *("\u202e", "\ud800", "\x00", "\x02", "\x03", "klzzwxh:0000", "on=", "- [x] ", "\t", "\r", "<!--", "-->"),
)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_no_mixture_gets_anything_through_or_raises(source: str) -> None:
    html = to_html(source)
    assert _faults(html) == []
    html.encode()


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map("".join), st.sampled_from([2_000, 16_000])
)
def test_no_repeated_mixture_takes_long(unit: str, size: int) -> None:
    source = (unit * (size // len(unit) + 1))[:size]
    started = time.process_time()
    to_html(source)
    assert time.process_time() - started < BEARABLE_SECONDS
