"""search, screenshots: look into the lab without a window."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE
from colab_app.cli.session import open_desk, output_of
from colab_app.service.queries import Search, SearchCount


def _search_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", help="words; Japanese of any length, Latin words from their beginning")
    parser.add_argument("--limit", type=int, default=20)
    add_json(parser)


def _search(options: Namespace) -> int:
    output = output_of(options)
    with open_desk(options) as backend:
        count = backend.answer(SearchCount(options.text))
        hits = backend.answer(Search(options.text, limit=max(0, options.limit)))
    lines = [f"{hit.key or hit.kind}\t{hit.title}\t{hit.excerpt}" for hit in hits]
    output.result(
        {"count": count, "hits": [asdict(hit) for hit in hits]},
        "\n".join([*lines, f"{count} found / {count}件"]),
    )
    return EXIT_DONE


def _screenshots_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("directory", help="where the pictures go")
    parser.add_argument("--size", action="append", metavar="WxH", help="1440x900 and 1920x1080 by default")
    parser.add_argument(
        "--scale", action="append", type=int, metavar="PERCENT", help="100 and 150 by default"
    )
    parser.add_argument("--look", action="append", help="all four by default")
    parser.add_argument("--language", action="append", help="ja and en by default")
    parser.add_argument("--screen", action="append", help="all screens by default")
    add_json(parser)


def _screenshots(options: Namespace) -> int:
    # Qt takes a tenth of a second to import; of all subcommands only this one paints.
    from colab_app.wiring import take_screenshots

    pictures = take_screenshots(
        Path(options.directory),
        sizes=options.size or ["1440x900", "1920x1080"],
        scales=options.scale or [100, 150],
        looks=options.look or [],
        languages=options.language or ["ja", "en"],
        screens=options.screen or [],
    )
    output_of(options).result({"pictures": len(pictures), "directory": options.directory})
    return EXIT_DONE


SEARCH = Subcommand(
    "search",
    "Full-text search in this desk's data.",
    "colab-app search 避難所 --json",
    _search_arguments,
    _search,
)
SCREENSHOTS = Subcommand(
    "screenshots",
    "Paint every screen of the sample lab, in all looks and languages, without a display.",
    "colab-app screenshots /tmp/pictures --look dark --language ja",
    _screenshots_arguments,
    _screenshots,
)
