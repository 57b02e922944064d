"""A style sheet for posts that Qt's rich text understands (QTextDocument.setDefaultStyleSheet)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostColours:
    """Colours of a theme for posts, each as ``#rrggbb``; plain text has the palette's."""

    muted: str
    line: str
    fill: str
    link: str


def style_sheet(colours: PostColours, size_pixels: int = 16) -> str:
    """Return the style sheet for `colab_app.text.markdown.to_html` in these colours at this text size.

    Written for what Qt 6.11 was seen to do: grouped selectors lose borders, so each element has its own rule;
    a quote is a table of one cell; code inside a block must not paint its own background.
    """
    cell = f"padding: 4px 8px; border: 1px solid {colours.line};"
    fonts = "'BIZ UDGothic', 'Noto Sans Mono CJK JP', monospace"
    code = f"font-family: {fonts}; background-color: {colours.fill};"
    quote = f"border: none; border-left: 3px solid {colours.line}; padding: 0 12px; color: {colours.muted};"
    small = round(size_pixels * 0.9)
    return "\n".join(
        (
            f"a {{ color: {colours.link}; text-decoration: underline; }}",
            f"h3 {{ font-size: {round(size_pixels * 1.12)}px; font-weight: 700; margin-top: 18px; }}",
            f"h4 {{ font-size: {size_pixels}px; font-weight: 700; margin-top: 14px; }}",
            f"h5 {{ font-size: {small}px; font-weight: 700; margin-top: 12px; }}",
            f"h6 {{ font-size: {small}px; font-weight: 700; margin-top: 12px; color: {colours.muted}; }}",
            "table.grid { border-collapse: collapse; margin-top: 8px; margin-bottom: 8px; }",
            f"table.grid td {{ {cell} }}",
            f"table.grid th {{ {cell} font-weight: 700; background-color: {colours.fill}; }}",
            "table.quote { border-collapse: collapse; margin-top: 8px; margin-bottom: 8px; }",
            f"td.quote {{ {quote} }}",
            f"pre {{ {code} margin-top: 8px; margin-bottom: 8px; }}",
            f"code {{ {code} }}",
            "pre code { background-color: transparent; }",
        )
    )
