"""sync: meet the hub once, or until both sides are quiet."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from colab_app.cli.commands.base import Subcommand, add_json
from colab_app.cli.output import EXIT_DONE, EXIT_PROBLEM
from colab_app.cli.session import open_desk, open_desk_hub, output_of
from colab_app.support.clock import utc_now_text
from colab_app.sync.courier import Courier

MEETINGS_UNTIL_QUIET = 100


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--until-quiet", action="store_true", help="go on until nothing is left to exchange")
    add_json(parser)


def _run(options: Namespace) -> int:
    sent = refused = rows = 0
    went_back = False
    with open_desk(options) as backend, open_desk_hub(backend) as hub:
        courier = Courier(backend.replica, hub, backend.member_id)
        for _ in range(MEETINGS_UNTIL_QUIET if options.until_quiet else 1):
            meeting = courier.meet()
            sent += meeting.sent
            refused += meeting.refused
            rows += meeting.rows
            went_back = went_back or meeting.went_back
            if meeting.complete and not (meeting.sent or meeting.rows):
                break
        backend.replica.remember("last_contact_at", utc_now_text())
        state = backend.sync_state()
    output_of(options).result(
        {
            "sent": sent,
            "refused": refused,
            "received_rows": rows,
            "hub_went_back": went_back,
            "pending": state.pending,
            "conflicts": state.conflicts,
            "needs_a_look": state.refused + state.conflicts,
        }
    )
    return EXIT_PROBLEM if state.pending else EXIT_DONE


SYNC = Subcommand(
    "sync",
    "Send what waits to the hub and take in what others did.",
    "colab-app sync --until-quiet --json",
    _arguments,
    _run,
)
