"""The entry of the app: checks the machine first, then opens the window or runs a subcommand."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from colab_app.support.runtime_check import check_runtime

EXIT_UNFIT_MACHINE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the app with `arguments` (without the program's name) and gives the exit code of the process."""
    del arguments
    problem = check_runtime()
    if problem is not None:
        print(f"{problem.japanese}\n{problem.english}", file=sys.stderr)
        return EXIT_UNFIT_MACHINE
    print("画面はまだありません。\nThere is no window yet.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
