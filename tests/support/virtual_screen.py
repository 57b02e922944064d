"""A real X11 screen without a monitor, for the few tests that need a window system and its plugin."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def x11_display() -> Iterator[str]:
    """The name of a running X11 display (such as ":7") of 1440 by 900 pixels, for programs started by a test.

    The server picks a free number itself and says when it is ready, so nobody guesses and nobody waits.
    """
    program = shutil.which("Xvfb")
    if program is None:
        raise LookupError("Xvfb is missing; python3 -m colab_app.bootstrap test installs it or says how")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as announced:
            number = announced.readline().strip()
        yield f":{number}"
        server.terminate()


def x11_environment(display: str) -> dict[str, str]:
    """The variables a program needs to open its windows on `display`."""
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
