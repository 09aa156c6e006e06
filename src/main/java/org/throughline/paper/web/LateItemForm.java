package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.LateItem;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of the paragraph with the reason for lateness. Empty if it is not late.
 */
record LateItemForm(String version, String reason, String agreedBy, DateParts agreedOn) {

	static LateItemForm of(int version, @Nullable LateItem late) {
		return (late == null) ? new LateItemForm(String.valueOf(version), "", "", DateParts.EMPTY) : new LateItemForm(
				String.valueOf(version), late.lateReason(), late.lateAgreedBy(), DateParts.of(late.lateAgreedOn()));
	}

	void check(Errors errors) {
		if (!empty()) {
			FormChecks.of(errors).required("reason", TextRules.NOTE).required("agreedBy").requiredDate("agreedOn");
		}
	}

	private boolean empty() {
		return this.reason.isEmpty() && this.agreedBy.isEmpty() && this.agreedOn.blank();
	}

	@Nullable LateItem toLateItem() {
		return empty() ? null : new LateItem(this.reason, this.agreedBy, this.agreedOn.parse().orElseThrow());
	}

}
