"""Import and export: foreign data in, the lab out, with a look before and a report after."""

from __future__ import annotations

from colab_app.ui.exchange.screen import ExchangeScreen

__all__ = ["ExchangeScreen"]
