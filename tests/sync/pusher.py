"""A desk as a process of its own, to be killed: it asks for things, meets its hub, and tells what it did.

Started as `python -m tests.sync.pusher REPLICA MEMBER ADDRESS SEED WORD COUNT`. Each line it writes is a
word and, mostly, a command's id: the fact is true when the line is there. At the COUNTth line with WORD
it halts for ever, so that it can be killed at that very place. With WORD `drain` it asks for nothing, meets
until both sides are quiet and ends.
"""

from __future__ import annotations

import random
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from colab_app.domain import commands as c
from colab_app.domain.changes import Changes
from colab_app.domain.commands import Envelope
from colab_app.domain.ids import IdSource
from colab_app.hub.address import is_server, open_hub
from colab_app.hub.sqlite import SqliteHub
from colab_app.service.hub_port import Doorbell, Hub, HubBusy, HubIdentity, HubSnapshot, Receipt
from colab_app.store.replica import Replica
from colab_app.support.clock import utc_now_text
from colab_app.sync.courier import Courier, Meeting
from tests.sync.tokens import with_token

DRAIN = "drain"
ROWS_PER_PAGE = 5


class Voice:
    """Tells facts, one a line, and halts where it was told to."""

    def __init__(self, halt_word: str, halt_count: int) -> None:
        self._halt_word = halt_word
        self._left = halt_count

    def tell(self, word: str, about: str = "") -> None:
        """Writes a line; does not return from the one to halt at."""
        sys.stdout.write(f"{word} {about}\n")
        sys.stdout.flush()
        if word == self._halt_word:
            self._left -= 1
            if self._left == 0:
                sys.stdin.read()  # nobody writes there: only a signal ends this


class TellingHub:
    """A hub that tells when a command goes out and when the hub has taken it."""

    def __init__(self, hub: Hub, voice: Voice) -> None:
        self._hub = hub
        self._voice = voice

    def identity(self) -> HubIdentity:
        """Passed on."""
        return self._hub.identity()

    def push(self, envelope: Envelope) -> Receipt:
        """One command."""
        self._voice.tell("sending", envelope.id)
        receipt = self._hub.push(envelope)
        self._voice.tell("taken", envelope.id)
        return receipt

    def snapshot(self) -> AbstractContextManager[HubSnapshot]:
        """Passed on."""
        return self._hub.snapshot()

    def has_content(self, sha256: str) -> bool:
        """Passed on."""
        return self._hub.has_content(sha256)

    def put_content(self, sha256: str, content: bytes) -> None:
        """Passed on."""
        self._hub.put_content(sha256, content)

    def get_content(self, sha256: str) -> bytes | None:
        """Passed on."""
        return self._hub.get_content(sha256)

    def doorbell(self) -> Doorbell | None:
        """None: this desk only looks."""
        return None

    def close(self) -> None:
        """Passed on."""
        self._hub.close()


class Pusher:
    """One desk at work."""

    def __init__(self, replica: Replica, member_id: str, chance: random.Random, voice: Voice) -> None:
        self._replica = replica
        self._member_id = member_id
        self._chance = chance
        self._voice = voice
        self._ids = IdSource()
        with replica.reading() as connection:
            found = connection.exec_driver_sql("SELECT id FROM challenge ORDER BY id LIMIT 1").scalar_one()
        self._challenge_id = str(found)

    def ask(self) -> None:
        """One wish about the one challenge everybody works on."""
        command_id = self._ids.new()
        self._replica.submit(
            Envelope(
                id=command_id,
                actor_id=self._member_id,
                device_id="pusher",
                issued_at=utc_now_text(),
                command=self._wish(command_id),
            )
        )
        self._voice.tell("submitted", command_id)

    def _wish(self, command_id: str) -> c.Command:
        which = self._chance.randrange(4)
        if which == 0:
            on = self._chance.random() < 0.5
            return c.SetSupport(subject_kind="challenge", subject_id=self._challenge_id, on=on)
        if which == 1:
            with self._replica.reading() as connection:
                query = "SELECT problem FROM challenge WHERE id = ?"
                base = str(connection.exec_driver_sql(query, (self._challenge_id,)).scalar_one())
            return c.EditText(
                subject_kind="challenge",
                subject_id=self._challenge_id,
                field_key="problem",
                base=base,
                text=with_token(base, f"«{command_id}»", self._chance),
                conflict_id=self._ids.new(),
            )
        return c.AddComment(
            comment_id=self._ids.new(),
            subject_kind="challenge",
            subject_id=self._challenge_id,
            kind="opinion",
            body=f"«{command_id}»",
        )


def open_any(address: str, voice: Voice) -> Hub:
    """The hub of that address; a file also tells of the moment before a transaction ends."""
    if is_server(address):
        return open_hub(address)
    marks = IdSource()

    def mark() -> str:
        voice.tell("inside-hub-transaction")
        return marks.sealed()

    return SqliteHub(Path(address), utc_now_text, mark)


def main(arguments: list[str]) -> None:
    """Works until it is killed, or until it is drained."""
    path, member_id, address, seed, word, count = arguments
    voice = Voice(word, int(count))
    replica = Replica(Path(path))
    hub = TellingHub(open_any(address, voice), voice)

    def heard(changes: Changes) -> None:
        for command_id in sorted(changes.ids("outbox")):
            voice.tell("kept", command_id)

    courier = Courier(replica, hub, member_id, heard, voice.tell, ROWS_PER_PAGE)
    if word == DRAIN:
        while _meet(courier) != Meeting():
            voice.tell("met")
        voice.tell("done")
        hub.close()
        replica.close()
        return
    chance = random.Random(int(seed))
    pusher = Pusher(replica, member_id, chance, voice)
    _work(pusher, courier, chance)


def _work(pusher: Pusher, courier: Courier, chance: random.Random) -> None:
    while True:
        for _ in range(chance.randint(1, 4)):
            pusher.ask()
        _meet(courier)


def _meet(courier: Courier) -> Meeting | None:
    try:
        return courier.meet()
    except HubBusy:
        return None  # the other desk was faster, again and again


if __name__ == "__main__":
    main(sys.argv[1:])
