package org.throughline.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.measure.EventDate;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureShare;
import org.throughline.measure.Trend;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;

/**
 * The form of a figure.
 */
record FigureForm(String id, String version, String report, DateParts startsOn, DateParts endsOn, String label,
		String breakdown, String asWritten, String value, String qualifier, String numerator, String denominator,
		String target, String targetValue, String trend, String trendAsWritten, String change, String changeValue,
		String rank, String commentary, String source, String declared, List<ComparatorForm> comparators, String note) {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	FigureForm {
		comparators = comparators.isEmpty() ? ComparatorForm.of(List.of()) : List.copyOf(comparators);
	}

	static FigureForm empty() {
		return new FigureForm(TimeOrderedId.next().toString(), "0", "", DateParts.EMPTY, DateParts.EMPTY, "", "", "",
				"", "", "", "", "", "", "", "", "", "", "", "", "", "true", List.of(), "");
	}

	static FigureForm of(FigureDetails figure) {
		var content = figure.content();
		var period = content.period();
		var quantity = content.quantity();
		boolean readFromWording = quantity.equals(Quantity.read(quantity.asWritten()));
		return new FigureForm(figure.id().toString(), FormValues.text(figure.version()),
				FormValues.text(content.reportSlug()), DateParts.of(period.startsOn()),
				GivenDate.parts(period.endsOn(), period.precision()), FormValues.text(period.label()),
				FormValues.text(content.breakdown()), quantity.asWritten(),
				readFromWording ? "" : NumberFields.text(quantity.value()),
				readFromWording ? "" : FormValues.text(quantity.qualifier()), NumberFields.text(content.numerator()),
				NumberFields.text(content.denominator()), Quantities.text(content.target()), number(content.target()),
				FormValues.text(content.trend()), FormValues.text(content.trendAsWritten()),
				Quantities.text(content.change()), number(content.change()), FormValues.text(content.rank()),
				FormValues.text(content.commentary()), FormValues.text(content.source()),
				content.declared() ? "true" : "", ComparatorForm.of(content.comparators()),
				FormValues.text(content.note()));
	}

	private static String number(@Nullable Quantity quantity) {
		return (quantity == null || quantity.equals(Quantity.read(quantity.asWritten()))) ? ""
				: NumberFields.text(quantity.value());
	}

	void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.required("asWritten", 1_000)
			.partialDate("startsOn")
			.requiredPartialDate("endsOn")
			.atMost("label", LINE)
			.atMost("breakdown", LINE)
			.rejectIf(unknown(Quantity.Qualifier.class, this.qualifier), "qualifier", "OneOf")
			.atMost("target", LINE)
			.rejectIf(unknown(Trend.class, this.trend), "trend", "OneOf")
			.atMost("trendAsWritten", LINE)
			.atMost("change", LINE)
			.rejectIf(!this.rank.matches("([1-9][0-9]{0,2})?"), "rank", "measure.notARank")
			.atMost("commentary", TEXT)
			.atMost("source", TEXT)
			.atMost("note", TEXT);
		var first = GivenDate.dayOrNone(this.startsOn);
		var last = last();
		checks.rejectIf(first != null && last != null && last.isBefore(first), "endsOn", "DateOrder");
		NumberFields.check(checks, "value", this.value);
		NumberFields.check(checks, "numerator", this.numerator);
		NumberFields.check(checks, "denominator", this.denominator);
		NumberFields.check(checks, "targetValue", this.targetValue);
		NumberFields.check(checks, "changeValue", this.changeValue);
		var part = NumberFields.read(this.numerator);
		var whole = NumberFields.read(this.denominator);
		checks.rejectIf(part != null && part.signum() < 0, "numerator", "measure.notANumber")
			.rejectIf(whole != null && whole.signum() <= 0, "denominator", "measure.notMore");
		for (int row = 0; row < this.comparators.size(); row++) {
			this.comparators.get(row).check("comparators[" + row + "].", checks);
		}
	}

	static <E extends Enum<E>> boolean unknown(Class<E> type, String text) {
		return !text.isEmpty() && FormValues.choice(type, text) == null;
	}

	private @Nullable LocalDate last() {
		var day = GivenDate.dayOrNone(this.endsOn);
		var precision = GivenDate.precision(this.endsOn);
		return (day != null && precision != null) ? EventDate.end(day, precision) : null;
	}

	/** Returns the content; {@link #check} has found no error. */
	FigureContent toContent() {
		var period = new FigurePeriod(GivenDate.dayOrNone(this.startsOn), Objects.requireNonNull(last()),
				Objects.requireNonNull(GivenDate.precision(this.endsOn)), FormValues.orNull(this.label));
		var quantity = NumberFields.quantity(this.asWritten, NumberFields.read(this.value),
				FormValues.choice(Quantity.Qualifier.class, this.qualifier));
		var share = new FigureShare(NumberFields.read(this.numerator), NumberFields.read(this.denominator));
		var progress = new FigureProgress(NumberFields.quantity(this.target, NumberFields.read(this.targetValue), null),
				FormValues.choice(Trend.class, this.trend), FormValues.orNull(this.trendAsWritten),
				NumberFields.quantity(this.change, NumberFields.read(this.changeValue), null),
				FormValues.wholeNumber(this.rank));
		var notes = new FigureNotes(FormValues.orNull(this.commentary), FormValues.orNull(this.source),
				this.declared.equals("true"), FormValues.orNull(this.note));
		return new FigureContent(FormValues.orNull(this.report), period, FormValues.orNull(this.breakdown),
				Objects.requireNonNull(quantity), share, progress,
				this.comparators.stream().filter((row) -> !row.blank()).map(ComparatorForm::toComparator).toList(),
				notes);
	}

}
