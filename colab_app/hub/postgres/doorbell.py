"""A doorbell on a connection of its own: the server says that there is something new."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
import time
from collections.abc import Callable

from psycopg import sql

from colab_app.hub.postgres.address import Address
from colab_app.hub.postgres.faults import translated
from colab_app.hub.postgres.line import connect

CHANNEL = "colab_lab"
SELF_TEST_SECONDS = 2.0


class PostgresDoorbell:
    """Listens; `new_nonce` gives random text for the self-test at connect.

    A pooler in transaction mode takes LISTEN and never delivers, without any error: then `works` is
    False. Raises what connecting raises.
    """

    def __init__(self, address: Address, password: str | None, new_nonce: Callable[[], str]) -> None:
        self._raw = connect(address, password)
        # A socket pair instead of a pipe: Windows can only wait for sockets.
        self._woken, self._waker = socket.socketpair()
        self._turn = threading.Lock()
        self._closed = False
        self._rung: set[str] = set()
        # The driver hands over what arrives during a statement; the rest is taken in `_take`.
        self._raw.add_notify_handler(lambda notice: self._rung.add(notice.channel))
        try:
            with translated():
                self._raw.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
                self._works = self._heard_myself(new_nonce())
        except BaseException:
            self.close()
            raise

    def works(self) -> bool:
        """Result of the self-test at connect."""
        return self._works

    def wait(self, timeout_seconds: float) -> bool:
        """True when it rang, also before; raises HubUnreachable when the line is cut."""
        end = time.monotonic() + timeout_seconds
        with self._turn, translated():
            while not self._closed:
                self._take()
                if CHANNEL in self._rung:
                    self._rung.clear()
                    return True
                left = end - time.monotonic()
                if left <= 0:
                    return False
                self._listen(left)
        return False

    def close(self) -> None:
        """Hang up; a wait in another thread returns."""
        self._closed = True
        with contextlib.suppress(OSError):
            self._waker.send(b"!")
        with self._turn:
            self._raw.close()
            self._woken.close()
            self._waker.close()

    def _heard_myself(self, nonce: str) -> bool:
        # On a channel of its own, so that no other desk's bell rings.
        name = f"{CHANNEL}_{nonce}"
        self._raw.execute(sql.SQL("LISTEN {}").format(sql.Identifier(name)))
        self._raw.execute(sql.SQL("NOTIFY {}").format(sql.Identifier(name)))
        end = time.monotonic() + SELF_TEST_SECONDS
        while name not in self._rung and (left := end - time.monotonic()) > 0:
            self._listen(left)
            self._take()
        self._raw.execute(sql.SQL("UNLISTEN {}").format(sql.Identifier(name)))
        return name in self._rung

    def _take(self) -> None:
        """Takes what has arrived meanwhile."""
        connection = self._raw.pgconn
        connection.consume_input()
        while notice := connection.notifies():
            self._rung.add(notice.relname.decode())

    def _listen(self, seconds: float) -> None:
        """Waits until the server or `close` has something to say, or the time is over."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._raw.pgconn.socket, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            selector.select(max(seconds, 0.0))
