"""What may go wrong, and when: drawn from the seed, so that the same seed fails the same way."""

from __future__ import annotations

import random
from collections import Counter

from colab_app.service.hub_port import HubBusy, HubUnreachable


class PowerCut(BaseException):
    """The desk's process ends here. Nothing in the app may catch it, as nothing catches a power cut."""


class Faults:
    """Throws the dice at every place where something may break; quiet when it is told to be."""

    def __init__(self, chance: random.Random, figures: Counter[str], crash_rate: float = 0.03) -> None:
        self._chance = chance
        self._figures = figures
        self._crash_rate = crash_rate
        self._trouble_calls = 0
        self.on = False

    def happens(self, rate: float) -> bool:
        """True with this probability while faults are on."""
        return self.on and self._chance.random() < rate

    def crash(self, point: str) -> None:
        """Raises PowerCut now and then."""
        if self.happens(self._crash_rate):
            self._figures["crashes"] += 1
            self._figures[f"crash {point}"] += 1
            raise PowerCut(point)

    def line(self) -> None:
        """Raises HubBusy or HubUnreachable in bursts."""
        if self._trouble_calls == 0 and self.happens(0.012):
            self._trouble_calls = self._chance.randint(1, 4)
        if self._trouble_calls > 0 and self.on:
            self._trouble_calls -= 1
            self._figures["busy or unreachable"] += 1
            if self._chance.random() < 0.5:
                raise HubBusy("hub.busy")
            raise HubUnreachable("hub.unreachable")

    def cut(self) -> None:
        """Raises HubUnreachable after the hub has committed: the desk cannot know."""
        if self.happens(0.03):
            self._figures["cut lines"] += 1
            raise HubUnreachable("hub.cut")
