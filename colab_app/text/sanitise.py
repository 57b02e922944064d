"""The last fence before a post's HTML is shown: an allow-list of elements, attributes and addresses."""

from __future__ import annotations

from typing import Final

import nh3

from colab_app.text.links import is_attachment, link_kind
from colab_app.text.normal import visible

ELEMENTS: Final = frozenset(
    (
        *("p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre"),
        *("table", "thead", "tbody", "tr", "th", "td"),
        *("a", "img", "span", "em", "strong", "del", "code"),
    )
)

CLASSES: Final = {
    "a": frozenset(("mention", "key", "tag")),
    "li": frozenset(("checked", "unchecked")),
    "table": frozenset(("grid", "quote")),
    "td": frozenset(("quote",)),
}
"""The classes a style sheet can count on, by element."""

_ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "table": {"border", "cellspacing", "cellpadding"},
    "th": {"align"},
    "td": {"align"},
}


def _attribute(element: str, name: str, value: str) -> str | None:
    """The value an attribute may keep, or None to drop it."""
    if name == "href":
        return value if link_kind(value) is not None else None
    if name == "src":
        return value if is_attachment(value) else None
    if name in ("start", "border", "cellspacing", "cellpadding"):
        return value if value.isascii() and value.isdigit() and len(value) < 10 else None
    if name == "align":
        return value if value in ("left", "center", "right") else None
    return value


_CLEANER: Final = nh3.Cleaner(
    tags=ELEMENTS,
    attributes=_ATTRIBUTES,
    allowed_classes=CLASSES,
    attribute_filter=_attribute,
    url_schemes={"http", "https", "mailto", "attach", "colab"},
    link_rel="nofollow noopener noreferrer",
)


def clean(html: str) -> str:
    """Return the HTML with nothing in it but what posts are made of.

    Links lead only where `colab_app.text.links.link_kind` knows a kind, pictures only to attachments of the
    lab; no style, script, id, event or unknown class stays. Characters that hide or reorder text are removed
    even where they were written as an entity.
    """
    return visible(_CLEANER.clean(html))
