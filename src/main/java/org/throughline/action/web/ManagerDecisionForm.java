package org.throughline.action.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a business manager's decision; each page uses some of its fields.
 *
 * @param id chosen by the page, so that submitting twice applies it once; on an answer to
 * a request the request
 * @param version the version of the request they saw
 * @param status verified or returned
 * @param outcome whether the request is accepted
 * @param rag the colour; empty for the rule's
 * @param wantedDueOn the new due date
 * @param toSlug the new owner
 * @param from the day of the last status change the new owner has it
 * @param note the note
 * @param reason why
 */
record ManagerDecisionForm(String id, String version, String status, String outcome, String rag, DateParts wantedDueOn,
		String toSlug, DateParts from, String note, String reason) {

	ManagerDecisionForm(@Nullable String id, @Nullable String version, @Nullable String status,
			@Nullable String outcome, @Nullable String rag, @Nullable DateParts wantedDueOn, @Nullable String toSlug,
			@Nullable DateParts from, @Nullable String note, @Nullable String reason) {
		this.id = Typed.text(id);
		this.version = Typed.text(version);
		this.status = Typed.text(status);
		this.outcome = Typed.text(outcome);
		this.rag = Typed.text(rag);
		this.wantedDueOn = (wantedDueOn != null) ? wantedDueOn : DateParts.EMPTY;
		this.toSlug = Typed.text(toSlug);
		this.from = (from != null) ? from : DateParts.EMPTY;
		this.note = Typed.text(note);
		this.reason = Typed.text(reason);
	}

	static ManagerDecisionForm of(ManagerDecision move, ActionDetails details) {
		var request = details.openRequest();
		if (move == ManagerDecision.REQUEST && request.isPresent()) {
			return new ManagerDecisionForm(request.get().id().toString(), String.valueOf(request.get().version()), "",
					"", "", null, "", null, "", "");
		}
		var rag = (details.action().ragReason() != null) ? details.action().rag() : null;
		return new ManagerDecisionForm(TimeOrderedId.next().toString(), "", "", "", (rag != null) ? rag.name() : "",
				null, "", null, "", "");
	}

	UUID chosenId() {
		return Typed.id(this.id);
	}

}
