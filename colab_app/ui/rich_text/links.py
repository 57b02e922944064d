"""The one way a link in a post is followed: inside the lab at once, outside only after asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from colab_app.text.links import LinkKind, link_kind, link_value
from colab_app.text.normal import single_line
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.label import Label
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.rich_text.subject_routes import go_to_key

OpenOutside = Callable[[QUrl], object]


def open_link(
    context: UiContext,
    widget: QWidget,
    target: str,
    open_attachment: Callable[[str], None] | None = None,
    open_outside: OpenOutside = QDesktopServices.openUrl,
) -> None:
    """Follow a link of a post.

    Links to things in the lab become routes; web and mail addresses are shown in a question over the
    window of `widget` first; attachments go to `open_attachment(sha256)`. Any other target is ignored:
    files, network places and programs are never opened from a post.
    """
    kind = link_kind(target)
    value = link_value(target)
    if kind is LinkKind.KEY:
        go_to_key(context, value, widget)
    elif kind is LinkKind.MEMBER:
        context.go(Route(Place.PEOPLE, value))
    elif kind is LinkKind.TAG:
        context.go(Route(Place.SEARCH, anchor=f"#{value}"))
    elif kind is LinkKind.ATTACHMENT and open_attachment is not None:
        open_attachment(value)
    elif kind in (LinkKind.WEB, LinkKind.MAIL):
        LinkQuestion(context, widget.window(), target, open_outside).open()


def shown_host(target: str) -> str:
    """The computer or mailbox a link leads to, in plain letters: look-alikes from other scripts show."""
    if link_kind(target) is LinkKind.MAIL:
        return target.partition(":")[2]
    return QUrl(target).host(QUrl.ComponentFormattingOption.EncodeUnicode)


class LinkQuestion(Dialog):
    """Shows where a link leads before anything outside the app is opened."""

    def __init__(self, context: UiContext, window: QWidget, target: str, open_outside: OpenOutside) -> None:
        super().__init__(context.theme, window)
        self._target = target
        self._open_outside = open_outside
        is_mail = link_kind(target) is LinkKind.MAIL
        if is_mail:
            title = self.tr("Write a mail?")
            sentence = self.tr("Your mail program opens with this address.")
            do_it = self.tr("Open mail program")
        else:
            title = self.tr("Leave the app?")
            sentence = self.tr("Your browser opens this page. Check that you know the place.")
            do_it = self.tr("Open in browser")
        self.set_texts(title, sentence)
        theme = context.theme
        self.body.addWidget(Label(theme, shown_host(target), font="h3", wrap=True))
        if not is_mail:
            self.body.addWidget(Label(theme, single_line(target), font="meta", color="text2", wrap=True))
        self.copy_button = Button(theme, self.tr("Copy address"), kind=ButtonKind.GHOST, icon=Icon.COPY)
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.open_button = Button(theme, do_it, kind=ButtonKind.PRIMARY, icon=Icon.OPEN_OUTSIDE)
        self.add_action(self.copy_button, leading=True)
        self.add_action(self.cancel_button)
        self.add_action(self.open_button, main=True)
        self.copy_button.clicked.connect(self._copy)
        self.cancel_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._open)
        self.finished.connect(self.deleteLater)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._target.removeprefix("mailto:"))
        self.reject()

    def _open(self) -> None:
        self.accept()
        self._open_outside(QUrl(self._target))
