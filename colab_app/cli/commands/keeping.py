"""backup, verify: keep a copy, and look whether the data is sound."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE, EXIT_PROBLEM
from colab_app.cli.session import data_paths, output_of
from colab_app.store.replica.backup import back_up
from colab_app.store.replica.verify import verify_file
from colab_app.support.clock import utc_now_text


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", help="where to (default: the folder `backups` of the data folder)")
    add_json(parser)


def _backup(options: Namespace) -> int:
    paths = data_paths(options)
    name = f"lab-{utc_now_text()[:19].replace(':', '')}.sqlite3"
    target = Path(options.file).expanduser() if options.file else paths.backups / name
    size_bytes = back_up(paths.replica, target)
    output_of(options).result({"file": str(target), "size_bytes": size_bytes})
    return EXIT_DONE


def _verify_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", help="a backup to look at (default: this desk's data)")
    add_json(parser)


def _verify(options: Namespace) -> int:
    path = Path(options.file).expanduser() if options.file else data_paths(options).replica
    findings = verify_file(path)
    output_of(options).result({"sound": not findings, "findings": list(findings), "file": str(path)})
    return EXIT_PROBLEM if findings else EXIT_DONE


BACKUP = Subcommand(
    "backup",
    "Copy this desk's data into one file, also while the window is open.",
    "colab-app backup ~/lab-backup.sqlite3",
    _backup_arguments,
    _backup,
)
VERIFY = Subcommand(
    "verify",
    "Look whether the data is sound: file, counts, search index, references.",
    "colab-app verify --json",
    _verify_arguments,
    _verify,
)
