"""Where every typed word has gone: nothing that somebody wrote may vanish without a trace."""

from __future__ import annotations

from colab_app.domain import commands as c
from colab_app.domain.commands.wire import canonical_json
from tests.sync.desk import Desk, Issued
from tests.sync.hub_places import Rows
from tests.sync.world import World


def lost_words(world: World, rows: Rows) -> list[str]:
    """Sentences about words that are nowhere to be found."""
    everywhere = canonical_json({name: list(rows[name].values()) for name in rows})
    copies = canonical_json([row["mine"] for row in rows["conflict_copy"].values()])
    found = []
    for desk in world.desks:
        states = desk.states()
        for issued in desk.issued.values():
            state = states.get(issued.command_id)
            for word in issued.typed:
                world.figures["words followed"] += 1
                if not _kept(world, desk, issued, state, word, rows, everywhere, copies):
                    found.append(f"a word typed in {issued.command.wire_name} ({state}) is lost")
    return found


def _kept(
    world: World,
    desk: Desk,
    issued: Issued,
    state: str | None,
    word: str,
    rows: Rows,
    everywhere: str,
    copies: str,
) -> bool:
    if state != "acknowledged":
        # Refused, parked and discarded commands keep their words in the outbox.
        query = "SELECT arguments FROM outbox WHERE command_id = :id"
        return any(word in str(row["arguments"]) for row in desk.select(query, id=issued.command_id))
    command = issued.command
    if isinstance(command, c.EditText) and issued.command_id not in desk.taken_back:
        # Nobody in a simulation deletes another's sentence: the word is in the text or in a copy beside it.
        row = rows[command.subject_kind].get(command.subject_id, {})
        return word in str(row.get(command.field_key, "")) or word in copies
    if isinstance(command, c.SaveDraft):
        return word in everywhere or _draft_was_written_over(world, command, issued)
    return word in everywhere


def _draft_was_written_over(world: World, command: c.SaveDraft, issued: Issued) -> bool:
    """A later command of its author replaced, threw away or published the draft."""
    ids = [applied.envelope.id for applied in world.place.journal]
    later = world.place.journal[ids.index(issued.command_id) + 1 :]
    return any(
        command.draft_id
        in (
            getattr(applied.envelope.command, "draft_id", ""),
            getattr(applied.envelope.command, "challenge_id", ""),
        )
        for applied in later
    )
