"""Reads the short path language the icons are written in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_LENGTHS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0, "O": 3, "E": 4, "R": 5, "A": 5}


def read_path(text: str) -> QPainterPath:
    """Path of a text such as ``M 4 12 L 20 12 O 12 12 3``; positions are on the 24 grid.

    M, L, Q, C and Z are as in SVG (absolute only; numbers of L, Q and C may repeat). ``O x y r`` is a circle,
    ``E x y rx ry`` an ellipse, ``R x y width height radius`` a rounded rectangle and ``A x y r start sweep``
    an arc of a circle in degrees, against the clock from three o'clock. Raises ValueError for anything else.
    """
    path = QPainterPath()
    for command, numbers in _steps(text.split()):
        _add(path, command, numbers)
    return path


def _steps(words: list[str]) -> Iterator[tuple[str, list[float]]]:
    command = ""
    position = 0
    while position < len(words):
        if words[position] in _LENGTHS:
            command = words[position]
            position += 1
        length = _LENGTHS.get(command)
        if length is None or position + length > len(words):
            raise ValueError(f"not a path: {' '.join(words)}")
        yield command, [float(word) for word in words[position : position + length]]
        position += length
        if length == 0:
            command = ""


def _add(path: QPainterPath, command: str, numbers: list[float]) -> None:
    match command, numbers:
        case "M", [x, y]:
            path.moveTo(x, y)
        case "L", [x, y]:
            path.lineTo(x, y)
        case "Q", [x1, y1, x, y]:
            path.quadTo(x1, y1, x, y)
        case "C", [x1, y1, x2, y2, x, y]:
            path.cubicTo(x1, y1, x2, y2, x, y)
        case "O", [x, y, radius]:
            path.addEllipse(QPointF(x, y), radius, radius)
        case "E", [x, y, radius_x, radius_y]:
            path.addEllipse(QPointF(x, y), radius_x, radius_y)
        case "R", [x, y, width, height, radius]:
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case "A", [x, y, radius, start, sweep]:
            box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            path.arcMoveTo(box, start)
            path.arcTo(box, start, sweep)
        case _:
            path.closeSubpath()
