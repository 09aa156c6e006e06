package org.throughline.platform.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.text.NothingStated;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * Checks the fields of a form and records errors on them, the first one of each field.
 * Messages are found as those of Bean Validation are: {@code NotBlank.riskForm.title}
 * before {@code NotBlank.title} before {@code NotBlank}; argument 0 is the label
 * {@code riskForm.title}.
 */
public final class FormChecks {

	/** The most characters of a line. */
	public static final int LINE = 500;

	/** The most characters of a longer text. */
	public static final int TEXT = 10_000;

	private final Errors errors;

	private FormChecks(Errors errors) {
		this.errors = errors;
	}

	public static FormChecks of(Errors errors) {
		return new FormChecks(errors);
	}

	/** Requires a text of at most so many characters. */
	public FormChecks required(String field, int most) {
		if (text(field).isEmpty()) {
			reject(field, "NotBlank");
		}
		return atMost(field, most);
	}

	/** Requires a line of text. */
	public FormChecks required(String field) {
		return required(field, LINE);
	}

	/** Refuses a text of more characters. */
	public FormChecks atMost(String field, int most) {
		if (text(field).length() > most) {
			reject(field, "Size", "%,d".formatted(most));
		}
		return this;
	}

	/** Refuses a text with a line of more characters. */
	public FormChecks linesAtMost(String field, int most) {
		if (text(field).lines().anyMatch((line) -> line.length() > most)) {
			reject(field, "Lines", "%,d".formatted(most));
		}
		return this;
	}

	/** Requires the name of a constant. */
	public <E extends Enum<E>> FormChecks oneOf(String field, Class<E> type) {
		return oneOf(field, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
	}

	/** Requires one of these values. */
	public FormChecks oneOf(String field, List<String> values) {
		if (!values.contains(text(field))) {
			reject(field, "OneOf");
		}
		return this;
	}

	/** Refuses a date that is not real; it may be left empty. */
	public FormChecks date(String field) {
		DateParts date = date(field, this.errors);
		if (!date.blank() && date.parse().isEmpty()) {
			reject(field, "Date");
		}
		return this;
	}

	/** Requires a real date. */
	public FormChecks requiredDate(String field) {
		if (date(field, this.errors).blank()) {
			reject(field, "NotBlank");
		}
		return date(field);
	}

	/** Refuses a date that is not real; the day, or day and month, may be left empty. */
	public FormChecks partialDate(String field) {
		DateParts date = date(field, this.errors);
		if (!date.blank() && GivenDate.day(date).isEmpty()) {
			reject(field, "PartialDate");
		}
		return this;
	}

	/** Requires a date of which the day, or day and month, may be left empty. */
	public FormChecks requiredPartialDate(String field) {
		if (date(field, this.errors).blank()) {
			reject(field, "NotBlank");
		}
		return partialDate(field);
	}

	/** Refuses a last day before the first; either may be empty. */
	public FormChecks inOrder(String first, String last) {
		var from = GivenDate.dayOrNone(date(first, this.errors));
		var to = GivenDate.dayOrNone(date(last, this.errors));
		if (from != null && to != null && to.isBefore(from)) {
			reject(last, "DateOrder");
		}
		return this;
	}

	/** Refuses what is not a whole number of 0 or more; it may be left empty. */
	public FormChecks wholeNumber(String field) {
		if (!text(field).isEmpty() && FormValues.wholeNumber(text(field)) == null) {
			reject(field, "WholeNumber");
		}
		return this;
	}

	/** Refuses a text that a reader of numbers finds unclear; it may be left empty. */
	public FormChecks number(String field, Function<String, ?> reader) {
		if (!text(field).isEmpty()) {
			try {
				reader.apply(text(field));
			}
			catch (UnclearNumber unclear) {
				rejectUnclear(field, unclear);
			}
		}
		return this;
	}

	private void rejectUnclear(String field, UnclearNumber unclear) {
		if (!this.errors.hasFieldErrors(field)) {
			this.errors.rejectValue(field, unclear.key(), new Object[] { unclear.text() }, null);
		}
	}

	/** Refuses what is not a web address of http or https; it may be left empty. */
	public FormChecks webAddress(String field) {
		if (!text(field).isEmpty() && !text(field).matches("(?i)https?://\\S+")) {
			reject(field, "WebAddress");
		}
		return atMost(field, 2_000);
	}

	/** Refuses placeholders such as "N/A"; it may be left empty. */
	public FormChecks evidence(String field) {
		return rejectIf(NothingStated.in(text(field)), field, "Evidence", text(field));
	}

	/** Records an error on the field if the condition holds. */
	public FormChecks rejectIf(boolean wrong, String field, String code, Object... arguments) {
		if (wrong) {
			reject(field, code, arguments);
		}
		return this;
	}

	/** Whether no error is recorded on the form. */
	public boolean passed() {
		return !this.errors.hasErrors();
	}

	private void reject(String field, String code, Object... more) {
		if (this.errors.hasFieldErrors(field)) {
			return;
		}
		var arguments = new ArrayList<Object>();
		arguments.add(new DefaultMessageSourceResolvable(
				new String[] { this.errors.getObjectName() + "." + field.replaceAll("\\[\\d+]", ""), field }, field));
		arguments.addAll(List.of(more));
		this.errors.rejectValue(field, code, arguments.toArray(), null);
	}

	private String text(String field) {
		return FormValues.text(this.errors.getFieldValue(field));
	}

	private static DateParts date(String field, Errors errors) {
		return (errors.getFieldValue(field) instanceof DateParts date) ? date : DateParts.EMPTY;
	}

}
