package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.springframework.validation.BindingResult;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionStatus;
import org.throughline.action.RequestOutcome;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
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

	static ManagerDecisionForm of(ManagerDecision decision, ActionDetails details) {
		var request = details.openRequest();
		if (decision == ManagerDecision.REQUEST && request.isPresent()) {
			return new ManagerDecisionForm(request.get().id().toString(), String.valueOf(request.get().version()), "",
					"", "", DateParts.EMPTY, "", DateParts.EMPTY, "", "");
		}
		var rating = details.action().progress().rating();
		var rag = (rating.reason() != null) ? rating.rag() : null;
		return new ManagerDecisionForm(TimeOrderedId.next().toString(), "", "", "", FormValues.text(rag),
				DateParts.EMPTY, "", DateParts.EMPTY, "", "");
	}

	UUID chosenId() {
		return FormValues.id(this.id);
	}

	/** Records errors on the fields of this decision. */
	void check(ManagerDecision decision, BindingResult errors) {
		var checks = FormChecks.of(errors);
		switch (decision) {
			case VERIFY ->
				checks.oneOf("status", List.of(ActionStatus.VERIFIED_COMPLETE.name(), ActionStatus.RETURNED.name()));
			case REQUEST -> checks.oneOf("outcome", RequestOutcome.class);
			case NEW_DATE -> checks.requiredDate("wantedDueOn");
			case OWNER -> checks.requiredDate("from");
			default -> checks.passed();
		}
	}

}
