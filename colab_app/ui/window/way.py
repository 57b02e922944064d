"""Where one has been: back and forward, as in a browser."""

from __future__ import annotations

from colab_app.ui.frame.route import Route

MOST = 100


class Way:
    """A list of places and where one stands in it."""

    def __init__(self) -> None:
        self._routes: list[Route] = []
        self._at = -1

    @property
    def can_back(self) -> bool:
        """True when there is a place before."""
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        """True when one went back before."""
        return self._at < len(self._routes) - 1

    def go(self, route: Route) -> None:
        """A new place; what lay forward is forgotten. The same place twice is one."""
        if self._at >= 0 and self._routes[self._at] == route:
            return
        del self._routes[self._at + 1 :]
        self._routes.append(route)
        del self._routes[:-MOST]
        self._at = len(self._routes) - 1

    def back(self) -> Route | None:
        """The place before, or None at the beginning."""
        return self._step(-1) if self.can_back else None

    def forward(self) -> Route | None:
        """The place one came back from, or None."""
        return self._step(1) if self.can_forward else None

    def _step(self, by: int) -> Route:
        self._at += by
        return self._routes[self._at]
