"""How a file is read: what it is, its encoding, sheet and header row; all guessed, all open to a choice."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from colab_app.exchange.encoding import ENCODINGS
from colab_app.exchange.options import DIALECTS, Dialect
from colab_app.exchange.preview_facts import Preview, TableFacts
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.panel import Panel
from colab_app.ui.exchange.deep_work import Reading
from colab_app.ui.exchange.words import dialect_name, encoding_name, number_text, separator_name
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.captioned import Captioned
from colab_app.ui.parts.id_combo import IdCombo
from colab_app.ui.words import filled

AUTOMATIC = ""
NO_HEADER = "0"
_SAMPLE_CHARACTERS = 40
_SEPARATORS = (",", ";", "\t")


class ReadingForm(Panel):
    """`changed(Reading)` when a person decides otherwise; what was guessed is offered first."""

    changed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._reading: Reading | None = None
        self._preview: Preview | None = None
        self._title = Label(theme, font="h3", bold=True)
        self.dialect, self.encoding = IdCombo(theme), IdCombo(theme)
        self.separator, self.sheet, self.header = IdCombo(theme), IdCombo(theme), IdCombo(theme)
        self._fields = {
            combo: Captioned(theme, combo)
            for combo in (self.dialect, self.encoding, self.separator, self.sheet, self.header)
        }
        column = Column(theme, self, gap=14, margins=(20, 16, 20, 20))
        column.addWidget(self._title)
        for combo, field in self._fields.items():
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(IdCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            column.addWidget(field)
        self.dialect.id_chosen.connect(self._use_dialect)
        self.encoding.id_chosen.connect(lambda chosen: self._change(encoding=chosen or None, mapping=None))
        self.separator.id_chosen.connect(lambda chosen: self._change(separator=chosen or None, mapping=None))
        self.sheet.id_chosen.connect(lambda chosen: self._change(sheet=chosen, header_row=None, mapping=None))
        self.header.id_chosen.connect(lambda chosen: self._change(header_row=int(chosen), mapping=None))

    def show_reading(self, reading: Reading, preview: Preview | None) -> None:
        """Show what was decided, and the choices of a preview; None keeps the choices seen last."""
        self._reading = reading
        self._preview = preview or self._preview
        self._follow()

    def forget(self) -> None:
        """Another file: nothing is known of it."""
        self._reading = self._preview = None

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._title.setText(self.tr("How to read it"))
        self._follow()

    # -- showing ---------------------------------------------------------------------------------

    def _follow(self) -> None:
        reading, preview = self._reading, self._preview
        if reading is None:
            return
        found = dialect_name(preview.dialect) if preview is not None else ""
        automatic = self.tr("Recognise it")
        self.dialect.show_choices(
            [(AUTOMATIC, automatic), *((dialect, dialect_name(dialect)) for dialect in DIALECTS)]
        )
        self.dialect.choose(reading.dialect or AUTOMATIC)
        hint = filled(self.tr("Recognised: %1"), found) if found and reading.dialect is None else ""
        self._fields[self.dialect].set_words(self.tr("What it is"), hint)
        self._show_encodings(reading, preview)
        self._show_table(reading, preview.table if preview is not None else None)

    def _show_encodings(self, reading: Reading, preview: Preview | None) -> None:
        is_text = preview is None or bool(preview.encodings)
        self._fields[self.encoding].setVisible(
            is_text and (preview is None or preview.dialect != "own_lines")
        )
        samples = {one.encoding: one for one in preview.encodings} if preview is not None else {}
        choices = [(AUTOMATIC, self.tr("Recognise it"))]
        for encoding in ENCODINGS:
            sample = samples.get(encoding)
            fits = sample is None or sample.fits
            words = " ".join(sample.text.split())[:_SAMPLE_CHARACTERS] if sample is not None else ""
            name = encoding_name(encoding)
            if not fits:
                name = filled(QCoreApplication.translate("ReadingForm", "%1 (does not fit)"), name)
            choices.append((encoding, f"{name}  –  {words}" if words else name))
        self.encoding.show_choices(choices)
        self.encoding.choose(reading.options.encoding or AUTOMATIC)
        hint = ""
        if preview is not None and preview.encoding is not None and reading.options.encoding is None:
            hint = filled(
                self._certainty(preview.encoding.certainty), encoding_name(preview.encoding.encoding)
            )
        self._fields[self.encoding].set_words(self.tr("Encoding"), hint)

    def _certainty(self, certainty: str) -> str:
        if certainty in ("bom", "proved"):
            return self.tr("Recognised: %1")
        if certainty == "likely":
            return self.tr("Most likely %1. Check that the letters below are right.")
        return self.tr("Guessed: %1. Check that the letters below are right.")

    def _show_table(self, reading: Reading, table: TableFacts | None) -> None:
        self._fields[self.separator].setVisible(table is not None and table.separator is not None)
        self._fields[self.sheet].setVisible(table is not None and len(table.sheets) > 1)
        self._fields[self.header].setVisible(table is not None)
        if table is None:
            return
        self.separator.show_choices([(one, separator_name(one)) for one in _SEPARATORS])
        self.separator.choose(reading.options.separator or table.separator or ",")
        self._fields[self.separator].set_words(self.tr("Separator"))
        self.sheet.show_choices([(name, name) for name in table.sheets])
        self.sheet.choose(table.sheet or "")
        self._fields[self.sheet].set_words(self.tr("Sheet"))
        rows = [
            (str(number), f"{number_text(number)}:  {_joined(cells)}") for number, cells in table.first_rows
        ]
        self.header.show_choices([*rows, (NO_HEADER, self.tr("There is no header"))])
        self.header.choose(str(table.header_row))
        self._fields[self.header].set_words(self.tr("Row with the column names"))

    # -- deciding --------------------------------------------------------------------------------

    def _use_dialect(self, chosen: str) -> None:
        if self._reading is not None:
            dialect: Dialect | None = next((one for one in DIALECTS if one == chosen), None)
            options = replace(self._reading.options, kind=None, mapping=None)
            self.changed.emit(replace(self._reading, dialect=dialect, options=options))

    def _change(self, **choices: object) -> None:
        if self._reading is not None:
            options = replace(self._reading.options, **choices)  # type: ignore[arg-type]  # names and values are of ReadOptions
            self.changed.emit(replace(self._reading, options=options))


def _joined(cells: tuple[str, ...]) -> str:
    return ", ".join(cell for cell in cells if cell)[:80]
