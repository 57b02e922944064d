"""What dialects, encodings, columns and kinds of posts are called, and counts with their numbers.

Counts are given to `translate` as plain names: lupdate leaves out texts whose count is an expression.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from colab_app.exchange.columns import Field
from colab_app.exchange.options import Dialect
from colab_app.exchange.records import PostKind


def dialect_name(dialect: Dialect) -> str:
    """What a dialect is, for people who know the tool it comes from."""
    names: dict[Dialect, str] = {
        "polis": QCoreApplication.translate("Exchange", "Pol.is conversation"),
        "decidim": QCoreApplication.translate("Exchange", "Decidim proposals"),
        "github": QCoreApplication.translate("Exchange", "GitHub issues"),
        "challenge_gov": QCoreApplication.translate("Exchange", "challenge.gov feed"),
        "kouchou": QCoreApplication.translate("Exchange", "Broad listening (kouchou-ai)"),
        "own_lines": QCoreApplication.translate("Exchange", "Export of this app"),
        "table": QCoreApplication.translate("Exchange", "Table (CSV or Excel)"),
    }
    return names[dialect]


def encoding_name(encoding: str) -> str:
    """An encoding as people meet it; names nobody knows stay as they are."""
    names = {
        "utf-8": "UTF-8",
        "utf-8-sig": "UTF-8",
        "utf-16": "UTF-16",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "cp932": QCoreApplication.translate("Exchange", "Shift_JIS (Windows)"),
        "euc_jp": "EUC-JP",
        "iso2022_jp": QCoreApplication.translate("Exchange", "JIS (mail)"),
        "cp1252": QCoreApplication.translate("Exchange", "Western (Windows)"),
        "gb18030": QCoreApplication.translate("Exchange", "Chinese, simplified"),
        "big5": QCoreApplication.translate("Exchange", "Chinese, traditional"),
        "euc_kr": QCoreApplication.translate("Exchange", "Korean"),
    }
    return names.get(encoding, encoding)


def separator_name(separator: str) -> str:
    """What stands between two cells."""
    names = {
        ",": QCoreApplication.translate("Exchange", "Comma ( , )"),
        ";": QCoreApplication.translate("Exchange", "Semicolon ( ; )"),
        "\t": QCoreApplication.translate("Exchange", "Tab"),
    }
    return names.get(separator, separator)


def field_name(field: Field) -> str:
    """What a column can become."""
    names: dict[Field, str] = {
        "title": QCoreApplication.translate("Exchange", "Title"),
        "body": QCoreApplication.translate("Exchange", "Text"),
        "author": QCoreApplication.translate("Exchange", "Author"),
        "organisation": QCoreApplication.translate("Exchange", "Organisation"),
        "time": QCoreApplication.translate("Exchange", "Date and time"),
        "category": QCoreApplication.translate("Exchange", "Tags"),
        "votes": QCoreApplication.translate("Exchange", "Declared support"),
        "id": QCoreApplication.translate("Exchange", "Number (ID)"),
        "state": QCoreApplication.translate("Exchange", "State"),
    }
    return names[field]


def post_kind_name(kind: PostKind) -> str:
    """What posts become, as many of them."""
    names: dict[PostKind, str] = {
        "challenge": QCoreApplication.translate("Exchange", "Challenges"),
        "proposal": QCoreApplication.translate("Exchange", "Proposals"),
        "idea": QCoreApplication.translate("Exchange", "Ideas"),
    }
    return names[kind]


def number_text(number: int) -> str:
    """1,234."""
    return QLocale().toString(number)


def rows_text(count: int) -> str:
    """3 rows."""
    return QCoreApplication.translate("Exchange", "%Ln row(s)", None, count)


def posts_text(count: int) -> str:
    """3 posts."""
    return QCoreApplication.translate("Exchange", "%Ln post(s)", None, count)


def comments_text(count: int) -> str:
    """3 comments."""
    return QCoreApplication.translate("Exchange", "%Ln comment(s)", None, count)


def votes_text(count: int) -> str:
    """3 votes."""
    return QCoreApplication.translate("Exchange", "%Ln vote(s)", None, count)


def brought_text(posts: int, comments: int, votes: int) -> str:
    """208 posts · 57 comments · 640 votes, without what there is none of."""
    parts = [
        words(count)
        for count, words in ((posts, posts_text), (comments, comments_text), (votes, votes_text))
        if count
    ]
    return " · ".join(parts) or posts_text(0)
