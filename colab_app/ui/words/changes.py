"""What a waiting change is called: a noun for each command."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def change_name(command: str) -> str:
    """The name of a change by its wire name without version; one of a newer app is told in general."""
    name = _post_changes().get(command) or _talk_changes().get(command) or _lab_changes().get(command)
    return name or QCoreApplication.translate("Changes", "A change")


def _post_changes() -> dict[str, str]:
    return {
        "draft.save": QCoreApplication.translate("Changes", "Draft"),
        "draft.discard": QCoreApplication.translate("Changes", "Draft thrown away"),
        "challenge.create": QCoreApplication.translate("Changes", "New challenge"),
        "challenge.move": QCoreApplication.translate("Changes", "Challenge moved"),
        "proposal.create": QCoreApplication.translate("Changes", "New proposal"),
        "proposal.state": QCoreApplication.translate("Changes", "State of a proposal"),
        "idea.add": QCoreApplication.translate("Changes", "New idea"),
        "idea.group": QCoreApplication.translate("Changes", "Idea grouped"),
        "idea.promote": QCoreApplication.translate("Changes", "Idea taken further"),
        "fields.revise": QCoreApplication.translate("Changes", "Edited fields"),
        "text.edit": QCoreApplication.translate("Changes", "Edited text"),
        "conflict.resolve": QCoreApplication.translate("Changes", "Two versions settled"),
        "subject.remove": QCoreApplication.translate("Changes", "Moved to the bin"),
        "subject.restore": QCoreApplication.translate("Changes", "Taken out of the bin"),
    }


def _talk_changes() -> dict[str, str]:
    return {
        "comment.add": QCoreApplication.translate("Changes", "Comment"),
        "comment.answer": QCoreApplication.translate("Changes", "Answer marked"),
        "support.set": QCoreApplication.translate("Changes", "Support"),
        "reaction.set": QCoreApplication.translate("Changes", "Reaction"),
        "tag.set": QCoreApplication.translate("Changes", "Tag"),
        "follow.set": QCoreApplication.translate("Changes", "Following"),
        "attachment.add": QCoreApplication.translate("Changes", "Attachment"),
        "attachment.remove": QCoreApplication.translate("Changes", "Attachment removed"),
    }


def _lab_changes() -> dict[str, str]:
    return {
        "lab.found": QCoreApplication.translate("Changes", "Lab started"),
        "lab.join": QCoreApplication.translate("Changes", "Lab joined"),
        "organisation.add": QCoreApplication.translate("Changes", "New organisation"),
        "organisation.revise": QCoreApplication.translate("Changes", "Organisation changed"),
        "member.add": QCoreApplication.translate("Changes", "New person"),
        "member.revise": QCoreApplication.translate("Changes", "Person changed"),
        "board.add": QCoreApplication.translate("Changes", "New board"),
        "board.revise": QCoreApplication.translate("Changes", "Board changed"),
        "board.member": QCoreApplication.translate("Changes", "Who sees a board"),
        "workshop.add": QCoreApplication.translate("Changes", "New workshop"),
        "import.records": QCoreApplication.translate("Changes", "Import"),
        "import.undone": QCoreApplication.translate("Changes", "Import taken back"),
    }
