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

/**
 * The form of a business manager's decision; each page uses some of its fields.
 *
 * @param id the request that is decided on
 * @param version the version of the request they saw
 * @param verdict the decision on a completion or a request
 * @param rag the RAG rating; empty for the automatic one
 * @param wantedDueOn the new due date
 * @param owner the new owner
 */
record ManagerDecisionForm(String id, String version, Verdict verdict, String rag, DateParts wantedDueOn,
		NewOwner owner, String note, String reason) {

	static ManagerDecisionForm of(ManagerDecision decision, ActionDetails details) {
		var request = details.openRequest();
		if (decision == ManagerDecision.REQUEST && request.isPresent()) {
			return empty(request.get().id().toString(), String.valueOf(request.get().version()), "");
		}
		var rating = details.action().progress().rating();
		return empty("", "", FormValues.text((rating.reason() != null) ? rating.rag() : null));
	}

	private static ManagerDecisionForm empty(String id, String version, String rag) {
		return new ManagerDecisionForm(id, version, Verdict.NONE, rag, DateParts.EMPTY, NewOwner.NONE, "", "");
	}

	UUID requestId() {
		return FormValues.id(this.id);
	}

	/** Records errors on the fields of this decision. */
	void check(ManagerDecision decision, BindingResult errors) {
		var checks = FormChecks.of(errors);
		switch (decision) {
			case VERIFY -> checks.oneOf("verdict.status",
					List.of(ActionStatus.VERIFIED_COMPLETE.name(), ActionStatus.RETURNED.name()));
			case REQUEST -> checks.oneOf("verdict.outcome", RequestOutcome.class);
			case NEW_DATE -> checks.requiredDate("wantedDueOn");
			case OWNER -> checks.requiredDate("owner.from");
			default -> checks.passed();
		}
	}

	/**
	 * The decision on a reported completion, or on a request for a new due date.
	 *
	 * @param status verified or returned
	 * @param outcome whether the request is accepted
	 * @param statusWord the new status in the wording of the plan; empty for none
	 */
	record Verdict(String status, String outcome, String statusWord) {

		private static final Verdict NONE = new Verdict("", "", "");

	}

	/**
	 * The new owner.
	 *
	 * @param toSlug the organisation
	 * @param from the day from which it owns the action
	 */
	record NewOwner(String toSlug, DateParts from) {

		private static final NewOwner NONE = new NewOwner("", DateParts.EMPTY);

	}

}
