"""A stand-in for a pooler in transaction mode: it answers LISTEN and never delivers a notification."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

NOTIFICATION = b"A"


def _receive(source: socket.socket, size: int) -> bytes:
    """Exactly so many bytes; EOFError when the line ends before."""
    received = b""
    while len(received) < size:
        part = source.recv(size - len(received))
        if not part:
            raise EOFError
        received += part
    return received


def _pass_on(client: socket.socket, server: socket.socket) -> None:
    """What the desk says, as it is."""
    with contextlib.suppress(OSError):
        while part := client.recv(65536):
            server.sendall(part)
        server.shutdown(socket.SHUT_WR)


def _answer(server: socket.socket, client: socket.socket) -> None:
    """What the server says, message by message (manual, 55.7), without notifications."""
    with contextlib.suppress(OSError, EOFError):
        while True:
            head = _receive(server, 5)
            body = _receive(server, int.from_bytes(head[1:], "big") - 4)
            if head[:1] != NOTIFICATION:
                client.sendall(head + body)


@contextlib.contextmanager
def swallowing_notifications(port: int) -> Iterator[int]:
    """A port that leads to the server on `port`, for one connection without TLS."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with contextlib.suppress(OSError):
                client, _ = listener.accept()
                with client, socket.create_connection(("127.0.0.1", port)) as server:
                    back = threading.Thread(target=_answer, args=(server, client))
                    back.start()
                    _pass_on(client, server)
                    back.join()

        thread = threading.Thread(target=serve)
        thread.start()
        yield int(listener.getsockname()[1])
        thread.join()
