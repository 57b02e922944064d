"""The entry stops with a clear sentence where the app would not survive."""

from __future__ import annotations

import subprocess
import sys


def test_the_package_itself_imports_nothing() -> None:
    program = "import sys; before = set(sys.modules); import colab_app; print(set(sys.modules) - before)"
    output = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    ).stdout
    assert output.strip() == "{'colab_app'}"
