"""What the buttons of the toolbar and the Enter key do to a text: pure, so that it can be tested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ITEM: Final = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t]+)?")
_QUOTE: Final = re.compile(r"[ \t]*>[ \t]?")
_BULLET: Final = "- "
_QUOTED: Final = "> "
_BOLD: Final = "**"


@dataclass(frozen=True, slots=True)
class Selection:
    """A text and what is selected in it; `start == end` is a caret."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """What is selected."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` in the place of `start:end`, then select `select_start:select_end` of the new text."""

    start: int
    end: int
    text: str
    select_start: int
    select_end: int

    def apply(self, text: str) -> str:
        """The new text."""
        return text[: self.start] + self.text + text[self.end :]


def toggle_bold(selection: Selection) -> Replacement:
    """Make what is selected bold, or no longer; without a selection the marks stand around the caret."""
    text, start, end = selection.text, selection.start, selection.end
    inside = selection.words
    if inside.startswith(_BOLD) and inside.endswith(_BOLD) and len(inside) >= 4:
        plain = inside[2:-2]
        return Replacement(start, end, plain, start, start + len(plain))
    if text[:start].endswith(_BOLD) and text[end:].startswith(_BOLD):
        return Replacement(start - 2, end + 2, inside, start - 2, end - 2)
    # Marks beside blanks would not be read as bold.
    leading = len(inside) - len(inside.lstrip())
    trailing = len(inside) - len(inside.rstrip())
    core = inside.strip()
    marked = f"{inside[:leading]}{_BOLD}{core}{_BOLD}{inside[len(inside) - trailing :] if trailing else ''}"
    first = start + leading + 2
    return Replacement(start, end, marked, first, first + len(core))


def toggle_bullets(selection: Selection) -> Replacement:
    """Make the touched lines items of a list, or plain lines again when all are."""
    return _toggle_lines(selection, _ITEM, _BULLET)


def toggle_quote(selection: Selection) -> Replacement:
    """Make the touched lines a quote, or plain lines again when all are."""
    return _toggle_lines(selection, _QUOTE, _QUOTED)


def make_link(selection: Selection, words: str) -> Replacement:
    """Turn what is selected into a link; `words` stand for missing link text.

    A selected address becomes the target and the words are selected, else the target is to be typed.
    """
    inside = selection.words.strip()
    if inside.startswith(("http://", "https://", "mailto:")) and not re.search(r"\s", inside):
        first = selection.start + 1
        return Replacement(selection.start, selection.end, f"[{words}]({inside})", first, first + len(words))
    label = inside or words
    made = f"[{label}](https://)"
    caret = selection.start + len(made) - 1
    return Replacement(selection.start, selection.end, made, caret, caret)


def insert_block(selection: Selection, block: str) -> Replacement:
    """Put lines of their own in the place of the selection, apart from the text around them."""
    before, after = selection.text[: selection.start], selection.text[selection.end :]
    lead = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
    trail = "\n" if not after.startswith("\n") else ""
    made = f"{lead}{block}{trail}"
    caret = selection.start + len(made)
    return Replacement(selection.start, selection.end, made, caret, caret)


def continue_line(selection: Selection) -> Replacement | None:
    """What Enter does at the end of a list item or a quote: the next one; an empty one ends the list.

    None where Enter is only Enter.
    """
    if selection.start != selection.end:
        return None
    text, caret = selection.text, selection.start
    line_start = text.rfind("\n", 0, caret) + 1
    line = text[line_start:caret]
    found = _ITEM.match(line) or _QUOTE.match(line)
    if found is None:
        return None
    if not line[found.end() :].strip():
        rest_of_line = text[caret:].partition("\n")[0]
        if rest_of_line.strip():
            return None
        return Replacement(line_start, caret, "", line_start, line_start)
    mark = _next_mark(found)
    place = caret + 1 + len(mark)
    return Replacement(caret, caret, f"\n{mark}", place, place)


def _next_mark(found: re.Match[str]) -> str:
    if found.re is _QUOTE:
        return found.group() if found.group().endswith((" ", "\t")) else f"{found.group()} "
    indent, mark, task = found.group(1), found.group(2), found.group(3)
    if mark[:-1].isdigit():
        mark = f"{int(mark[:-1]) + 1}{mark[-1]}"
    return f"{indent}{mark} {'[ ] ' if task else ''}"


def _toggle_lines(selection: Selection, pattern: re.Pattern[str], mark: str) -> Replacement:
    text = selection.text
    start = text.rfind("\n", 0, selection.start) + 1
    end = text.find("\n", selection.end)
    end = len(text) if end < 0 else end
    if selection.end > selection.start and text[selection.end - 1] == "\n":
        end = selection.end - 1  # the last, untouched line is not meant
    lines = text[start:end].split("\n")
    filled = [line for line in lines if line.strip()] or lines[:1]
    if all(pattern.match(line) for line in filled):
        made = "\n".join(pattern.sub("", line, count=1) if pattern.match(line) else line for line in lines)
    else:
        made = "\n".join(
            line if pattern.match(line) or (not line.strip() and len(lines) > 1) else mark + line
            for line in lines
        )
    if selection.start == selection.end:
        caret = max(start, selection.start + len(made) - (end - start))
        return Replacement(start, end, made, caret, caret)
    return Replacement(start, end, made, start, start + len(made))
