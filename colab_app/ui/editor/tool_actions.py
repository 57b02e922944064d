"""What the tools of the toolbar do to the field."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from colab_app.ui.editor.formatting import (
    Replacement,
    make_link,
    toggle_bold,
    toggle_bullets,
    toggle_quote,
)
from colab_app.ui.editor.markdown_field import MarkdownField
from colab_app.ui.editor.toolbar import Tool


def use_tool(field: MarkdownField, tool: Tool) -> None:
    """Change the selection and give the keyboard back to the text."""
    selection = field.selection
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if tool is Tool.BOLD:
        field.replace(toggle_bold(selection))
    elif tool is Tool.BULLETS:
        field.replace(toggle_bullets(selection))
    elif tool is Tool.QUOTE:
        field.replace(toggle_quote(selection))
    elif tool is Tool.LINK:
        words = QCoreApplication.translate("ToolActions", "link text")
        field.replace(make_link(selection, words))
    elif tool is Tool.MENTION:
        before = selection.text[: selection.start]
        sign = "@" if not before or not before[-1].isascii() or before[-1].isspace() else " @"
        caret = selection.start + len(sign)
        field.replace(Replacement(selection.start, selection.end, sign, caret, caret))
