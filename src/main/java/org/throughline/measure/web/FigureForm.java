package org.throughline.measure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.Figure;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.Trend;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;

/**
 * A figure, as typed.
 */
record FigureForm(String id, String version, String report, DateParts startsOn, DateParts endsOn, String label,
		String breakdown, String asWritten, String value, String qualifier, String numerator, String denominator,
		String target, String targetValue, String trend, String trendAsWritten, String change, String changeValue,
		String rank, String commentary, String source, String declared, List<ComparatorForm> comparators, String note) {

	FigureForm(@Nullable String id, @Nullable String version, @Nullable String report, @Nullable DateParts startsOn,
			@Nullable DateParts endsOn, @Nullable String label, @Nullable String breakdown, @Nullable String asWritten,
			@Nullable String value, @Nullable String qualifier, @Nullable String numerator,
			@Nullable String denominator, @Nullable String target, @Nullable String targetValue, @Nullable String trend,
			@Nullable String trendAsWritten, @Nullable String change, @Nullable String changeValue,
			@Nullable String rank, @Nullable String commentary, @Nullable String source, @Nullable String declared,
			@Nullable List<ComparatorForm> comparators, @Nullable String note) {
		this.id = Typed.words(id);
		this.version = Typed.words(version);
		this.report = Typed.words(report);
		this.startsOn = Typed.date(startsOn);
		this.endsOn = Typed.date(endsOn);
		this.label = Typed.words(label);
		this.breakdown = Typed.words(breakdown);
		this.asWritten = Typed.words(asWritten);
		this.value = Typed.words(value);
		this.qualifier = Typed.words(qualifier);
		this.numerator = Typed.words(numerator);
		this.denominator = Typed.words(denominator);
		this.target = Typed.words(target);
		this.targetValue = Typed.words(targetValue);
		this.trend = Typed.words(trend);
		this.trendAsWritten = Typed.words(trendAsWritten);
		this.change = Typed.words(change);
		this.changeValue = Typed.words(changeValue);
		this.rank = Typed.words(rank);
		this.commentary = Typed.words(commentary);
		this.source = Typed.words(source);
		this.declared = Typed.words(declared);
		this.comparators = (comparators != null) ? List.copyOf(comparators) : ComparatorForm.of(List.of());
		this.note = Typed.words(note);
	}

	static FigureForm empty() {
		return new FigureForm(TimeOrderedId.next().toString(), "0", "", null, null, "", "", "", "", "", "", "", "", "",
				"", "", "", "", "", "", "", "true", null, "");
	}

	static FigureForm of(Figure figure) {
		var content = figure.content();
		var period = content.period();
		var quantity = content.quantity();
		boolean readFromWords = quantity.equals(Quantity.read(quantity.asWritten()));
		return new FigureForm(figure.id().toString(), String.valueOf(figure.version()), content.reportSlug(),
				DateParts.of(period.startsOn()), Written.typed(period.endsOn(), period.precision()), period.label(),
				content.breakdown(), quantity.asWritten(), readFromWords ? "" : shown(quantity.value()),
				readFromWords ? "" : Typed.shown(quantity.qualifier()), shown(content.numerator()),
				shown(content.denominator()), words(content.target()), number(content.target()),
				Typed.shown(content.trend()), content.trendAsWritten(), words(content.change()),
				number(content.change()), Typed.shown(content.rank()), content.commentary(), content.source(),
				content.declared() ? "true" : "", ComparatorForm.of(content.comparators()), content.note());
	}

	private static String words(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.asWritten() : "";
	}

	private static String number(@Nullable Quantity quantity) {
		return (quantity == null || quantity.equals(Quantity.read(quantity.asWritten()))) ? ""
				: shown(quantity.value());
	}

	static String shown(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : "";
	}

	void check(BindingResult errors) {
		Written.required("asWritten", this.asWritten, 1_000, errors);
		if (!this.startsOn.blank() && Written.precision(this.startsOn) == null) {
			errors.rejectValue("startsOn", "measure.notADate");
		}
		if (Written.precision(this.endsOn) == null) {
			errors.rejectValue("endsOn", this.endsOn.blank() ? "date.missing" : "measure.notADate");
		}
		if (!errors.hasFieldErrors("startsOn") && !errors.hasFieldErrors("endsOn")) {
			Typed.inOrder(Written.first(this.startsOn), Written.last(this.endsOn), "endsOn", errors);
		}
		Written.atMost("label", this.label, Written.LINE, errors);
		Written.atMost("breakdown", this.breakdown, Written.LINE, errors);
		Written.number("value", this.value, errors);
		optional(Quantity.Qualifier.class, this.qualifier, "qualifier", errors);
		share(errors);
		Written.atMost("target", this.target, Written.LINE, errors);
		Written.number("targetValue", this.targetValue, errors);
		optional(Trend.class, this.trend, "trend", errors);
		Written.atMost("trendAsWritten", this.trendAsWritten, Written.LINE, errors);
		Written.atMost("change", this.change, Written.LINE, errors);
		Written.number("changeValue", this.changeValue, errors);
		if (!this.rank.matches("([1-9][0-9]{0,2})?")) {
			Written.reject("rank", "measure.notARank", errors);
		}
		Written.atMost("commentary", this.commentary, Written.TEXT, errors);
		Written.atMost("source", this.source, Written.TEXT, errors);
		for (int row = 0; row < this.comparators.size(); row++) {
			this.comparators.get(row).check("comparators[" + row + "].", errors);
		}
		Written.atMost("note", this.note, Written.TEXT, errors);
	}

	private void share(BindingResult errors) {
		var part = Written.number("numerator", this.numerator, errors);
		var whole = Written.number("denominator", this.denominator, errors);
		if (part != null && part.signum() < 0) {
			Written.reject("numerator", "measure.notANumber", errors);
		}
		if (whole != null && whole.signum() <= 0) {
			Written.reject("denominator", "measure.notMore", errors);
		}
	}

	private static <E extends Enum<E>> void optional(Class<E> type, String typed, String field, BindingResult errors) {
		if (!typed.isEmpty()) {
			Typed.choice(type, typed, field, errors);
		}
	}

	/** What is meant, once {@link #check} found nothing wrong. */
	FigureContent toContent(BindingResult errors) {
		var precision = Objects.requireNonNull(Written.precision(this.endsOn));
		var last = Objects.requireNonNull(Written.last(this.endsOn));
		var period = new FigurePeriod(Written.first(this.startsOn), last, precision, Typed.orNothing(this.label));
		return new FigureContent(Typed.orNothing(this.report), period, Typed.orNothing(this.breakdown),
				Objects.requireNonNull(Written.quantity(this.asWritten, Written.number("value", this.value, errors),
						Typed.orNothing(this.qualifier))),
				Written.number("numerator", this.numerator, errors),
				Written.number("denominator", this.denominator, errors),
				Written.quantity(this.target, Written.number("targetValue", this.targetValue, errors), null),
				this.trend.isEmpty() ? null : Trend.valueOf(this.trend), Typed.orNothing(this.trendAsWritten),
				Written.quantity(this.change, Written.number("changeValue", this.changeValue, errors), null),
				this.rank.isEmpty() ? null : Integer.valueOf(this.rank), Typed.orNothing(this.commentary),
				Typed.orNothing(this.source), this.declared.equals("true"),
				this.comparators.stream().filter((row) -> !row.blank()).map((row) -> row.toContent(errors)).toList(),
				Typed.orNothing(this.note));
	}

}
