"""Pictures of all controls: ``python -m tests.ui.controls.gallery_pictures FOLDER`` writes them."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QWidget,
)

from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.controls.text_field import TextField
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.paint.icons import menu_icon
from colab_app.ui.theme.dress import dress
from colab_app.ui.theme.fonts import load_fonts
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.gallery import Gallery
from tests.ui.controls.gallery_words import WORDS


def build_dialog(theme: Theme, window: QWidget, language: str) -> Dialog:
    """The conflict dialog of the gallery."""
    words = WORDS[language]
    dialog = Dialog(theme, window, words.conflict, words.conflict_help, width=720)
    field = TextField(theme, name=words.conflict, lines=3)
    field.setPlainText(words.story)
    dialog.body.addWidget(Label(theme, words.challenge, font="card", wrap=True))
    dialog.body.addWidget(field)
    dialog.add_action(Button(theme, words.later, kind=ButtonKind.GHOST), leading=True)
    dialog.add_action(Button(theme, words.keep_both))
    dialog.add_action(Button(theme, words.save_text, kind=ButtonKind.PRIMARY), main=True)
    return dialog


def build_empty(theme: Theme, language: str) -> EmptyState:
    """The empty board of the gallery."""
    words = WORDS[language]
    empty = EmptyState(theme, Icon.BOARD, words.first, words.first_help)
    empty.setAutoFillBackground(True)
    empty.set_main(LineField(theme, name=words.first, placeholder=words.example, tall=True))
    for text, icon in zip(
        (words.import_table, words.sample, words.join), (Icon.TABLE, Icon.BOARD, Icon.CLOUD), strict=True
    ):
        empty.add_way(Button(theme, text, kind=ButtonKind.GHOST, icon=icon))
    return empty


def build_menu(theme: Theme, language: str) -> QMenu:
    """A menu with all kinds of rows."""
    words = WORDS[language]
    menu = QMenu()
    menu.addAction(menu_icon(theme, Icon.BULB), words.propose + "\tP")
    menu.addAction(menu_icon(theme, Icon.LEAF), words.support + "\tS")
    menu.addSeparator()
    menu.addMenu(words.new).setIcon(menu_icon(theme, Icon.FORWARD))
    chosen = menu.addAction(words.due)
    chosen.setCheckable(True)
    chosen.setChecked(True)
    menu.addAction(menu_icon(theme, Icon.TRASH), words.delete + "\tDel").setEnabled(False)
    menu.setActiveAction(menu.actions()[1])
    return menu


def main(folder: Path) -> None:
    """Write pictures in four looks, three sizes and two languages."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    theme = Theme()
    theme.choose_reduced_motion(True)
    dress(application, theme)
    for look in list(Look)[:4]:
        for language, scale in (("ja", 1.0), ("en", 1.0), ("ja", 1.5), ("en", 2.0)):
            theme.choose_look(look)
            theme.set_text_scale(scale)
            words = WORDS[language]
            name = f"{look.value}-{language}-{scale:g}"
            gallery = Gallery(theme, language)
            gallery.resize(round(1440 * min(scale, 1.6)), round(920 * scale))
            gallery.show()
            gallery.ringed.setFocus(Qt.FocusReason.TabFocusReason)
            gallery.toast.show_message(words.moved_card, action=words.undo, key="Ctrl Z", undo=gallery.close)
            for _ in range(3):
                application.processEvents()
            gallery.grab().save(str(folder / f"{name}.png"))
            gallery.toast.dismiss()
            dialog = build_dialog(theme, gallery, language)
            dialog.open()
            application.processEvents()
            gallery.grab().save(str(folder / f"{name}-dialog.png"))
            gallery.close()
            empty = build_empty(theme, language)
            empty.resize(round(1100 * min(scale, 1.4)), round(640 * scale))
            empty.show()
            application.processEvents()
            empty.grab().save(str(folder / f"{name}-empty.png"))
            build_menu(theme, language).grab().save(str(folder / f"{name}-menu.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
