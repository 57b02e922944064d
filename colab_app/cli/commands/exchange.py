"""import, imports, export: foreign data in and out again, the lab's data out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.bridge.exporting import FORMATS, run_export
from colab_app.bridge.importing import ImportTarget, run_import, set_batch_undone
from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE, EXIT_USAGE
from colab_app.cli.session import open_desk, output_of
from colab_app.domain.errors import UserProblem
from colab_app.exchange.columns import FIELD_WORDS
from colab_app.exchange.options import DIALECTS, ReadOptions
from colab_app.exchange.preview import preview
from colab_app.service.queries import Boards, ImportBatches, SubjectByKey


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("path", nargs="+", help="file, folder, zip, or several files of one set")
    parser.add_argument("--board", default="", help="title or id of the board (default: the first one)")
    parser.add_argument("--stage", default="open", help="stage for imported challenges")
    parser.add_argument("--challenge", default="", help="short key (C-12) that imported proposals answer")
    parser.add_argument(
        "--new-challenge", default="", metavar="TITLE", help="title of one made for proposals"
    )
    parser.add_argument("--dialect", choices=DIALECTS, help="what it is, when the guess is wrong")
    parser.add_argument("--kind", choices=["challenge", "proposal", "idea"], help="what the posts become")
    parser.add_argument("--encoding", help="of a text file, when the guess is wrong")
    parser.add_argument("--sheet", help="of a workbook")
    parser.add_argument("--header-row", type=int, help="counted from 1; 0 when there is none")
    parser.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="e.g. --map title=件名"
    )
    parser.add_argument("--names", choices=["keep", "participant", "drop"], default="keep")
    parser.add_argument("--keep-personal", action="store_true", help="also columns with mail, phone, ids")
    parser.add_argument("--preview", action="store_true", help="show what would be read, change nothing")
    add_json(parser)


def _import(options: Namespace) -> int:
    output = output_of(options)
    paths = [Path(path).expanduser() for path in options.path]
    picked = paths[0] if len(paths) == 1 else paths
    read_options = ReadOptions(
        kind=options.kind,
        encoding=options.encoding,
        sheet=options.sheet,
        header_row=options.header_row,
        names=options.names,
        keep_personal=options.keep_personal,
    )
    read_options = _mapped(options.map, picked, read_options)
    if options.preview:
        shown = preview(picked, read_options, dialect=options.dialect)
        output.result(
            {
                "dialect": shown.dialect,
                "records": [str(record) for record in shown.records],
                "skipped": len(shown.skipped),
                "complete": shown.is_complete,
            }
        )
        return EXIT_DONE
    with open_desk(options) as backend:
        target = ImportTarget(
            board_id=_board_id(backend, options.board),
            stage=options.stage,
            challenge_id=_challenge_id(backend, options.challenge),
            challenge_title=options.new_challenge,
        )
        result = run_import(backend, picked, target, read_options, dialect=options.dialect)
    output.result(
        {
            **result.report.to_dict(),
            "batch_id": result.batch_id,
            "batch_ids": list(result.batch_ids),
            "added": result.added,
            "new": dict(result.new),
            "known": result.known,
            "restored": result.restored,
        }
    )
    return EXIT_DONE


def _mapped(pairs: list[str], picked: Path | list[Path], options: ReadOptions) -> ReadOptions:
    """The options with columns by name, as given with --map."""
    if not pairs:
        return options
    table = preview(picked, options, limit=1).table
    if table is None:
        raise UserProblem("import.no_columns")
    mapping = table.mapping
    for pair in pairs:
        key, separator, column = pair.partition("=")
        if not separator or key not in FIELD_WORDS:
            print(f"--map {pair}: one of {', '.join(FIELD_WORDS)} and a column is needed", file=sys.stderr)
            raise SystemExit(EXIT_USAGE)
        if column not in table.header:
            raise UserProblem("import.column", name=column)
        mapping = mapping.with_column(key, table.header.index(column))
    return replace(options, mapping=mapping)


def _board_id(backend: Backend, wanted: str) -> str:
    boards = backend.answer(Boards())
    for board in boards:
        if not wanted or wanted in (board.id, board.title, board.title_other):
            return board.id
    raise UserProblem("board.unknown", name=wanted)


def _challenge_id(backend: Backend, key: str) -> str:
    if not key:
        return ""
    found = backend.answer(SubjectByKey(key))
    if found is None or found[0] != "challenge":
        raise UserProblem("key.unknown", key=key)
    return found[1]


def _imports_arguments(parser: ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--undo", metavar="ID", help="take an import out of the lab")
    choice.add_argument("--redo", metavar="ID", help="bring an undone import back")
    add_json(parser)


def _imports(options: Namespace) -> int:
    with open_desk(options) as backend:
        batches = backend.answer(ImportBatches())
        wanted = options.undo or options.redo
        if wanted:
            if wanted not in {batch.id for batch in batches}:
                raise UserProblem("key.unknown", key=wanted)
            rows = set_batch_undone(backend, wanted, undone=bool(options.undo))
            output_of(options).result({"batch_id": wanted, "undone": bool(options.undo), "rows": rows})
            return EXIT_DONE
    imports = [
        {
            "batch_id": batch.id,
            "file": batch.file_name,
            "source": batch.source,
            "board": batch.board_title,
            "at": batch.created_at,
            "posts": batch.posts,
            "comments": batch.comments,
            "votes": batch.votes,
            "undone": batch.undone,
        }
        for batch in batches
    ]
    lines = [
        f"{one['batch_id']}  {one['at']}  {one['file']}{'  undone' * bool(one['undone'])}" for one in imports
    ]
    output_of(options).result({"imports": imports}, "\n".join(lines) or "nothing was imported yet")
    return EXIT_DONE


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", help="new file, or new folder for csv")
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of the name")
    parser.add_argument("--board", default="", help="title or id of one board (default: the whole lab)")
    parser.add_argument("--everything", action="store_true", help="with history and the bin")
    parser.add_argument("--without-names", action="store_true", help='people become "Participant N"')
    add_json(parser)


_ENDINGS = {".jsonl": "lines", ".csv": "csv", ".xlsx": "xlsx", ".md": "markdown"}


def _export(options: Namespace) -> int:
    target = Path(options.file).expanduser()
    format_name = options.format or _ENDINGS.get(target.suffix.lower(), "lines")
    with open_desk(options) as backend:
        board_id = _board_id(backend, options.board) if options.board else ""
        rows = run_export(
            backend,
            target,
            format_name,
            board_id,
            everything=options.everything,
            with_names=not options.without_names,
        )
    output_of(options).result({"file": str(target), "format": format_name, "rows": rows})
    return EXIT_DONE


IMPORT = Subcommand(
    "import",
    "Bring in posts, comments and votes of other tools; a second run changes nothing.",
    "colab-app import issues.json --board 課題ボード --json",
    _import_arguments,
    _import,
)
IMPORTS = Subcommand(
    "imports",
    "List what was imported; undo an import as a whole, or bring it back.",
    "colab-app imports --undo 01a2… --json",
    _imports_arguments,
    _imports,
)
EXPORT = Subcommand(
    "export",
    "Write the lab to JSON lines, CSV, XLSX or Markdown.",
    "colab-app export lab.jsonl",
    _export_arguments,
    _export,
)
