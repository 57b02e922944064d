"""Resources are found in a checkout, an installed wheel and a frozen folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from colab_app.support.assets import MissingResource, resource, resources_root


def _package(base: Path) -> Path:
    package = base / "colab_app"
    package.mkdir()
    return package


def test_a_checkout_has_resources_beside_the_package(tmp_path: Path) -> None:
    package = _package(tmp_path)
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    assert resources_root(package) == tmp_path / "resources"


def test_a_wheel_has_resources_inside_the_package_and_they_win(tmp_path: Path) -> None:
    package = _package(tmp_path)
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    (package / "resources" / "fonts").mkdir(parents=True)
    assert resources_root(package) == package / "resources"


def test_an_unrelated_folder_of_that_name_is_not_taken(tmp_path: Path) -> None:
    package = _package(tmp_path)
    (package / "resources").mkdir()
    (tmp_path / "resources").mkdir()
    with pytest.raises(MissingResource):
        resources_root(package)


def test_a_missing_file_is_named_in_the_error() -> None:
    with pytest.raises(MissingResource, match="fonts/no-such-font"):
        resource("fonts", "no-such-font")
    assert resource("fonts").is_dir()
