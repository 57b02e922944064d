"""Where one has been: back and forward through routes, as in a browser."""

from __future__ import annotations

from colab_app.ui.frame.route import Route

MOST_STEPS = 100


class RouteHistory:
    """Going somewhere forgets what lay ahead; the same route twice is one step."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self._most = most
        self._behind: list[Route] = []
        self._ahead: list[Route] = []
        self._current: Route | None = None

    @property
    def current(self) -> Route | None:
        """Where one is, None before the first step."""
        return self._current

    @property
    def previous(self) -> Route | None:
        """Where Back leads, or None."""
        return self._behind[-1] if self._behind else None

    @property
    def can_go_forward(self) -> bool:
        """True after going back."""
        return bool(self._ahead)

    def go(self, route: Route) -> None:
        """Go to a route."""
        if route == self._current:
            return
        if self._current is not None:
            self._behind.append(self._current)
            del self._behind[: -self._most]
        self._current = route
        self._ahead.clear()

    def replace(self, route: Route) -> None:
        """Be at another route without a step between: the words of a search while they are typed."""
        self._current = route

    def back(self) -> Route | None:
        """Go back; None when there is nowhere to go."""
        if not self._behind or self._current is None:
            return None
        self._ahead.append(self._current)
        self._current = self._behind.pop()
        return self._current

    def forward(self) -> Route | None:
        """Go forward again; None when there is nowhere to go."""
        if not self._ahead or self._current is None:
            return None
        self._behind.append(self._current)
        self._current = self._ahead.pop()
        return self._current
