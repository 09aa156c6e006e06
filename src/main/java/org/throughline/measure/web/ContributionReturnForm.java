package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.ContributionAnswer;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.ReturnFields;
import org.throughline.returns.SubmittedReturn;

/**
 * The form of a return of contributions. Empty lines are ignored.
 */
record ContributionReturnForm(@Size(max = 50) List<@Valid Line> lines, @Valid ReturnFields general, String version,
		String press) implements SubmittedReturn {

	private static final int EMPTY_LINES = 2;

	ContributionReturnForm {
		general = Objects.requireNonNullElse(general, ReturnFields.EMPTY);
	}

	static ContributionReturnForm of(DataRequestDetails file) {
		var lines = file.answer(ContributionAnswer.class).map(ContributionAnswer::lines).orElse(List.of());
		return new ContributionReturnForm(lines.stream().map(Line::of).toList(), ReturnFields.of(file),
				FormValues.text(file.request().version()), "");
	}

	/** Returns the form with empty lines at the end. */
	ContributionReturnForm withEmptyLines() {
		var more = new ArrayList<>(this.lines);
		long empty = more.stream().filter(Line::blank).count();
		for (long count = empty; count < EMPTY_LINES; count++) {
			more.add(new Line(ContributionKind.CASH.name(), "", "", ""));
		}
		return new ContributionReturnForm(more, this.general, this.version, this.press);
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> choices() {
		return Map.of("lines.kind", ContributionKind.class);
	}

	@Nullable DraftReturn toDraft(BindingResult errors) {
		var given = new ArrayList<ContributionAnswer.Line>();
		for (int place = 0; place < this.lines.size(); place++) {
			var line = this.lines.get(place);
			if (!line.blank()) {
				line.read("lines[" + place + "].", sending(), given, errors);
			}
		}
		return toDraft(!given.isEmpty(), new ContributionAnswer(given), errors);
	}

	record Line(String kind, String amount, @Size(max = 2_000) String description,
			String recurring) implements FormRow {

		static Line of(ContributionAnswer.Line line) {
			return new Line(line.kind().name(), AmountFields.text(line.amount()), FormValues.text(line.description()),
					line.recurring() ? "true" : "");
		}

		@Override
		public boolean blank() {
			return this.amount.isEmpty() && this.description.isEmpty() && this.recurring.isEmpty();
		}

		void read(String path, boolean sending, List<ContributionAnswer.Line> given, BindingResult errors) {
			FormChecks.of(errors).oneOf(path + "kind", ContributionKind.class);
			var chosen = FormValues.choice(ContributionKind.class, this.kind);
			var pounds = AmountFields.read(this.amount, path + "amount", errors);
			if (chosen == ContributionKind.CARRIED_FORWARD) {
				errors.rejectValue(path + "kind", "OneOf");
			}
			if (sending && this.description.isEmpty() && (chosen == ContributionKind.IN_KIND || pounds == null)
					&& !errors.hasFieldErrors(path + "amount")) {
				errors.rejectValue(path + "description", "contribution.description.missing");
			}
			if (chosen != null) {
				given.add(new ContributionAnswer.Line(chosen, pounds, FormValues.orNull(this.description),
						this.recurring.equals("true")));
			}
		}

	}

}
