"""Pictures of attachments arrive from the worker, and again when their bytes do."""

from __future__ import annotations

from PySide6.QtCore import QSize

from colab_app.domain.changes import changes_of
from colab_app.ui.rich_text.picture_store import MOST_PICTURES, PictureStore
from tests.ui.rich_text.test_pictures import picture
from tests.ui.subject.lab_desk import LabDesk

MOST = QSize(200, 200)


def test_a_picture_is_fetched_once_and_then_known(lab: LabDesk) -> None:
    sha256 = lab.work(lambda backend: backend.put_attachment(picture(60, 30)))
    store = PictureStore(lab.desk, MOST)
    arrived: list[str] = []
    store.arrived.connect(arrived.append)
    assert store.picture(sha256) is None
    assert store.picture(sha256) is None
    lab.wait(lambda: arrived == [sha256])
    known = store.picture(sha256)
    assert known is not None
    assert known.size() == QSize(60, 30)


def test_what_is_not_here_is_an_empty_picture_until_it_comes(lab: LabDesk) -> None:
    store = PictureStore(lab.desk, MOST)
    arrived: list[str] = []
    store.arrived.connect(arrived.append)
    missing = "0" * 64
    assert store.picture(missing) is None
    lab.wait(lambda: arrived == [missing])
    shown = store.picture(missing)
    assert shown is not None
    assert shown.isNull()
    lab.desk.heard(changes_of([("attachment", "x")]))
    lab.wait(lambda: arrived == [missing, missing])
    assert store.picture(missing) is None


def test_a_name_that_is_no_hash_is_never_asked_for(lab: LabDesk) -> None:
    store = PictureStore(lab.desk, MOST)
    for name in ("", "../secret", "0" * 63, "G" * 64):
        shown = store.picture(name)
        assert shown is not None
        assert shown.isNull()


def test_only_so_many_are_kept(lab: LabDesk) -> None:
    store = PictureStore(lab.desk, MOST)
    arrived: list[str] = []
    store.arrived.connect(arrived.append)
    names = [f"{number:064x}" for number in range(MOST_PICTURES + 1)]
    for name in names:
        store.picture(name)
    lab.wait(lambda: len(arrived) == len(names))
    assert store.picture(names[-1]) is not None
    assert store.picture(names[0]) is None
