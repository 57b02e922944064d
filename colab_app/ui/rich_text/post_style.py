"""The style sheet of posts in the colours and sizes of the current look."""

from __future__ import annotations

from colab_app.text.style import PostColours, style_sheet
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import TYPE, FontRole


def post_style(theme: Theme, font: FontRole) -> str:
    """The style sheet of a post: the general one, then what only a theme knows."""
    colours = PostColours(
        muted=theme.color("text2").name(),
        line=theme.color("line_strong" if theme.traits.is_high_contrast else "line").name(),
        fill=theme.color("sunken").name(),
        link=theme.color("primary_text").name(),
    )
    general = style_sheet(colours, theme.px(TYPE[font].size))
    tint, words = theme.color("primary_tint").name(), theme.color("primary_text").name()
    mention = f"a.mention {{ background-color: {tint}; color: {words}; text-decoration: none; }}"
    quiet = "a.tag { text-decoration: none; }"
    gap = theme.px(TYPE[font].line - TYPE[font].size)
    paragraph = f"p {{ margin-top: 0px; margin-bottom: {gap}px; }}"
    item = "li { margin-top: 0px; margin-bottom: 0px; }"
    around = f"{{ margin-top: {gap + 2}px; margin-bottom: {gap + 2}px; }}"
    apart = "\n".join(f"{element} {around}" for element in ("table.grid", "table.quote", "pre"))
    return "\n".join((general, mention, quiet, paragraph, item, apart))
