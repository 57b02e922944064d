"""The command line as a whole: help with examples, exit statuses, and what a terminal can show."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path

import pytest

from colab_app.cli import run
from colab_app.cli.commands import SUBCOMMANDS
from colab_app.cli.commands.lab import account_name
from colab_app.cli.output import Output, write_whatever_comes
from colab_app.cli.program import parser
from colab_app.domain.errors import UserProblem
from tests.cli.desk_folder import DeskFolder

NAMES = [subcommand.name for subcommand in SUBCOMMANDS]


def _help(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as left:
        run([*arguments, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


def test_help_lists_every_subcommand_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    text = _help(capsys)
    for subcommand in SUBCOMMANDS:
        assert f"    {subcommand.name} " in text
        assert f"  {subcommand.example}" in text
    assert "Exit status: 0 done, 1" in text
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_subcommand_explains_itself(capsys: pytest.CaptureFixture[str], name: str) -> None:
    text = _help(capsys, name)
    (subcommand,) = [one for one in SUBCOMMANDS if one.name == name]
    assert subcommand.help in text
    assert f"Example: {subcommand.example}" in text
    assert "--data-dir" in text
    assert "--json" in text or name == "hub"


@pytest.mark.parametrize("name", NAMES)
def test_each_example_is_a_call_that_is_understood(name: str) -> None:
    (subcommand,) = [one for one in SUBCOMMANDS if one.name == name]
    program, *arguments = shlex.split(subcommand.example)
    assert program == "colab-app"
    options = parser().parse_args(arguments)
    assert options.run is subcommand.run


@pytest.mark.parametrize(
    "arguments",
    [
        ["paint"],
        ["start", "--kind", "club"],
        ["import"],
        ["import", "x.csv", "--kind", "poem"],
        ["export", "x", "--format", "pdf"],
        ["hub"],
        ["hub", "destroy"],
        ["search"],
        ["search", "x", "--limit", "many"],
        ["imports", "--undo", "a", "--redo", "b"],
        ["join", "x", "--role", "facilitator"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_has_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(arguments)
    assert left.value.code == 2
    assert "usage: colab-app" in capsys.readouterr().err


def test_no_subcommand_is_a_wrong_call_for_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "usage: colab-app" in capsys.readouterr().err


def test_a_data_folder_may_stand_before_or_after_the_subcommand(lab: DeskFolder) -> None:
    assert run(["--data-dir", str(lab.root), "search", "避難"]) == 0
    assert lab.call("search", "避難").status == 0
    options = parser().parse_args(["--data-dir", "first", "hub", "status", "--data-dir", "second"])
    assert options.data_dir == "second"
    assert parser().parse_args(["--data-dir", "first", "hub", "status"]).data_dir == "first"
    assert parser().parse_args(["verify"]).data_dir is None


def test_the_platforms_own_place_is_the_default(own_places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["start", "--name", "水野", "--json"]) == 0
    assert list(own_places.rglob("replica.sqlite3")) != []


def test_a_data_folder_that_cannot_be_made_is_a_problem(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    desk = DeskFolder(folder / "file" / "lab", capsys)
    assert desk.problem("start", "--name", "水野") in {"disk.cannot_open", "disk.no_permission"}


def test_ended_by_the_keyboard(lab: DeskFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path) -> tuple[str, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr("colab_app.cli.commands.keeping.verify_file", interrupted)
    assert lab.call("verify").status == 130


def test_an_account_without_a_name_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    assert account_name() != ""
    monkeypatch.setattr("getpass.getuser", nameless)
    assert account_name() == ""
    parser()


# -- what a terminal can show -------------------------------------------------------------------------


def _printed(monkeypatch: pytest.MonkeyPatch, encoding: str, output: Output) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    write_whatever_comes()
    output.result({"title": "避難所 😀"})
    output.say("共創ラボ")
    stream.flush()
    return raw.getvalue().decode(encoding)


def test_json_is_readable_where_it_can_be_and_escaped_where_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _printed(monkeypatch, "utf-8", Output(as_json=True)) == '{"title": "避難所 😀"}\n'
    escaped = _printed(monkeypatch, "ascii", Output(as_json=True))
    assert escaped == '{"title": "\\u907f\\u96e3\\u6240 \\ud83d\\ude00"}\n'


def test_text_is_escaped_where_a_terminal_cannot_write_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _printed(monkeypatch, "utf-8", Output(as_json=False)) == "title: 避難所 😀\n共創ラボ\n"
    assert "\\u907f" in _printed(monkeypatch, "ascii", Output(as_json=False))


def test_a_problem_is_told_in_two_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert Output(as_json=False).problem(UserProblem("disk.full")) == 1
    japanese, english = capsys.readouterr().err.splitlines()
    assert "空き" in japanese or "いっぱい" in japanese
    assert "disk is full" in english
