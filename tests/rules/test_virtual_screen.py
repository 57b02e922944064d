"""Qt's X11 plugin loads, opens a window on the virtual screen and shows what was painted."""

from __future__ import annotations

import subprocess
import sys

from tests.support.virtual_screen import x11_environment

PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
window = QWidget()
window.setPalette(QPalette(QColor("#2646b4")))
window.setAutoFillBackground(True)

def look() -> None:
    picture = QGuiApplication.primaryScreen().grabWindow(window.winId()).toImage()
    if picture.pixelColor(20, 20) == QColor("#2646b4"):
        print(application.platformName(), application.primaryScreen().size().width())
        application.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
window.showMaximized()
application.exec()
"""


def test_a_window_opens_on_a_real_window_system(x11_display: str) -> None:
    output = subprocess.check_output(
        [sys.executable, "-c", PROGRAM], env=x11_environment(x11_display), text=True, timeout=60
    )
    assert output.split() == ["xcb", "1440"]
