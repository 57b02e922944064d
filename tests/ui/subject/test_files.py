"""Files: names that stay inside, ways in and out, nothing opened without asking."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl

from colab_app.domain.errors import UserProblem
from colab_app.service.queries import OneChallenge
from colab_app.service.views import AttachmentView, ChallengePage
from colab_app.ui.editor.describe_dialog import DescribeDialog
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.subject.file_dialog import FileDialog
from colab_app.ui.subject.file_names import LONGEST_BYTES, may_open, safe_file_name
from colab_app.ui.subject.file_out import OutFolder, open_file, save_file
from colab_app.ui.subject.file_panel import FilePanel
from colab_app.ui.subject.subject_view import of_challenge
from tests.ui.controls.typing_events import click, press
from tests.ui.subject.lab_desk import LabDesk

HOSTILE = (
    "../../etc/passwd",
    "..\\..\\x.bat",
    "C:\\Windows\\x.exe",
    "/abs",
    "CON",
    "con.txt",
    "LPT1.pdf",
    "a\x00b",
    "x\u202etxt.exe",
    "name.txt. . .",
    ".",
    "..",
    "",
    "a:b",
    "x|y?z*",
    " ",
    "あ" * 300 + ".pdf",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_inside_the_folder(name: str) -> None:
    safe = safe_file_name(name)
    assert safe
    assert safe == PurePosixPath(safe).name == PureWindowsPath(safe).name
    assert not PureWindowsPath(safe).is_reserved()
    assert safe not in (".", "..")
    assert len(safe.encode()) <= LONGEST_BYTES


@given(st.text(max_size=80))
def test_any_name_becomes_one_plain_name(name: str) -> None:
    safe = safe_file_name(name)
    assert safe == PurePosixPath(safe).name == PureWindowsPath(safe).name
    assert safe_file_name(safe) == safe


def test_ordinary_names_stay_and_long_ones_keep_their_ending() -> None:
    assert safe_file_name("避難所の定員.csv") == "避難所の定員.csv"
    assert safe_file_name("あ" * 300 + ".pdf").endswith("あ.pdf")


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        *((name, True) for name in ("a.PDF", "b.png", "c.csv")),
        *(
            (name, False)
            for name in ("d.exe", "e.pdf.bat", "f.html", "g.svg", "h.docm", "i.lnk", "pdf", ".png")
        ),
    ],
)
def test_only_what_just_shows_something_is_opened(name: str, allowed: bool) -> None:
    assert may_open(name) is allowed


def view(content: bytes, name: str = "plan.txt", *, here: bool = True) -> AttachmentView:
    sha256 = hashlib.sha256(content).hexdigest()
    return AttachmentView("a1", name, "text/plain", "the plan", len(content), sha256, here, waiting=False)


@pytest.fixture
def file(lab: LabDesk) -> AttachmentView:
    lab.work(lambda backend: backend.put_attachment(b"plan"))
    return view(b"plan")


def test_a_file_is_saved_where_one_says(lab: LabDesk, file: AttachmentView, tmp_path: Path) -> None:
    saved: list[Path] = []
    save_file(lab.context, file, tmp_path / "mine.txt", saved.append, raise_it, lab.context)
    lab.wait(lambda: bool(saved))
    assert saved[0].read_bytes() == b"plan"


def raise_it(problem: UserProblem) -> None:
    raise problem


@pytest.mark.parametrize(
    ("content", "folder", "code"),
    [(b"plan", "no such folder", "attachment.unwritable"), (b"elsewhere", "", "attachment.missing")],
)
def test_what_stands_in_the_way_is_told(
    lab: LabDesk, file: AttachmentView, tmp_path: Path, content: bytes, folder: str, code: str
) -> None:
    problems: list[UserProblem] = []
    target = tmp_path / folder / "x.txt"
    save_file(lab.context, view(content), target, lambda path: None, problems.append, lab.context)
    lab.wait(lambda: bool(problems))
    assert problems[0].code == code


def test_a_copy_is_opened_outside_under_a_safe_name(lab: LabDesk, file: AttachmentView) -> None:
    opened: list[QUrl] = []
    folder = OutFolder()
    hostile = AttachmentView(
        "a", "../../plan.txt", "text/plain", "", 4, file.sha256, here=True, waiting=False
    )
    open_file(lab.context, hostile, folder, opened.append, raise_it, lab.context)
    lab.wait(lambda: bool(opened))
    path = Path(opened[0].toLocalFile())
    assert path.name == "plan.txt"
    assert path.is_relative_to(folder.path())
    assert path.read_bytes() == b"plan"


def test_a_program_is_never_opened(lab: LabDesk) -> None:
    problems: list[UserProblem] = []
    open_file(lab.context, view(b"MZ", "tool.exe"), OutFolder(), _never, problems.append, lab.context)
    assert [problem.code for problem in problems] == ["attachment.not_opened"]


def _never(url: QUrl) -> None:
    raise AssertionError(url)


# -- the question ----------------------------------------------------------------------------------------


def ask(lab: LabDesk, file: AttachmentView, opened: list[QUrl]) -> FileDialog:
    holder = FilePanel(lab.context, PictureStore(lab.desk, PICTURE_SIZE))
    window = lab.put(holder, 900, 600)
    dialog = FileDialog(lab.context, window, file, OutFolder(), may_remove=True, open_outside=opened.append)
    dialog.open()
    return dialog


def test_the_question_opens_saves_or_takes_away(lab: LabDesk, file: AttachmentView, tmp_path: Path) -> None:
    opened: list[QUrl] = []
    dialog = ask(lab, file, opened)
    dialog.open_button.click()
    lab.wait(lambda: len(opened) == 1)
    dialog = ask(lab, file, opened)
    dialog.save_to(tmp_path / "copy.txt")
    lab.wait(lambda: bool(lab.notices))
    assert (tmp_path / "copy.txt").read_bytes() == b"plan"
    dialog = ask(lab, file, opened)
    with lab.qtbot.waitSignal(dialog.removed):
        dialog.remove_button.click()


def test_what_is_not_here_can_only_be_waited_for(lab: LabDesk) -> None:
    dialog = ask(lab, view(b"later", here=False), [])
    assert not dialog.open_button.isVisible()
    assert not dialog.save_button.isEnabled()


def test_other_kinds_can_only_be_saved(lab: LabDesk) -> None:
    dialog = ask(lab, view(b"MZ", "tool.exe"), [])
    assert not dialog.open_button.isVisible()
    assert dialog.save_button.isEnabled()


def test_a_place_that_cannot_be_written_is_said_in_the_question(
    lab: LabDesk, file: AttachmentView, tmp_path: Path
) -> None:
    dialog = ask(lab, file, [])
    dialog.save_to(tmp_path / "nowhere" / "x.txt")
    lab.wait(dialog._problem.isVisible)
    assert dialog.isVisible()


# -- beside a subject ------------------------------------------------------------------------------------


def panel_of(lab: LabDesk, challenge_id: str) -> FilePanel:
    panel = FilePanel(lab.context, PictureStore(lab.desk, PICTURE_SIZE))
    lab.put(panel, 500, 500)

    def follow(_: object = None) -> None:
        page = lab.answer(OneChallenge(challenge_id))
        assert page is not None
        panel.show_subject(of_challenge(page))

    follow()
    lab.desk.changed.connect(lambda _: lab.desk.ask(OneChallenge(challenge_id), _show(panel), panel))
    return panel


def _show(panel: FilePanel) -> Callable[[ChallengePage | None], None]:
    return lambda page: panel.show_subject(of_challenge(page)) if page is not None else None


def test_dropped_files_are_described_and_laid_beside(lab: LabDesk, tmp_path: Path) -> None:
    challenge_id = lab.challenge()
    panel = panel_of(lab, challenge_id)
    path = tmp_path / "定員.csv"
    path.write_text("a,b")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    panel.offer(data)
    lab.wait(lambda: bool(panel.window().findChildren(DescribeDialog)))
    (dialog,) = panel.window().findChildren(DescribeDialog)
    dialog.fields[0].setText("9か所の定員")
    dialog.attach_button.click()
    lab.wait(lambda: panel.list.files.rowCount() == 1)
    page = lab.answer(OneChallenge(challenge_id))
    assert page is not None
    (file,) = page.attachments
    assert (file.name, file.description, file.media_type, file.here) == (
        "定員.csv",
        "9か所の定員",
        "text/csv",
        True,
    )
    spoken = panel.list.files.data(panel.list.files.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "9か所の定員" in str(spoken)
    with lab.qtbot.waitSignal(panel.list.pressed_file):
        click(panel.list.viewport(), panel.list.visualRect(panel.list.files.index(0, 0)).center())
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    with lab.qtbot.waitSignal(panel.list.pressed_file):
        press(panel.list, Qt.Key.Key_Return)
    questions = [each for each in panel.window().findChildren(FileDialog) if each.isVisible()]
    questions[0].remove_button.click()
    lab.wait(lambda: panel.list.files.rowCount() == 0)


def test_without_files_and_rights_there_is_nothing(lab: LabDesk) -> None:
    challenge_id = lab.challenge()
    lab.work(lambda backend: backend.become(lab.mao))
    panel = panel_of(lab, challenge_id)
    assert not panel.isVisible()


def test_a_file_that_cannot_be_read_is_said(lab: LabDesk, tmp_path: Path) -> None:
    panel = panel_of(lab, lab.challenge())
    panel.offer([tmp_path / "gone.txt"])
    lab.wait(panel._problem.isVisible)


def test_a_text_may_name_files_that_lie_elsewhere(lab: LabDesk, file: AttachmentView) -> None:
    panel = panel_of(lab, lab.challenge())
    panel.open_sha256(file.sha256)
    (dialog,) = panel.window().findChildren(FileDialog)
    assert not dialog.remove_button.isVisible()
