"""Column types: JSON as canonical text, and Python values of a row."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from colab_app.domain.commands.wire import canonical_json


class JsonText(TypeDecorator[Any]):
    """A list or mapping stored as canonical JSON text, the same in every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401  # SQLAlchemy's signature
        """To text. Half of a surrogate pair, which only a text that is still being typed has, is escaped."""
        if value is None:
            return None
        text = canonical_json(value)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            return json.dumps(value, sort_keys=True, separators=(",", ":"))
        return text

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401  # SQLAlchemy's signature
        """From text."""
        return None if value is None else json.loads(value)
