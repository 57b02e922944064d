"""Names of the choices of fields in the present language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.ui.words.vocabulary import visibility_name


def choice_name(key: str, choice: str) -> str:
    """The label of a choice of a field; an empty choice means that nobody decided yet."""
    if not choice:
        return QCoreApplication.translate("Words", "Not decided")
    if key == "visibility":
        return visibility_name(choice)
    names: dict[str, dict[str, str]] = {
        "contract_type": {
            "agreement": QCoreApplication.translate("Words", "Agreement"),
            "negotiated": QCoreApplication.translate("Words", "Negotiated contract"),
            "open_proposal": QCoreApplication.translate("Words", "Open call for proposals"),
            "joint_procurement": QCoreApplication.translate("Words", "Joint procurement"),
            "undecided": QCoreApplication.translate("Words", "Not decided"),
        },
        "maturity": {
            "idea": QCoreApplication.translate("Words", "Idea"),
            "prototype": QCoreApplication.translate("Words", "Prototype"),
            "product": QCoreApplication.translate("Words", "Product"),
        },
        "state": {
            "planned": QCoreApplication.translate("Words", "Planned"),
            "running": QCoreApplication.translate("Words", "Running"),
            "finished": QCoreApplication.translate("Words", "Finished"),
        },
    }
    return names.get(key, {}).get(choice, choice)
