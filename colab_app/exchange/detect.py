"""What a picked file or folder is: looks at content, never at names alone, and says how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from colab_app.domain.errors import UserProblem
from colab_app.exchange.bundle import HEAD_BYTES, Bundle, Entry
from colab_app.exchange.challenge_gov import is_challenge_gov
from colab_app.exchange.columns import known_words
from colab_app.exchange.decidim import is_decidim_comments, is_decidim_proposals
from colab_app.exchange.encoding import check_encoding_name, choose_encoding, lossy_text
from colab_app.exchange.github import proposals_in
from colab_app.exchange.json_file import json_objects, parse_json
from colab_app.exchange.kouchou import is_kouchou_header
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.own_lines import is_own_line
from colab_app.exchange.polis import is_polis_comments, is_polis_matrix, is_polis_votes
from colab_app.exchange.tables import open_grid
from colab_app.exchange.watching import Watch
from colab_app.exchange.xlsx_file import is_workbook

FILES_LOOKED_AT: Final = 50
READABLE_SUFFIXES: Final = frozenset((".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm"))
"""In a folder or zip only these are looked at; a single file may be called anything."""
_NO_TABLES: Final = frozenset(
    (".md", ".html", ".htm", ".xml", ".svg", ".py", ".js", ".css", ".log", ".rtf", ".eml")
)
SURE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Detection:
    """The dialect, how sure (0 to 1), and which file plays which part."""

    dialect: Dialect
    confidence: float
    files: dict[str, Entry]


@dataclass(frozen=True, slots=True)
class _Guess:
    dialect: Dialect
    role: str
    confidence: float
    entry: Entry


def detect(bundle: Bundle, options: ReadOptions, watch: Watch, dialect: Dialect | None = None) -> Detection:
    """Find out what was picked. With `dialect` only that reading of it is considered.

    Raises UserProblem: the file's own problem when there is one file; `import.unknown_format`;
    `import.choose_file` when several files could each be the import.
    """
    guesses: list[_Guess] = []
    problems: list[UserProblem] = []
    for entry in _candidates(bundle):
        watch.check()
        try:
            guess = _guess(entry, bundle, options, watch.silent(), dialect)
        except UserProblem as problem:
            if problem.code == "import.cancelled":
                raise
            problems.append(problem)
            continue
        if guess is not None and dialect in (None, guess.dialect):
            guesses.append(guess)
    if not guesses:
        if len(bundle.entries) == 1 and problems:
            raise problems[0]
        raise UserProblem("import.unknown_format", name=bundle.name)
    return _best(guesses, bundle)


def _candidates(bundle: Bundle) -> list[Entry]:
    if len(bundle.entries) == 1:
        return list(bundle.entries)
    readable = [one for one in bundle.entries if PurePath(one.name).suffix.casefold() in READABLE_SUFFIXES]
    return readable[:FILES_LOOKED_AT]


def _best(guesses: list[_Guess], bundle: Bundle) -> Detection:
    """The dialect of the surest file; files of other dialects beside it are left alone."""
    best = max(guesses, key=lambda guess: guess.confidence)
    files: dict[str, Entry] = {}
    for guess in guesses:
        if guess.dialect != best.dialect:
            continue
        role = f"{guess.role}-{len(files)}" if guess.dialect == "github" else guess.role
        if role in files:
            raise UserProblem("import.choose_file", name=bundle.name, count=len(guesses))
        files[role] = guess.entry
    return Detection(best.dialect, best.confidence, files)


def _guess(
    entry: Entry, bundle: Bundle, options: ReadOptions, watch: Watch, dialect: Dialect | None
) -> _Guess | None:
    if entry.size_bytes == 0:
        raise UserProblem("import.empty", name=entry.name)
    head = entry.head(HEAD_BYTES)
    if not is_workbook(head):
        text = _head_text(entry, head, options)
        if text[:1] in ("{", "["):
            return _guess_json(entry, text, options, watch)
        if text.startswith("topic,") and bundle.find("comments.csv") is not None:
            return _Guess("polis", "summary", 0.1, entry)
        is_prose = text.startswith("<") or PurePath(entry.name).suffix.casefold() in _NO_TABLES
        if is_prose and dialect is None:
            raise UserProblem("import.unknown_format", name=entry.name)
    return _guess_table(entry, options, watch, dialect)


def _head_text(entry: Entry, head: bytes, options: ReadOptions) -> str:
    if options.encoding is not None:
        check_encoding_name(options.encoding)
        return lossy_text(head, options.encoding).lstrip("\ufeff \t\r\n")
    try:
        encoding = choose_encoding(head, len(head) >= entry.size_bytes).encoding
    except UserProblem as problem:
        raise UserProblem(problem.code, name=entry.name) from problem
    return lossy_text(head, encoding).lstrip("\ufeff \t\r\n")


def _guess_json(entry: Entry, text: str, options: ReadOptions, watch: Watch) -> _Guess:
    line, end, _rest = text.partition("\n")
    if line.startswith("{") and (end or entry.size_bytes < HEAD_BYTES):
        try:
            value = parse_json(line)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict) and is_own_line(value):
            return _Guess("own_lines", "lines", SURE, entry)
    values = json_objects(entry, options, watch)
    try:
        first = next(values, None)
    finally:
        values.close()
    if first is not None:
        if is_challenge_gov(first):
            return _Guess("challenge_gov", "feed", SURE, entry)
        if proposals_in(first):
            return _Guess("github", "list", SURE, entry)
    raise UserProblem("import.unknown_format", name=entry.name)


def _guess_table(entry: Entry, options: ReadOptions, watch: Watch, dialect: Dialect | None) -> _Guess:
    with open_grid(entry, options, watch) as grid:
        header = grid.header
    if dialect == "table":
        return _Guess("table", "table", SURE, entry)
    if is_polis_votes(header):
        return _Guess("polis", "votes", SURE, entry)
    if is_polis_comments(header):
        return _Guess("polis", "comments", SURE, entry)
    if is_polis_matrix(header):
        return _Guess("polis", "matrix", 0.9, entry)
    if is_decidim_comments(header):
        return _Guess("decidim", "comments", SURE, entry)
    if is_decidim_proposals(header):
        return _Guess("decidim", "proposals", SURE, entry)
    if is_kouchou_header(header):
        return _Guess("kouchou", "voices", 0.9, entry)
    return _Guess("table", "table", min(0.8, 0.1 + 0.15 * known_words(header)), entry)
