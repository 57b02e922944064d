"""An installed app has everything: the wheel carries the resources, and they are found in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.source_tree import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the project as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_has_the_code_the_resources_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    resources = {
        f"colab_app/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert resources - names == set()
    assert {"colab_app/__main__.py", "colab_app/py.typed", "colab_app/support/assets.py"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "resources/"))]


def test_resources_are_found_in_an_installed_app(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = "from colab_app.support.assets import resource; print(resource('fonts', 'inter', 'OFL.txt'))"
    output = subprocess.check_output(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
    )
    assert Path(output.strip()).is_relative_to(tmp_path / "installed" / "colab_app" / "resources")
