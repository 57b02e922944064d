"""The page of a proposal and the form that begins one."""

from __future__ import annotations

from colab_app.ui.proposal.new_proposal import NewProposalDialog
from colab_app.ui.proposal.proposal_screen import ProposalScreen

__all__ = ["NewProposalDialog", "ProposalScreen"]
