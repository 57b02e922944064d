"""One short function a command; together the only code that changes a lab."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from colab_app.domain import commands as c
from colab_app.service.handlers import (
    attachments,
    comments,
    drafts,
    edits,
    imports,
    people,
    posts,
    removal,
    sets,
)
from colab_app.service.outcome import Outcome

# A handler takes its own command type; the table is keyed by that type, so the pair always fits.
Handler = Callable[[Any, Any], Outcome]

HANDLERS: Mapping[type[c.Command], Handler] = {
    c.FoundLab: people.found_lab,
    c.JoinLab: people.join_lab,
    c.AddOrganisation: people.add_organisation,
    c.ReviseOrganisation: people.revise_organisation,
    c.AddMember: people.add_member,
    c.ReviseMember: people.revise_member,
    c.AddBoard: people.add_board,
    c.ReviseBoard: people.revise_board,
    c.SetBoardMember: people.set_board_member,
    c.AddWorkshop: posts.add_workshop,
    c.SaveDraft: drafts.save_draft,
    c.DiscardDraft: drafts.discard_draft,
    c.CreateChallenge: posts.create_challenge,
    c.MoveChallenge: posts.move_challenge,
    c.CreateProposal: posts.create_proposal,
    c.SetProposalState: posts.set_proposal_state,
    c.AddIdea: posts.add_idea,
    c.GroupIdea: posts.group_idea,
    c.PromoteIdea: posts.promote_idea,
    c.ReviseFields: edits.revise_fields,
    c.EditText: edits.edit_text,
    c.ResolveConflict: edits.resolve_conflict,
    c.RemoveSubject: removal.remove_subject,
    c.RestoreSubject: removal.restore_subject,
    c.AddComment: comments.add_comment,
    c.MarkAnswer: comments.mark_answer,
    c.SetSupport: sets.set_support,
    c.SetReaction: sets.set_reaction,
    c.SetTag: sets.set_tag,
    c.SetFollow: sets.set_follow,
    c.AddAttachment: attachments.add_attachment,
    c.RemoveAttachment: attachments.remove_attachment,
    c.ImportRecords: imports.import_records,
    c.SetImportUndone: imports.set_import_undone,
}
