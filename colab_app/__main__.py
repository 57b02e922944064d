"""The entry of the app: checks the machine first, then opens the window or runs a subcommand."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from colab_app.support.runtime_check import check_runtime

EXIT_UNFIT_MACHINE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the app with `arguments` (without the program's name) and gives the exit code of the process."""
    problem = check_runtime()
    if problem is not None:
        print(f"{problem.japanese}\n{problem.english}", file=sys.stderr)
        return EXIT_UNFIT_MACHINE
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _means_window(given):
        # Qt's own start is the longest part of opening; subcommands go without it.
        from colab_app.wiring import open_window

        return open_window(given[1] if given else None)
    # The parser brings every subcommand's rooms, which the window does not need before its first paint.
    from colab_app.cli import run

    return run(given)


def _means_window(given: Sequence[str]) -> bool:
    """No subcommand: nothing at all, or only `--data-dir DIR`."""
    return not given or (len(given) == 2 and given[0] == "--data-dir")


if __name__ == "__main__":
    sys.exit(main())
