package org.throughline.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Reads what was typed about figures, each mistake said at its field.
 */
final class Written {

	/** The longest line. */
	static final int LINE = 300;

	/** The longest text. */
	static final int TEXT = 5_000;

	private Written() {
	}

	static void required(String field, String typed, int longest, BindingResult errors) {
		if (typed.isEmpty()) {
			reject(field, "measure.missing", errors);
		}
		atMost(field, typed, longest, errors);
	}

	static void atMost(String field, String typed, int longest, BindingResult errors) {
		if (typed.length() > longest) {
			reject(field, "measure.tooLong", errors, "%,d".formatted(longest));
		}
	}

	/** A number that may be left out: "143,400", "34%", "-2.5". */
	static @Nullable BigDecimal number(String field, String typed, BindingResult errors) {
		if (typed.isEmpty()) {
			return null;
		}
		String plain = typed.replaceAll("\\s*%$", "");
		if (!plain.matches("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,6})?")) {
			reject(field, "measure.notANumber", errors);
			return null;
		}
		return new BigDecimal(plain.replace(",", ""));
	}

	/** A number with its words; the number is read from them where none is typed. */
	static @Nullable Quantity quantity(String words, @Nullable BigDecimal value, @Nullable String qualifier) {
		if (words.isEmpty()) {
			return (value != null) ? Quantity.exactly(value) : null;
		}
		var read = Quantity.read(words);
		if (value == null && (qualifier == null || read.value() == null)) {
			return read;
		}
		var meant = (qualifier != null) ? Quantity.Qualifier.valueOf(qualifier)
				: (value != null && value.equals(read.value())) ? read.qualifier() : Quantity.Qualifier.EXACT;
		return new Quantity((value != null) ? value : read.value(), meant, words);
	}

	/** How exactly a date was typed; none where it is no date. */
	static @Nullable DatePrecision precision(DateParts typed) {
		if (typed.parse().isPresent()) {
			return DatePrecision.DAY;
		}
		if (typed.parseMonth().isPresent()) {
			return DatePrecision.MONTH;
		}
		return (typed.day().isEmpty() && typed.month().isEmpty() && typed.year().matches("[0-9]{4}"))
				? DatePrecision.YEAR : null;
	}

	/** The first day of what was typed. */
	static @Nullable LocalDate first(DateParts typed) {
		var precision = precision(typed);
		return (precision == null) ? null : switch (precision) {
			case DAY -> typed.parse().orElseThrow();
			case MONTH -> typed.parseMonth().orElseThrow().atDay(1);
			case YEAR -> LocalDate.of(Integer.parseInt(typed.year()), 1, 1);
		};
	}

	/** The last day of what was typed. */
	static @Nullable LocalDate last(DateParts typed) {
		var precision = precision(typed);
		return (precision == null) ? null : switch (precision) {
			case DAY -> typed.parse().orElseThrow();
			case MONTH -> typed.parseMonth().orElseThrow().atEndOfMonth();
			case YEAR -> YearMonth.of(Integer.parseInt(typed.year()), 12).atEndOfMonth();
		};
	}

	/** The boxes filled as exactly as the date is known. */
	static DateParts typed(LocalDate day, DatePrecision precision) {
		var parts = DateParts.of(day);
		return switch (precision) {
			case DAY -> parts;
			case MONTH -> new DateParts("", parts.month(), parts.year());
			case YEAR -> new DateParts("", "", parts.year());
		};
	}

	static void reject(String field, String key, BindingResult errors, Object... more) {
		if (!errors.hasFieldErrors(field)) {
			var arguments = new Object[more.length + 1];
			arguments[0] = new DefaultMessageSourceResolvable(
					new String[] { "measureField." + field.replaceAll(".*\\.", "") }, field);
			System.arraycopy(more, 0, arguments, 1, more.length);
			errors.rejectValue(field, key, arguments, key);
		}
	}

}
