"""The command line: one parser, one function a subcommand, one place for exit statuses."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from colab_app.cli.commands import SUBCOMMANDS
from colab_app.cli.output import EXIT_INTERRUPTED, EXIT_USAGE, write_whatever_comes
from colab_app.cli.session import output_of
from colab_app.domain.errors import UserProblem

_DESCRIPTION = """The co-creation lab board (共創ラボ).

Without a subcommand the window opens. Exit status: 0 done, 1 something in your
world stands in the way (a sentence says what), 2 the call itself was wrong."""


def _with_data_dir(default: str | None) -> argparse.ArgumentParser:
    """The option every parser has; one action for each, as parsers that share one share its default."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir",
        default=default,
        metavar="DIR",
        help="folder of this desk's data (default: the platform's place for application data)",
    )
    return shared


def parser() -> argparse.ArgumentParser:
    """The whole command line; --data-dir may stand before or after the subcommand."""
    program = argparse.ArgumentParser(
        prog="colab-app",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_with_data_dir(None)],
        epilog=_examples(),
    )
    program.set_defaults(run=None)
    choices = program.add_subparsers(title="subcommands", metavar="SUBCOMMAND", dest="subcommand")
    for subcommand in SUBCOMMANDS:
        added = choices.add_parser(
            subcommand.name,
            help=subcommand.help,
            description=subcommand.help,
            epilog=f"Example: {subcommand.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[_with_data_dir(argparse.SUPPRESS)],
        )
        subcommand.arguments(added)
        added.set_defaults(run=subcommand.run)
    return program


def run(arguments: Sequence[str]) -> int:
    """Carry out a subcommand; returns the exit status. argparse ends the process for a wrong call."""
    write_whatever_comes()
    program = parser()
    options = program.parse_args(arguments)
    if options.run is None:
        program.print_usage(sys.stderr)
        return EXIT_USAGE
    try:
        return int(options.run(options))
    except UserProblem as problem:
        return output_of(options).problem(problem)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


def _examples() -> str:
    lines = (f"  {subcommand.example}" for subcommand in SUBCOMMANDS)
    return "examples:\n" + "\n".join(lines)
