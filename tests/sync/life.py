"""How a simulated lab lives: wishes, meetings and faults by the dice, then rest."""

from __future__ import annotations

from colab_app.service.hub_port import HubBusy, HubRejected, HubUnreachable
from colab_app.store.replica.outbox import OutboxState
from colab_app.sync.courier import Courier, Meeting
from tests.sync.desk import Desk
from tests.sync.faults import PowerCut
from tests.sync.workload import next_wish
from tests.sync.world import World

REST_ROUNDS = 15
TRIES = 4
WATCHED_COMMANDS = 25
"""How many of a desk's last commands are looked at for flicker."""


def live(world: World) -> None:
    """All steps of the plan, then rest."""
    world.faults.on = world.plan.faulty
    for _ in range(world.plan.steps):
        _step(world)
    come_to_rest(world)


def _step(world: World) -> None:
    """One thing happens somewhere."""
    world.clock.advance(world.chance.randint(1, 600))
    desk = world.chance.choice(world.desks)
    happening = world.chance.random()
    if happening < 0.28:
        _sync(world, desk)
    elif happening < 0.30:
        _look_into_the_tray(world, desk)
    elif happening < 0.325:
        world.backups.append(world.place.back_up())
    elif happening < 0.345:
        _set_hub_back(world)
    elif happening < 0.3455:
        _empty_hub(world)
    else:
        _wish_something(world, desk)
    check_no_flicker(world, desk)


def _wish_something(world: World, desk: Desk) -> None:
    for _ in range(TRIES):
        wish = next_wish(world.maker, desk)
        if wish is not None and world.wish(desk, wish):
            return


def _set_hub_back(world: World) -> None:
    if world.backups and world.plan.faulty:
        number = world.chance.randrange(len(world.backups))
        # What was backed up later belongs to a history that does not exist any more.
        del world.backups[number + 1 :]
        world.place.set_back(world.backups[number])
        world.figures["restores"] += 1


def _empty_hub(world: World) -> None:
    if world.plan.faulty:
        world.backups.clear()
        world.place.empty()
        world.figures["emptied"] += 1


def _look_into_the_tray(world: World, desk: Desk) -> None:
    entries = [*desk.replica.in_state(OutboxState.REFUSED), *desk.replica.in_state(OutboxState.PARKED)]
    if not entries:
        return
    entry = world.chance.choice(entries)
    if world.chance.random() < 0.7:
        world.poisoned.discard(entry.command_id)
        desk.replica.retry(entry.command_id)
    else:
        desk.replica.discard(entry.command_id)
        world.figures["discarded"] += 1


# -- meeting -------------------------------------------------------------------------------------


def _sync(world: World, desk: Desk) -> None:
    """A meeting, or a part of one, with whatever goes wrong; cursors fall only when the hub went back."""
    swapped = world.faults.happens(0.02)
    before, rewinds = _revisions(desk), desk.replica.rewinds
    hub = world.hub(desk, world.other_place if swapped else None)
    try:
        _meet_somehow(world, world.courier(desk, hub), swapped)
    except PowerCut:
        hub.close()
        world.power_cut(desk)
    except (HubBusy, HubUnreachable):
        world.figures["meetings cut short"] += 1
    finally:
        hub.close()
    if desk.replica.rewinds == rewinds:
        after = _revisions(desk)
        if any(after[stream] < before[stream] for stream in before.keys() & after.keys()):
            world.violations.append(f"a cursor of {desk.name} fell")


def _meet_somehow(world: World, courier: Courier, swapped: bool) -> None:
    way, pushes = world.chance.random(), world.chance.randint(1, 5)
    raced = world.chance.random() < 0.4
    if swapped:
        _refuse_other_hub(world, courier)
    elif way < 0.55:
        courier.meet()
    elif way < 0.75:
        for _ in range(pushes):
            courier.push_one()
    else:
        courier.pull(between=(lambda: _push(courier)) if raced else (lambda: None))


def _refuse_other_hub(world: World, courier: Courier) -> None:
    try:
        courier.meet()
    except HubRejected as problem:
        if problem.code != "hub.other":
            raise
        world.figures["other hub refused"] += 1
    else:
        world.violations.append("another hub was met as if it were the desk's own")


def _push(courier: Courier) -> None:
    courier.push_one()


def _revisions(desk: Desk) -> dict[str, int]:
    return {stream: cursor.revision for stream, cursor in desk.replica.cursors().items()}


# -- watching and resting ------------------------------------------------------------------------


def check_no_flicker(world: World, desk: Desk) -> None:
    """What a desk created and the hub did not refuse is to be seen there, unless rules forbid it now."""
    states = desk.states()
    for issued in list(desk.issued.values())[-WATCHED_COMMANDS:]:
        state = states.get(issued.command_id, "")
        if issued.creates is None or state not in ("pending", "acknowledged"):
            continue
        world.figures["flicker checks"] += 1
        table, row_id = issued.creates
        seen = desk.select(f"SELECT 1 FROM {table} WHERE id = :id", id=row_id)
        if not seen and desk.should_show(table, row_id):
            world.violations.append(f"{issued.command.wire_name}, {state}, flickered away on {desk.name}")


def come_to_rest(world: World) -> None:
    """Nothing goes wrong any more: meet until nobody has anything to say."""
    world.faults.on = False
    world.poisoned.clear()
    for desk in world.desks:
        for entry in desk.replica.in_state(OutboxState.PARKED):
            world.figures["parked"] += 1
            desk.replica.retry(entry.command_id)
    for _ in range(REST_ROUNDS):
        meetings = [world.meet(desk) for desk in world.desks]
        if all(meeting == Meeting() for meeting in meetings):
            break
    else:
        world.violations.append("the desks do not come to rest")
    world.figures["rewinds"] += sum(desk.replica.rewinds for desk in world.desks)
    world.figures["requeued"] += sum(desk.replica.requeued for desk in world.desks)
