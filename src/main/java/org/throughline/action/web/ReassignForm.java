package org.throughline.action.web;

import org.throughline.action.Takeover;
import java.util.List;

import org.springframework.validation.BindingResult;

import org.throughline.action.Reassignment;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The form for reassigning actions.
 *
 * @param fromSlug the owner so far
 * @param toSlug the new owner
 * @param from the day from which the new owner owns them
 * @param reason why
 * @param references the actions ticked
 * @param preview empty where it is to be done, else what is to come is shown first
 */
record ReassignForm(String fromSlug, String toSlug, DateParts from, String reason, List<String> references,
		String preview) {

	ReassignForm {
		references = FormValues.chosen(references);
	}

	/**
	 * Returns the form for the open actions of an owner.
	 * @param takeovers the successions of this owner
	 * @param toSlug the chosen successor, or an empty text if there is only one
	 */
	static ReassignForm of(String fromSlug, List<String> references, List<Takeover> takeovers, String toSlug) {
		return takeovers.stream()
			.filter((one) -> toSlug.isEmpty() ? takeovers.size() == 1 : one.successor().slug().equals(toSlug))
			.findFirst()
			.map((one) -> new ReassignForm(fromSlug, one.successor().slug(), DateParts.of(one.on()),
					one.successor().name() + " has taken over from " + one.ended().name(), references, ""))
			.orElse(new ReassignForm(fromSlug, "", DateParts.EMPTY, "", references, ""));
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.rejectIf(this.toSlug.isEmpty() || this.toSlug.equals(this.fromSlug), "toSlug", "NotBlank")
			.requiredDate("from")
			.required("reason", FormChecks.TEXT)
			.rejectIf(this.references.isEmpty(), "references", "NotEmpty");
	}

	Reassignment toReassignment() {
		return new Reassignment(this.toSlug, this.from.parse().orElseThrow(), this.reason, this.references);
	}

}
