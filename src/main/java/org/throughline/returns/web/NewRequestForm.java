package org.throughline.returns.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;
import org.throughline.returns.NewRequest;
import org.throughline.returns.ReturnKind;

/**
 * The form of new requests.
 */
record NewRequestForm(String kind, String subject, @NotBlank @Size(max = 40) String periodLabel, DateParts startsOn,
		DateParts endsOn, String report, DateParts dueOn, @Size(max = 5_000) String wording,
		@Size(max = 2_000) List<String> organisations) {

	NewRequestForm {
		kind = Typed.words(kind);
		subject = Typed.words(subject);
		periodLabel = Typed.words(periodLabel);
		startsOn = Typed.date(startsOn);
		endsOn = Typed.date(endsOn);
		report = Typed.words(report);
		dueOn = Typed.date(dueOn);
		wording = Typed.words(wording);
		organisations = (organisations != null) ? organisations.stream().map(Typed::words).toList() : List.of();
	}

	@Nullable NewRequest toRequest(BindingResult errors) {
		var chosen = Typed.choice(ReturnKind.class, this.kind, "kind", errors);
		var from = this.startsOn.parse();
		var until = this.endsOn.parse();
		var due = this.dueOn.parse();
		if (from.isEmpty()) {
			errors.rejectValue("startsOn", "date.missing");
		}
		if (until.isEmpty()) {
			errors.rejectValue("endsOn", "date.missing");
		}
		if (due.isEmpty()) {
			errors.rejectValue("dueOn", "date.missing");
		}
		if (this.organisations.isEmpty()) {
			errors.rejectValue("organisations", "returns.organisations.none");
		}
		return (chosen == null || from.isEmpty() || until.isEmpty() || due.isEmpty() || errors.hasErrors()) ? null
				: new NewRequest(chosen, this.periodLabel, from.get(), until.get(), Typed.orNothing(this.report),
						Typed.orNothing(this.subject), Typed.orNothing(this.wording), due.get());
	}

}
