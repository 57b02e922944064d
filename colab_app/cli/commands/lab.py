"""start, sample, join: how a desk gets its lab."""

from __future__ import annotations

import getpass
from argparse import ArgumentParser, Namespace
from datetime import date

from colab_app.bridge.backend import Founding
from colab_app.bridge.joining import Joining, join_hub
from colab_app.bridge.sample import load_sample
from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE
from colab_app.cli.session import absolute_address, open_desk, output_of, password_for
from colab_app.domain.errors import UserProblem
from colab_app.domain.stages import Template
from colab_app.domain.vocabulary import OrganisationKind


def account_name() -> str:
    """The name of the account that runs the app, empty where accounts have none (some containers)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _person(parser: ArgumentParser) -> None:
    parser.add_argument("--name", default=account_name(), help="your name (default: this account's)")
    parser.add_argument("--organisation", default="共創ラボ", help="the name of your organisation")
    parser.add_argument(
        "--kind", default="lab", choices=[str(kind) for kind in OrganisationKind], help="what it is"
    )
    add_json(parser)


def _start_arguments(parser: ArgumentParser) -> None:
    _person(parser)
    parser.add_argument("--board", default="課題ボード", help="title of the first board")
    parser.add_argument(
        "--template",
        default="full_pilot",
        choices=[str(template) for template in Template],
        help="stages of the board",
    )


def _start(options: Namespace) -> int:
    with open_desk(options, needs_lab=False) as backend:
        if backend.member_id:
            raise UserProblem("lab.exists")
        board_id = backend.found_lab(
            Founding(options.name, options.organisation, options.kind, options.board, options.template)
        )
        output_of(options).result({"member_id": backend.member_id, "board_id": board_id})
    return EXIT_DONE


def _sample(options: Namespace) -> int:
    with open_desk(options, needs_lab=False) as backend:
        if backend.member_id:
            raise UserProblem("lab.exists")
        commands = load_sample(backend, date.today())
        output_of(options).result({"commands": commands, "member_id": backend.member_id})
    return EXIT_DONE


def _join_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("address", help="path of a hub file, or postgresql://login@host:port/database")
    _person(parser)
    parser.add_argument("--role", default="partner", choices=["official", "partner", "observer"])


def _join(options: Namespace) -> int:
    address = absolute_address(options.address)
    joining = Joining(
        address=address,
        password=password_for(address),
        member_name=options.name,
        organisation_name=options.organisation,
        organisation_kind=options.kind,
        role=options.role,
    )
    with open_desk(options, needs_lab=False) as backend:
        meeting = join_hub(backend, joining)
        output_of(options).result(
            {"member_id": backend.member_id, "sent": meeting.sent, "received_rows": meeting.rows}
        )
    return EXIT_DONE


START = Subcommand(
    "start",
    "Begin a lab of your own on this computer.",
    'colab-app start --name "Yui" --organisation "Co-creation Lab"',
    _start_arguments,
    _start,
)
SAMPLE = Subcommand(
    "sample",
    "Fill an empty data folder with the invented sample lab.",
    "colab-app sample --data-dir /tmp/sample-lab",
    add_json,
    _sample,
)
JOIN = Subcommand(
    "join",
    "Join the lab of a hub; a lab begun here is carried to an empty hub.",
    'colab-app join /srv/lab/hub.db --name "Ken" --organisation "Michi" --kind startup',
    _join_arguments,
    _join,
)
