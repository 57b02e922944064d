"""hub init, status, check: make a hub, see how it stands, compare it with this desk."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path

from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE, EXIT_PROBLEM
from colab_app.cli.session import absolute_address, open_desk, open_desk_hub, output_of, password_for
from colab_app.domain.ids import IdSource
from colab_app.hub.address import is_server
from colab_app.hub.file_place import check_local
from colab_app.hub.sqlite import create_hub as create_file_hub
from colab_app.sync.checking import compare


def _arguments(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    init = _action(actions, "init", "make an empty hub: a file, or in a PostgreSQL database", _init)
    init.add_argument("address", help="path, or postgresql://administrator@host:port/database")
    _action(actions, "status", "who the hub is and how far this desk is with it", _status)
    _action(actions, "check", "compare every row of this desk with the hub by fingerprints", _check)


def _action(
    actions: _SubParsersAction[ArgumentParser], name: str, sentence: str, act: Callable[[Namespace], int]
) -> ArgumentParser:
    action = actions.add_parser(name, help=sentence, description=sentence)
    action.add_argument("--data-dir", default=SUPPRESS, metavar="DIR", help="folder of this desk's data")
    add_json(action)
    action.set_defaults(act=act)
    return action


def _run(options: Namespace) -> int:
    return int(options.act(options))


def _init(options: Namespace) -> int:
    address = absolute_address(options.address)
    hub_id = IdSource().new()
    facts: dict[str, object] = {"hub_id": hub_id, "address": address}
    if is_server(address):
        # psycopg costs over 100 ms to import; only this action needs it here.
        from colab_app.hub.postgres import create_hub

        facts["member_role"] = create_hub(address, hub_id, password_for(address))
    else:
        path = Path(address)
        check_local(path)
        create_file_hub(path, hub_id)
    output_of(options).result(facts)
    return EXIT_DONE


def _status(options: Namespace) -> int:
    with open_desk(options) as backend, open_desk_hub(backend) as hub:
        identity = hub.identity()
        with hub.snapshot() as snapshot:
            heads = snapshot.streams(backend.member_id)
        state = backend.sync_state()
        cursors = backend.replica.cursors()
        behind = sum(
            head.revision - (cursors[stream].revision if stream in cursors else 0)
            for stream, head in heads.items()
        )
        output_of(options).result(
            {
                "address": backend.hub_address,
                "hub_id": identity.hub_id,
                "schema": identity.schema,
                "timeline": identity.timeline,
                "streams": len(heads),
                "revisions_behind": behind,
                "pending": state.pending,
                "refused": state.refused,
                "last_contact_at": state.last_contact_at,
            }
        )
    return EXIT_DONE


def _check(options: Namespace) -> int:
    with open_desk(options) as backend, open_desk_hub(backend) as hub:
        hub.identity()  # says what is wrong with a hub that cannot be one
        differences = compare(backend.replica, hub, backend.member_id)
    facts = {"equal": not differences, "differences": [_facts(item) for item in differences]}
    output_of(options).result(facts)
    return EXIT_PROBLEM if differences else EXIT_DONE


def _facts(item: object) -> dict[str, object]:
    """The fields of a frozen value, for JSON."""
    return {name: getattr(item, name) for name in getattr(item, "__slots__", ())}


HUB = Subcommand(
    "hub",
    "Make a hub, see how it stands, compare it with this desk.",
    "colab-app hub init /srv/lab/hub.db",
    _arguments,
    _run,
)
