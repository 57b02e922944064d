"""Where a hub may be: a server, or a file on a disk of this machine; never a live file on a share."""

from __future__ import annotations

from pathlib import Path

import pytest

from colab_app.hub.address import is_server, open_hub
from colab_app.hub.file_place import check_local, shared_reason
from colab_app.hub.postgres import PostgresHub
from colab_app.hub.sqlite import SqliteHub, create_hub
from colab_app.service.hub_port import HubRejected

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/labs /srv/labs nfs4 rw 0 0
//server/share /mnt/with\\040space cifs rw 0 0
ann@server: /home/hanako/remote fuse.sshfs rw 0 0
store /home/hanako/glass fuse.glass rw 0 0
short line
"""


@pytest.fixture
def mounts(tmp_path: Path) -> str:
    """A list of mounts as Linux keeps it."""
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    "address", ["postgresql://ann@h/lab", "postgres://ann@h/lab", "postgresql+psycopg://ann@h/lab"]
)
def test_an_address_of_a_server_opens_one(address: str) -> None:
    assert is_server(address)
    hub = open_hub(address, "secret")
    assert isinstance(hub, PostgresHub)
    assert "secret" not in repr(vars(hub)["_address"])
    hub.close()


def test_a_path_opens_a_file(tmp_path: Path) -> None:
    path = tmp_path / "hub.colab"
    create_hub(path, "a hub")
    assert not is_server(str(path))
    hub = open_hub(str(path))
    assert isinstance(hub, SqliteHub)
    assert hub.identity().hub_id == "a hub"
    hub.close()


@pytest.mark.parametrize("address", ["", "  ", "mysql://h/lab", "https://example.invalid/lab"])
def test_what_is_neither_is_told(address: str) -> None:
    with pytest.raises(HubRejected) as rejection:
        open_hub(address)
    assert rejection.value.code == "hub.address"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/home/hanako/lab/hub.colab", ""),
        ("/srv/labs/hub.colab", "network"),
        ("/srv/labs-of-mine/hub.colab", ""),
        ("/mnt/with space/hub.colab", "network"),
        ("/home/hanako/remote/a/hub.colab", "network"),
        ("/home/hanako/glass/hub.colab", ""),
        ("//server/share/hub.colab", "network"),
        ("\\\\server\\share\\hub.colab", "network"),
        ("/home/hanako/Dropbox/hub.colab", "cloud"),
        ("/home/hanako/OneDrive - 東雲市/hub.colab", "cloud"),
        ("C:\\Users\\hanako\\Google Drive\\hub.colab", "cloud"),
        ("/home/hanako/dropboxes/hub.colab", ""),
    ],
)
def test_places_that_others_share(path: str, reason: str, mounts: str) -> None:
    assert shared_reason(Path(path), mounts) == reason


def test_a_shared_place_is_refused_with_its_reason(mounts: str) -> None:
    with pytest.raises(HubRejected) as rejection:
        check_local(Path("/home/hanako/Nextcloud/hub.colab"), mounts)
    assert (rejection.value.code, rejection.value.params) == (
        "hub.shared_folder",
        {"name": "hub.colab", "reason": "cloud"},
    )


def test_without_a_list_of_mounts_a_plain_path_is_local(tmp_path: Path) -> None:
    assert shared_reason(tmp_path / "hub.colab", str(tmp_path / "nothing")) == ""
