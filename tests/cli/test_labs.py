"""start, sample, join, sync, hub: how a desk gets its lab and meets others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk_folder import DeskFolder


def test_a_lab_begins(fresh: DeskFolder) -> None:
    facts = fresh.facts("start", "--name", "水野 あかり", "--board", "暮らしの足", "--template", "pitch")
    assert set(facts) == {"member_id", "board_id"}
    assert fresh.problem("start", "--name", "水野") == "lab.exists"
    assert fresh.problem("sample") == "lab.exists"


def test_a_lab_needs_a_name(fresh: DeskFolder) -> None:
    assert fresh.problem("start", "--name", " ") == "title.empty"
    assert fresh.call("start", "--name", "水野").status == 0


def test_a_result_is_lines_for_people(fresh: DeskFolder) -> None:
    said = fresh.call("start", "--name", "水野")
    assert said.err == ""
    assert sorted(line.partition(":")[0] for line in said.out.splitlines()) == ["board_id", "member_id"]


def test_the_sample_fills_an_empty_folder(fresh: DeskFolder) -> None:
    assert fresh.facts("sample")["commands"] > 100
    assert fresh.facts("search", "避難所")["count"] > 0
    assert fresh.facts("verify")["sound"] is True


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "x"),
        ("export", "x.jsonl"),
        ("import", "x.csv"),
        ("imports",),
        ("sync",),
        ("hub", "status"),
        ("hub", "check"),
    ],
    ids=" ".join,
)
def test_without_a_lab_it_says_so(fresh: DeskFolder, arguments: tuple[str, ...]) -> None:
    assert fresh.problem(*arguments) == "lab.none"


def test_a_desk_alone_has_no_hub(lab: DeskFolder) -> None:
    for arguments in (("sync",), ("hub", "status"), ("hub", "check")):
        assert lab.problem(*arguments) == "hub.none"


@pytest.fixture
def hub(lab: DeskFolder, folder: Path) -> str:
    """The address of a hub to which the lab was carried."""
    address = str(folder / "hub.db")
    facts = lab.facts("hub", "init", address)
    assert facts["address"] == address
    joined = lab.facts("join", address)
    assert joined["sent"] >= 2
    return address


def test_a_hub_is_made_once(lab: DeskFolder, hub: str) -> None:
    assert lab.problem("hub", "init", hub) == "hub.exists"


def test_a_hub_on_a_shared_folder_is_refused(lab: DeskFolder, folder: Path) -> None:
    (folder / "Dropbox").mkdir()
    assert lab.problem("hub", "init", folder / "Dropbox" / "hub.db") == "hub.shared_folder"
    assert lab.problem("join", folder / "Dropbox" / "hub.db") == "hub.shared_folder"


@pytest.mark.parametrize("address", ["", "  ", "mysql://x/y"])
def test_what_is_no_address_is_refused(lab: DeskFolder, address: str) -> None:
    assert lab.problem("join", address) == "hub.address"


def test_a_hub_that_is_not_there_cannot_be_joined(fresh: DeskFolder, folder: Path) -> None:
    assert fresh.problem("join", folder / "nowhere.db", "--name", "健") == "hub.file_missing"


def test_two_desks_meet_over_a_hub(
    lab: DeskFolder, hub: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = DeskFolder(folder / "second", capsys)
    joined = second.facts(
        "join", hub, "--name", "健", "--organisation", "カワセミ", "--kind", "startup", "--role", "official"
    )
    assert joined["received_rows"] > 5
    assert second.facts("search", "避難所")["count"] == 5
    posts = folder / "more.csv"
    posts.write_text("title,body\n湧水の課題,大切。\n", encoding="utf-8")
    second.facts("import", posts, "--kind", "challenge")
    sent = second.facts("sync", "--until-quiet")
    assert (sent["sent"], sent["pending"], sent["refused"]) == (1, 0, 0)
    received = lab.facts("sync")
    assert received["received_rows"] > 0
    assert lab.facts("search", "湧水")["count"] == 1
    status = lab.facts("hub", "status")
    assert (status["address"], status["pending"], status["refused"], status["revisions_behind"]) == (
        hub,
        0,
        0,
        0,
    )
    assert status["streams"] == 3
    assert lab.facts("hub", "check") == {"equal": True, "differences": []}


def test_a_difference_to_the_hub_is_found(lab: DeskFolder, hub: str, folder: Path) -> None:
    posts = folder / "more.csv"
    posts.write_text("title,body\n湧水の課題,大切。\n", encoding="utf-8")
    lab.facts("import", posts, "--kind", "challenge")
    said = lab.call("hub", "check", "--json")
    assert said.status == 1
    assert said.facts["equal"] is False
    assert {item["table"] for item in said.facts["differences"]} >= {"challenge"}
    assert lab.facts("hub", "status")["pending"] == 1


def test_a_hub_that_went_away_is_a_problem_and_nothing_is_lost(lab: DeskFolder, hub: str) -> None:
    Path(hub).rename(f"{hub}.away")
    assert lab.problem("sync") == "hub.file_missing"
    Path(f"{hub}.away").rename(hub)
    assert lab.facts("sync")["pending"] == 0
