package org.throughline.returns.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.ReturnKind;

/**
 * The form of new requests.
 */
record NewRequestForm(String kind, String subject, @Valid Period period, String report, DateParts dueOn,
		@Size(max = 5_000) String wording, @Size(max = 2_000) List<String> organisations) {

	NewRequestForm {
		organisations = FormValues.chosen(organisations);
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.oneOf("kind", ReturnKind.class)
			.requiredDate("period.startsOn")
			.requiredDate("period.endsOn")
			.inOrder("period.startsOn", "period.endsOn")
			.requiredDate("dueOn")
			.rejectIf(this.organisations.isEmpty(), "organisations", "returns.organisations.none");
	}

	NewRequests toRequests() {
		var content = new RequestContent(FormValues.requiredChoice(ReturnKind.class, this.kind), this.period.label,
				this.period.startsOn.parse().orElseThrow(), this.period.endsOn.parse().orElseThrow(),
				FormValues.orNull(this.wording), this.dueOn.parse().orElseThrow());
		return new NewRequests(content, FormValues.orNull(this.subject), FormValues.orNull(this.report),
				this.organisations);
	}

	/**
	 * The period that the returns are about.
	 */
	record Period(@NotBlank @Size(max = 40) String label, DateParts startsOn, DateParts endsOn) {

	}

}
