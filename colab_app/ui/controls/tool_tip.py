"""Tool tips whose words stay plain text."""

from __future__ import annotations

from html import escape


def tool_tip(text: str, key: str = "") -> str:
    """Text for ``setToolTip``: marked up words show as they were written, a key stands behind them.

    Qt guesses whether a tool tip is rich text, so the text is always escaped and wrapped.
    """
    if not text and not key:
        return ""
    words = escape(text).replace("\n", "<br>")
    keys = f"&nbsp;&nbsp;<b>{escape(key)}</b>" if key else ""
    return f"<qt>{words}{keys}</qt>"
