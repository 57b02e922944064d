"""What a subcommand works with: the data folder, an open desk without a window, a hub."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from colab_app.bridge.backend import Backend
from colab_app.cli.output import Output
from colab_app.domain.errors import UserProblem
from colab_app.hub.address import is_server, open_hub
from colab_app.service.hub_port import Hub, HubRejected
from colab_app.store.faults import disk_problem
from colab_app.support.data_paths import DataPaths, find_data_paths


def data_paths(options: Namespace) -> DataPaths:
    """The data folder, made when it is not there. Raises UserProblem `disk.cannot_open`."""
    paths = find_data_paths(Path(options.data_dir) if options.data_dir else None)
    try:
        paths.create()
    except (OSError, ValueError) as error:
        raise disk_problem(error, str(paths.root)) from error
    return paths


def output_of(options: Namespace) -> Output:
    """Where this call writes to."""
    return Output(as_json=bool(getattr(options, "json", False)))


@contextmanager
def open_desk(options: Namespace, *, needs_lab: bool = True) -> Iterator[Backend]:
    """The desk of the data folder; with `needs_lab` it must be founded or joined already."""
    backend = Backend(data_paths(options).replica, lambda changes: None, lambda view: None)
    try:
        if needs_lab and not backend.member_id:
            raise UserProblem("lab.none")
        yield backend
    finally:
        backend.close()


@contextmanager
def open_desk_hub(backend: Backend) -> Iterator[Hub]:
    """The hub this desk uses. Raises UserProblem `hub.none` when it works alone."""
    if not backend.hub_address:
        raise UserProblem("hub.none")
    hub = open_hub(backend.hub_address, password_for(backend.hub_address))
    try:
        yield hub
    finally:
        hub.close()


def password_for(address: str) -> str | None:
    """The password of a server, asked for when somebody sits at a terminal; never an argument."""
    if not is_server(address) or not sys.stdin.isatty():
        return None
    return getpass.getpass("Password / パスワード: ") or None


def absolute_address(address: str) -> str:
    """A server address as it is; a path made absolute. Raises HubRejected `hub.address` for no text."""
    if not address.strip():
        raise HubRejected("hub.address")
    return address if is_server(address) else str(Path(address).expanduser().absolute())
