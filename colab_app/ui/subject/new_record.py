"""The form that begins a challenge or a proposal: short first, long when wanted, never lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.bridge.backend import Backend
from colab_app.domain.commands import SaveDraft
from colab_app.domain.errors import UserProblem
from colab_app.service.queries import Me, People
from colab_app.service.views import DraftView, MemberView, PeopleView
from colab_app.service.views.people import NOBODY
from colab_app.support.declared_settings import PERSONAL_DATA_WARNING
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.dialog import Dialog
from colab_app.ui.controls.label import Label
from colab_app.ui.editor.draft_keeper import DraftKeeper, Kept
from colab_app.ui.editor.personal_notice import PersonalNotice
from colab_app.ui.forms.field_input import FormFacts
from colab_app.ui.forms.record_form import RecordForm, same_value
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon


class NewRecordDialog(Dialog):
    """`created(id)` when it is published, `drafted(id)` when it is kept as a draft.

    What is typed is kept on this computer all the time and comes back when the same form opens again.
    Subclasses say what begins filled in, and publish.
    """

    created = Signal(str)
    drafted = Signal(str)

    def __init__(
        self,
        context: UiContext,
        kind: str,
        place: str,
        keys: tuple[Sequence[str], Sequence[str]],
        window: QWidget | None,
        draft: DraftView | None = None,
    ) -> None:
        super().__init__(context.theme, window or QApplication.activeWindow() or QWidget(), width=760)
        self.context = context
        self.kind = kind
        self.draft = draft
        self.me: MemberView = NOBODY
        self.record_id = draft.id if draft is not None else context.desk.new_id()
        self._short, self._long = keys
        self._begun: dict[str, object] = {}
        self.form: RecordForm | None = None
        self.keeper = DraftKeeper(
            context.desk, f"{place}/{draft.id}" if draft else place, self._to_keep, self
        )
        theme = context.theme
        self.more_button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.CHEVRON_DOWN, small=True)
        self.notice = PersonalNotice(theme)
        self.problem = Label(theme, font="ui", color="danger", wrap=True)
        self.kept_label = Label(theme, font="meta", color="text3")
        self.draft_button = Button(theme, kind=ButtonKind.GHOST)
        self.cancel_button = Button(theme)
        self.publish_button = Button(theme, kind=ButtonKind.PRIMARY)
        self.problem.hide()
        self._add_parts()
        self.retranslate()
        context.desk.perform(_who, self._take_people, owner=self)

    # -- for subclasses ------------------------------------------------------------------------------------

    def first_values(self) -> dict[str, object]:
        """What a new record begins with; `me` is known by then."""
        return {}

    def publish(self, fields: dict[str, object]) -> None:
        """Submit; then call `finish`, or `refuse` with the reason."""
        raise NotImplementedError

    def draft_command(self, title: str, fields: dict[str, object]) -> SaveDraft:
        """The wish to keep it as a draft."""
        raise NotImplementedError

    def finish(self) -> None:
        """It was published."""
        self.keeper.forget()
        self.accept()
        self.created.emit(self.record_id)

    def refuse(self, problem: UserProblem) -> None:
        """It was not taken: everything is still here, with the reason beside it."""
        for button in (self.publish_button, self.draft_button):
            button.set_busy(False)
        words = sentence(problem.code, problem.params, self.context.language.code)
        is_beside_field = self.form is not None and self.form.show_problem(problem, words)
        self.problem.setText(words)
        self.problem.setVisible(not is_beside_field)
        if not is_beside_field:
            self._bring_into_view(self.problem)

    # -- doing ---------------------------------------------------------------------------------------------

    def show_all_fields(self) -> None:
        """Open the long form; what is in the short one stays."""
        if self.form is not None:
            self.form.add_fields(self._long)
            self.more_button.hide()

    def try_publish(self, *, knowingly: bool = False) -> None:
        """Publish if there is a title and nothing looks personal (unless `knowingly`)."""
        form = self.form
        if form is None or self.publish_button.is_busy:
            return
        fields = form.filled_values()
        if not str(fields.get("title", "")).strip():
            self.refuse(UserProblem("title.empty"))
            return
        warned = self.context.settings.get(PERSONAL_DATA_WARNING) and not knowingly
        if warned and not self.notice.check(_all_words(fields)):
            self._bring_into_view(self.notice)
            return
        self.keeper.flush()
        self.publish_button.set_busy(True)
        self.publish(fields)

    def save_draft(self) -> None:
        """Keep it as a draft that only its author sees."""
        form = self.form
        if form is None or self.draft_button.is_busy:
            return
        fields = form.filled_values()
        self.draft_button.set_busy(True)
        command = self.draft_command(str(fields.get("title", "")), fields)
        self.context.desk.submit(command, self._drafted, self.refuse)

    def reject(self) -> None:
        """Close; what was typed is kept for the next time."""
        self.keeper.flush()
        super().reject()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.more_button.setText(self.tr("More fields"))
        self.draft_button.setText(self.tr("Keep as a draft"))
        self.cancel_button.setText(self.tr("Close"))

    # -- inside --------------------------------------------------------------------------------------------

    def _add_parts(self) -> None:
        for widget in (self.more_button, self.notice, self.problem, self.kept_label):
            self.body.addWidget(widget)
        self.body.setAlignment(self.more_button, Qt.AlignmentFlag.AlignLeft)
        self.add_action(self.draft_button, leading=True)
        self.add_action(self.cancel_button)
        self.add_action(self.publish_button, main=True)
        self.more_button.clicked.connect(self.show_all_fields)
        self.draft_button.clicked.connect(self.save_draft)
        self.cancel_button.clicked.connect(self.reject)
        self.publish_button.clicked.connect(self.try_publish)
        self.notice.go_on.connect(lambda: self.try_publish(knowingly=True))
        self.notice.look_button.hide()
        self.keeper.kept.connect(self._show_kept)
        self.finished.connect(self.deleteLater)

    def _take_people(self, answer: tuple[MemberView | None, PeopleView]) -> None:
        me, people = answer
        self.me = me or NOBODY
        facts = FormFacts(self.context, people)
        self.form = RecordForm(facts, self.kind, self._short)
        self._begun = {**self.first_values(), **(self.draft.fields if self.draft is not None else {})}
        self.form.begin(self._begun)
        if any(self._begun.get(key) for key in self._long if key not in self.first_values()):
            self.show_all_fields()
        self.body.insertWidget(0, self.form)
        self.form.changed.connect(self._on_change)
        self.form.submitted.connect(self.try_publish)
        self.on_form(self.form)
        self.keeper.restore(self._restore)
        self.restyle()
        if self.isVisible():
            self.form.begin_at()

    def on_form(self, form: RecordForm) -> None:
        """The form is there now; subclasses may listen to it."""

    def _bring_into_view(self, widget: QWidget) -> None:
        # The body has room for it only after it was laid out again.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(widget))

    def _on_change(self) -> None:
        self.problem.hide()
        self.notice.hide()
        self.keeper.touch()

    def _to_keep(self) -> Kept | None:
        if self.form is None:
            return None
        values = self.form.values()
        changed = any(not same_value(value, self._begun.get(key)) for key, value in values.items())
        return {"fields": values} if changed else None

    def _restore(self, kept: Kept) -> None:
        fields = kept.get("fields")
        if self.form is None or not isinstance(fields, Mapping):
            return
        values = {str(key): value for key, value in fields.items()}
        self.form.begin({**self._begun, **values})
        if any(values.get(key) and not self._begun.get(key) for key in self._long):
            self.show_all_fields()
        self.kept_label.setText(self.tr("What you typed last time is back."))

    def _drafted(self) -> None:
        self.keeper.forget()
        self.accept()
        self.context.notice.emit(self.tr("Kept as a draft. You find it under My work."))
        self.drafted.emit(self.record_id)

    def _show_kept(self, at: QTime) -> None:
        self.kept_label.setText(self.tr("Kept {time}").format(time=at.toString("HH:mm:ss")))


def _who(backend: Backend) -> tuple[MemberView | None, PeopleView]:
    return backend.answer(Me()), backend.answer(People())


def _all_words(fields: Mapping[str, object]) -> str:
    return "\n".join(value for key, value in fields.items() if isinstance(value, str) and key != "contact")
