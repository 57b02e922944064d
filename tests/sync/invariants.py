"""The promises of sync, looked at when all desks have come to rest."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from contextlib import closing

from colab_app.domain.errors import Refused
from colab_app.hub.memory import MemoryHub, MemoryLedger
from colab_app.store.fingerprint import fingerprint
from colab_app.store.replica.search_index import SEARCHED, searched_text
from colab_app.store.tables import values_of
from colab_app.text.grams import index_tokens
from tests.sync.desk import Desk
from tests.sync.hub_places import Row, Rows, plain
from tests.sync.typed_words import lost_words
from tests.sync.world import World

FINAL_STATES = ("acknowledged", "refused", "discarded")


def check_all(world: World) -> list[str]:
    """Every broken promise of a world at rest, as sentences."""
    rows = world.place.rows()
    found = [*world.violations, *_replayed(world, rows), *_orphans(rows), *lost_words(world, rows)]
    if damage := world.place.damage():
        found.append(f"the hub is damaged: {damage}")
    if world.other_place.command_ids():
        found.append("something was pushed to another hub")
    for desk in world.desks:
        found += _same_rows(world, desk, rows)
        found += _each_command_once(world, desk)
        found += _tidy(desk)
        found += _search(desk)
        found += _tallies(desk)
        if desk.member_id in rows["member"]:
            found += _contents(desk)  # only members get files, although an open door shows their rows
    world.figures["conflict copies"] += len(rows["conflict_copy"])
    world.figures["violations"] += len(found)
    world.figures["seeds"] += 1
    return found


def _replayed(world: World, rows: Rows) -> list[str]:
    """The hub is what its commands make, each applied once in the order of its commits."""
    moment = [""]
    ledger = MemoryLedger("replayed")
    hub = MemoryHub(ledger, lambda: moment[0], lambda: "")
    found = []
    for applied in world.place.journal:
        moment[0] = applied.at
        try:
            hub.push(applied.envelope)
        except Refused as refusal:
            found.append(f"{applied.envelope.command.wire_name} was applied against a rule: {refusal.code}")
    ids = Counter(applied.envelope.id for applied in world.place.journal)
    found += [f"a command was applied {count} times" for count in ids.values() if count > 1]
    if set(ids) != world.place.command_ids():
        found.append("the hub remembers other commands than it applied")
    replayed: Rows = {table: {} for table in rows}
    for (table, row_id), row in ledger.rows.items():
        replayed[table][row_id] = plain(values_of(row))
    if world.place.keeps_time:
        rows, replayed = _without_server(rows), _without_server(replayed)
    found += differences("the hub", rows, "its own commands", replayed)
    return found


def _without_server(rows: Rows) -> Rows:
    """Rows without what a server adds by itself: of its clock only whether there is a time, and no logins."""
    return {
        table: {row_id: _own_columns(row) for row_id, row in of_table.items()}
        for table, of_table in rows.items()
    }


def _own_columns(row: Row) -> Row:
    return {
        key: bool(value) if key.endswith("_at") else value for key, value in row.items() if key != "login"
    }


def differences(name: str, mine: Rows, other_name: str, theirs: Rows) -> list[str]:
    """What differs between two lots of rows, as sentences."""
    found = []
    for table in sorted(mine.keys() | theirs.keys()):
        ours, others = mine.get(table, {}), theirs.get(table, {})
        for row_id in sorted(ours.keys() | others.keys()):
            left, right = ours.get(row_id), others.get(row_id)
            if left == right:
                continue
            if left is None or right is None:
                where = other_name if left is None else name
                found.append(f"a row of {table} is only in {where}")
            else:
                columns = sorted(key for key in left if left[key] != right.get(key))
                found.append(f"{name} and {other_name} differ in {table}: {', '.join(columns)}")
    return found


def _same_rows(world: World, desk: Desk, rows: Rows) -> list[str]:
    hub = world.hub(desk)
    with hub.snapshot() as snapshot:
        visible = frozenset(snapshot.streams(desk.member_id))
        digests = {stream: dict(snapshot.digest(stream)) for stream in visible}
    hub.close()
    seen: Rows = {
        table: {row_id: row for row_id, row in of_table.items() if row["stream"] in visible}
        for table, of_table in rows.items()
    }
    mine = desk.rows()
    found = differences(desk.name, mine, "the hub", seen)
    for stream in sorted(visible):
        own = {
            table: fingerprint(
                (row_id, int(str(row["version"])))
                for row_id, row in of_table.items()
                if row["stream"] == stream
            )
            for table, of_table in mine.items()
        }
        if digests[stream] != {table: text for table, text in own.items() if not text.startswith("0-")}:
            found.append(f"the fingerprint of {desk.name} is not the hub's in {stream.split(':')[0]}")
    return found


def _each_command_once(world: World, desk: Desk) -> list[str]:
    """Each command is applied once, or refused and kept, or discarded by its author."""
    on_hub = world.place.command_ids()
    states = desk.states()
    unmoved = {
        str(row["command_id"])
        for row in desk.select("SELECT command_id FROM outbox WHERE revisions = '{}'")
        if states[str(row["command_id"])] == "acknowledged"
    }
    found = []
    for command_id, issued in desk.issued.items():
        state, name = states.get(command_id), issued.command.wire_name
        if command_id in unmoved and command_id not in on_hub:
            # The wish was true already, and the history up to the desk's cursor holds all that made it so.
            world.figures["lost, but changed nothing"] += 1
        elif state not in FINAL_STATES:
            found.append(f"{name} of {desk.name} ended as {state}")
        elif (state == "acknowledged") != (command_id in on_hub):
            where = "not on the hub" if state == "acknowledged" else "on the hub"
            found.append(f"{name} of {desk.name} is {state} but {where}")
        world.figures["refusals kept"] += state == "refused"
    return found


def _tidy(desk: Desk) -> list[str]:
    found = []
    if desk.replica.pending(1):
        found.append(f"{desk.name} still has pending commands")
    if desk.select("SELECT 1 FROM shadow"):
        found.append(f"{desk.name} still has base images")
    if _waits_for_receipts(desk):
        found.append(f"{desk.name} still waits for receipts")
    if desk.select("SELECT 1 FROM sweep_seen") or desk.replica.remembered("sweeping"):
        found.append(f"{desk.name} is still sweeping")
    with closing(sqlite3.connect(desk.path)) as raw:
        damage = str(raw.execute("PRAGMA integrity_check").fetchone()[0])
    if damage != "ok":
        found.append(f"{desk.name} is damaged: {damage}")
    return found


def _waits_for_receipts(desk: Desk) -> bool:
    """Receipts of boards the desk sees no more are compared for ever; others settle."""
    ahead, visible = set(desk.replica.receipts_ahead()), desk.replica.cursors().keys()
    return any(
        not json.loads(str(row["revisions"])).keys().isdisjoint(visible)
        for row in desk.select("SELECT command_id, revisions FROM outbox")
        if row["command_id"] in ahead
    )


def _orphans(rows: Rows) -> list[str]:
    """No row speaks of another that is not there."""
    subjects = {
        row_id for table in ("challenge", "proposal", "idea", "comment", "workshop") for row_id in rows[table]
    }
    found = []
    for table in ("comment", "support", "reaction", "tagging", "follow", "attachment", "conflict_copy"):
        lost = [row for row in rows[table].values() if row["subject_id"] not in subjects]
        found += [f"{table} without its subject"] * len(lost)
    for table, key, target in (
        ("challenge", "board_id", "board"),
        ("proposal", "challenge_id", "challenge"),
        ("idea", "board_id", "board"),
        ("board_member", "board_id", "board"),
        ("member", "organisation_id", "organisation"),
        ("opinion", "idea_id", "idea"),
    ):
        lost = [row for row in rows[table].values() if row[key] not in rows[target]]
        found += [f"{table} without its {target}"] * len(lost)
    return found


def _search(desk: Desk) -> list[str]:
    """The search index is what a fresh one would be."""
    expected: dict[str, tuple[str, str]] = {}
    rows = desk.rows()
    for kind in SEARCHED:
        for row_id, row in rows[kind].items():
            if not row["removed_at"]:
                expected[row_id] = (kind, index_tokens(searched_text(kind, row)))
    entries = desk.select("SELECT entry, kind, subject_id, tokens FROM search_entry")
    kept = {
        str(row["subject_id"]): (str(row["kind"]), zlib.decompress(_bytes(row["tokens"])).decode())
        for row in entries
    }
    if kept != expected:
        return [f"the search entries of {desk.name} are not those of its rows"]
    terms = Counter(
        (row["entry"], term) for row in entries for term in kept[str(row["subject_id"])][1].split()
    )
    with closing(sqlite3.connect(desk.path)) as raw:
        raw.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_index', 'instance')")
        indexed = Counter((row[0], row[1]) for row in raw.execute("SELECT doc, term FROM temp.words"))
    return [] if indexed == terms else [f"the full-text index of {desk.name} does not hold its entries"]


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value


def _tallies(desk: Desk) -> list[str]:
    """The counts kept by triggers are those of a fresh count."""
    rows = desk.rows()
    fresh: Counter[tuple[str, str]] = Counter()
    for table, key, column in (
        ("proposal", "challenge_id", "proposals"),
        ("comment", "subject_id", "comments"),
        ("support", "subject_id", "supports"),
    ):
        alive = [row for row in rows[table].values() if not row.get("removed_at")]
        fresh.update((str(row[key]), column) for row in alive)
    kept = {
        (str(row["subject_id"]), column): row[column]
        for row in desk.select("SELECT * FROM tally")
        for column in ("proposals", "comments", "supports")
        if row[column]
    }
    return [] if kept == dict(fresh) else [f"the counts of {desk.name} are not those of its rows"]


def _contents(desk: Desk) -> list[str]:
    missing = desk.replica.missing_contents(100)
    return [f"{desk.name} lacks the bytes of {len(missing)} attachments"] if missing else []
