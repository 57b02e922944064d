"""What a subcommand is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A name, one sentence, one example, its arguments, and the function that returns the exit status."""

    name: str
    help: str
    example: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def add_json(parser: ArgumentParser) -> None:
    """The switch of every subcommand a program may read."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of text")
