package org.throughline.returns.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.returns.NarrativeRequest;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.ReturnKind;

/**
 * The form of new requests.
 *
 * @param questions the questions of a narrative, one a line
 */
record NewRequestForm(String kind, String subject, @Valid Period period, String report, DateParts dueOn,
		@Size(max = 5_000) String wording, String questions, @Size(max = 2_000) List<String> organisations,
		@Size(max = 500) List<String> groups, @Size(max = 100) List<String> appointments) {

	static final int LONGEST_QUESTION = 500;

	NewRequestForm {
		organisations = FormValues.chosen(organisations);
		groups = FormValues.chosen(groups);
		appointments = FormValues.chosen(appointments);
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.oneOf("kind", ReturnKind.class)
			.requiredDate("period.startsOn")
			.requiredDate("period.endsOn")
			.linesAtMost("questions", LONGEST_QUESTION)
			.inOrder("period.startsOn", "period.endsOn")
			.requiredDate("dueOn")
			.rejectIf(asked() == 0, "organisations", "returns.organisations.none");
	}

	/** Returns the form with these questions. */
	NewRequestForm asking(List<String> others) {
		return new NewRequestForm(this.kind, this.subject, this.period, this.report, this.dueOn, this.wording,
				String.join("\n", others), this.organisations, this.groups, this.appointments);
	}

	/** Returns the number of those who are asked. */
	int asked() {
		return this.organisations.size() + this.groups.size() + this.appointments.size();
	}

	private NarrativeRequest narrative(ReturnKind chosen) {
		var questions = (chosen == ReturnKind.NARRATIVE) ? FormValues.lines(this.questions) : List.<String>of();
		return new NarrativeRequest(questions, this.groups, this.appointments.stream().map(FormValues::id).toList());
	}

	NewRequests toRequests() {
		var chosen = FormValues.requiredChoice(ReturnKind.class, this.kind);
		var content = new RequestContent(chosen, this.period.label, this.period.startsOn.parse().orElseThrow(),
				this.period.endsOn.parse().orElseThrow(), FormValues.orNull(this.wording),
				this.dueOn.parse().orElseThrow());
		return new NewRequests(content, FormValues.orNull(this.subject), FormValues.orNull(this.report),
				this.organisations, narrative(chosen));
	}

	/**
	 * The period that the returns are about.
	 */
	record Period(@NotBlank @Size(max = 40) String label, DateParts startsOn, DateParts endsOn) {

	}

}
