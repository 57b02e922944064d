"""All subcommands, in the order `--help` lists them."""

from __future__ import annotations

from colab_app.cli.commands.base import Subcommand
from colab_app.cli.commands.doctor import DOCTOR
from colab_app.cli.commands.exchange import EXPORT, IMPORT, IMPORTS
from colab_app.cli.commands.hub import HUB
from colab_app.cli.commands.keeping import BACKUP, VERIFY
from colab_app.cli.commands.lab import JOIN, SAMPLE, START
from colab_app.cli.commands.looking import SCREENSHOTS, SEARCH
from colab_app.cli.commands.sync import SYNC

SUBCOMMANDS: tuple[Subcommand, ...] = (
    START,
    SAMPLE,
    JOIN,
    IMPORT,
    IMPORTS,
    EXPORT,
    SYNC,
    HUB,
    SEARCH,
    BACKUP,
    VERIFY,
    SCREENSHOTS,
    DOCTOR,
)
