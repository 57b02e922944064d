"""Hostile Markdown is stored as typed, takes bounded time, and leads to nothing but text when it is shown."""

from __future__ import annotations

import time
from contextlib import closing
from html.parser import HTMLParser

import pytest

from colab_app.domain.commands import AddComment
from colab_app.service.queries import OneChallenge
from colab_app.text.excerpt import excerpt
from colab_app.text.markdown import to_html
from tests.bad_input.lab_folder import LabFolder

BEARABLE_SECONDS = 0.5
"""Of the processor's time. Without guards these take from 5 seconds to forever."""

SLOW = {
    "open brackets": "[" * 20_000,
    "open pictures": "![[" * 6_600,
    "open declarations": "<![" * 6_600,
    "a fence and blanks": "```" + " " * 19_000 + "\nx\n```",
    "empty list items": "\n-" * 10_000,
    "definitions": ":   " * 5_000 + "x",
    "runs of backticks": "".join("`" * length + " " for length in range(1, 190)),
    "links in links": "[" * 4_000 + "](x)" * 4_000,
    "quotes in quotes": "> " * 9_000 + "x",
    "emphasis without an end": "*a **b " * 2_800,
    "a table of backticks": "|a|b|\n|-|-|\n|" + "`|" * 9_000,
    "entities": "&amp" * 5_000,
}
HARMFUL = {
    "script": "<script>alert(1)</script>坂",
    "handler": "<img src=x onerror=alert(1)>坂",
    "style": "<style>@import url(//host/x.css); *{background-image:url(file:///c:/x)}</style>坂",
    "background": '<body background="file:///etc/passwd">坂<table background=//host/x.png>',
    "frame": "<iframe src=http://host/></iframe><object data=x></object>坂",
    "script link": "[坂](javascript:alert(1)) [道](JaVa&#10;Script:x) <javascript:alert(1)>",
    "share link": "[坂](\\\\host\\share) [道](//host/share) [灯](\\host\\share)",
    "file link": "[坂](file:///c:/windows/system32/calc.exe) [道](C:/x.exe) [灯](../../x)",
    "share picture": "![坂](\\\\host\\share\\x.png) ![道](//host/x.png) ![灯](file:///x.png)",
    "web picture": "![坂](https://host/x.png) ![道](http://host/x.png)",
    "picture that leads out": '![坂](attach:../../x) ![道](attach:x" onerror="y)',
    "data": "[坂](data:text/html;base64,AAAA) ![道](data:image/svg+xml,<svg/>)",
    "reference": "[坂]: javascript:alert(1)\n\n[坂]",
    "remark": "<!-- --!><img src=x onerror=1>坂",
    "drawing": "<svg><a xlink:href='javascript:1'><text>坂</text></a></svg>",
    "code that is not": "```\n</code></pre><script>x</script>\n``` `</code><script>` 坂",
    "person": '@[坂](member:a"><script>)',
}
PLAIN = frozenset(
    [
        "p",
        "br",
        "hr",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "pre",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "img",
        "span",
        "em",
        "strong",
        "del",
        "code",
    ]
)
TARGETS = ("http://", "https://", "mailto:", "colab:")


class Shown(HTMLParser):
    """Reads HTML; `faults` are what must not be there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements, attributes and addresses of posts, and no others."""
        if tag not in PLAIN:
            self.faults.append(tag)
        for name, value in attrs:
            is_target = name == "href" and (value or "").startswith(TARGETS)
            is_picture = name == "src" and (value or "").startswith("attach:") and ".." not in (value or "")
            if name.startswith("on") or name in ("style", "background", "id"):
                self.faults.append(f"{tag} {name}")
            elif name in ("href", "src") and not (is_target or is_picture):
                self.faults.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        """Words."""
        self.words += data

    def handle_comment(self, data: str) -> None:
        """Remarks hide something."""
        self.faults.append(data)


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_it_takes_bounded_time(text: str) -> None:
    started = time.process_time()
    html = to_html(text)
    excerpt(text, "x", 120)
    assert time.process_time() - started < BEARABLE_SECONDS
    assert Shown(html).faults == []


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL)
def test_it_is_stored_as_typed_and_leads_nowhere(text: str, lab: LabFolder) -> None:
    with closing(lab.open()) as backend:
        comment_id = backend.new_id()
        backend.submit(
            AddComment(
                comment_id=comment_id,
                subject_kind="challenge",
                subject_id=lab.challenge_id,
                kind="opinion",
                body=text,
            )
        )
        page = backend.answer(OneChallenge(lab.challenge_id))
    assert page is not None
    bodies = {comment.id: comment.body for comment in page.comments}
    assert bodies[comment_id] == text
    shown = Shown(to_html(text))
    assert shown.faults == []
    assert shown.words.strip()
