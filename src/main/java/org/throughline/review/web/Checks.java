package org.throughline.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;

/**
 * Checks what was typed, all at once, each field with a message that says what to do.
 */
final class Checks {

	private final Errors errors;

	Checks(Errors errors) {
		this.errors = errors;
	}

	Checks required(String field, int longest) {
		if (text(field).isEmpty()) {
			reject(field, "review.missing");
		}
		return atMost(field, longest);
	}

	Checks atMost(String field, int longest) {
		if (text(field).length() > longest) {
			reject(field, "review.tooLong", "%,d".formatted(longest));
		}
		return this;
	}

	Checks linesAtMost(String field, int longest) {
		if (text(field).lines().anyMatch((line) -> line.length() > longest)) {
			reject(field, "review.lineTooLong", "%,d".formatted(longest));
		}
		return this;
	}

	<E extends Enum<E>> Checks oneOf(String field, Class<E> type) {
		return oneOf(field, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
	}

	Checks oneOf(String field, List<String> values) {
		if (!values.contains(text(field))) {
			reject(field, "review.choose");
		}
		return this;
	}

	/** A whole date. */
	Checks day(String field, boolean required) {
		var parts = parts(field);
		if (parts.blank()) {
			if (required) {
				reject(field, "review.missing");
			}
		}
		else if (parts.parse().isEmpty()) {
			reject(field, "review.notADate");
		}
		return this;
	}

	/** A date of which the day, or day and month, may be left out. */
	Checks given(String field, boolean required) {
		var parts = parts(field);
		if (parts.blank()) {
			if (required) {
				reject(field, "review.missing");
			}
		}
		else if (GivenDate.day(parts).isEmpty()) {
			reject(field, "review.notADate");
		}
		return this;
	}

	Checks number(String field) {
		if (!text(field).matches("[0-9]{0,4}")) {
			reject(field, "review.notANumber");
		}
		return this;
	}

	Checks link(String field) {
		String url = text(field);
		if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
			reject(field, "review.notALink");
		}
		return atMost(field, 2_000);
	}

	private String text(String field) {
		return String.valueOf(this.errors.getFieldValue(field));
	}

	private DateParts parts(String field) {
		return (this.errors.getFieldValue(field) instanceof DateParts parts) ? parts : DateParts.EMPTY;
	}

	private void reject(String field, String key, Object... more) {
		if (this.errors.hasFieldErrors(field)) {
			return;
		}
		var arguments = new ArrayList<Object>();
		arguments.add(new DefaultMessageSourceResolvable(new String[] { "reviewField." + field }, field));
		arguments.addAll(List.of(more));
		this.errors.rejectValue(field, key, arguments.toArray(), key);
	}

}
