"""Links: inside the lab at once, outside only after asking, anything else never."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from colab_app.ui.frame.route import Place, Route
from colab_app.ui.rich_text.links import LinkQuestion, open_link, shown_host
from tests.ui.subject.lab_desk import LabDesk
from tests.ui.theme.dressing import show


@pytest.fixture
def window(lab: LabDesk) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    show(lab.qtbot, made)
    return made


def _question(window: QWidget) -> LinkQuestion:
    (found,) = window.findChildren(LinkQuestion)
    return found


def test_the_web_is_asked_about_and_then_opened(lab: LabDesk, window: QWidget) -> None:
    opened: list[QUrl] = []
    open_link(lab.context, window, "https://lab.example/a?b=1", open_outside=opened.append)
    question = _question(window)
    assert opened == []
    assert question.isVisible()
    question.open_button.click()
    assert opened == [QUrl("https://lab.example/a?b=1")]


def test_saying_no_opens_nothing(lab: LabDesk, window: QWidget) -> None:
    opened: list[QUrl] = []
    open_link(lab.context, window, "mailto:desk@lab.example", open_outside=opened.append)
    _question(window).cancel_button.click()
    assert opened == []


def test_an_address_can_be_copied_instead(lab: LabDesk, window: QWidget) -> None:
    open_link(lab.context, window, "mailto:desk@lab.example", open_outside=lambda url: None)
    _question(window).copy_button.click()
    assert QGuiApplication.clipboard().text() == "desk@lab.example"


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "javascript:alert(1)", "smb://host.example/x", "//host.example/x", "ms-x:y", ""],
)
def test_other_targets_lead_nowhere(lab: LabDesk, window: QWidget, target: str) -> None:
    opened: list[QUrl] = []
    open_link(lab.context, window, target, opened_attachment, opened.append)
    assert opened == []
    assert window.findChildren(LinkQuestion) == []
    assert lab.routes == []


def opened_attachment(sha256: str) -> None:
    """No target here is an attachment."""
    raise AssertionError(sha256)


def test_a_look_alike_letter_shows_in_the_question(lab: LabDesk, window: QWidget) -> None:
    assert shown_host("https://l\u0430b.example/") == "xn--lb-7kc.example"
    assert shown_host("mailto:desk@lab.example") == "desk@lab.example"


def test_a_short_key_leads_to_its_page(lab: LabDesk, window: QWidget) -> None:
    challenge_id = lab.challenge()
    open_link(lab.context, window, "colab:key/C-1")
    lab.wait(lambda: lab.routes == [Route(Place.CHALLENGE, challenge_id)])


def test_a_key_of_nothing_is_said(lab: LabDesk, window: QWidget) -> None:
    open_link(lab.context, window, "colab:key/C-999")
    lab.wait(lambda: len(lab.notices) == 1)
    assert "C-999" in lab.notices[0]


def test_people_tags_and_files_have_their_places(lab: LabDesk, window: QWidget) -> None:
    files: list[str] = []
    open_link(lab.context, window, f"colab:member/{lab.mao}")
    open_link(lab.context, window, "colab:tag/%E9%98%B2%E7%81%BD")
    open_link(lab.context, window, "attach:abc", files.append)
    assert lab.routes == [Route(Place.PEOPLE, lab.mao), Route(Place.SEARCH, anchor="#防災")]
    assert files == ["abc"]
