package org.throughline.measure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.measure.EventDate;
import org.throughline.measure.FigureDetails;
import org.throughline.measure.FigureContent;
import org.throughline.measure.FigureNotes;
import org.throughline.measure.FigureNumbers;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.FigureProgress;
import org.throughline.measure.FigureShare;
import org.throughline.measure.Trend;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.text.DecimalMark;
import org.throughline.platform.text.NumberReader;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Scale;

/**
 * The form of a figure.
 *
 * @param report slug of the report
 * @param period the period and the breakdown
 * @param number the number with its wording
 * @param progress target, trend, change and rank
 * @param comparators a row for each kind of comparator
 * @param notes comments on it
 */
record FigureForm(String version, String report, Period period, Number number, Progress progress,
		List<ComparatorForm> comparators, FigureNotes notes) {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	FigureForm {
		comparators = comparators.isEmpty() ? ComparatorForm.of(List.of()) : List.copyOf(comparators);
		notes = Objects.requireNonNullElse(notes, FigureNotes.NONE);
	}

	static FigureForm empty() {
		return new FigureForm("0", "", Period.EMPTY, Number.EMPTY, Progress.EMPTY, List.of(),
				new FigureNotes(null, null, true, null));
	}

	static FigureForm of(FigureDetails figure, Scale scale) {
		var content = figure.content();
		return new FigureForm(FormValues.text(figure.version()), FormValues.text(content.reportSlug()),
				Period.of(content), Number.of(content, scale), Progress.of(content.progress(), scale),
				ComparatorForm.of(content.comparators()), content.notes());
	}

	void check(Errors errors, Scale scale) {
		var checks = FormChecks.of(errors);
		this.period.check(checks);
		this.number.check(checks, scale);
		this.progress.check(checks, scale);
		for (int row = 0; row < this.comparators.size(); row++) {
			this.comparators.get(row).check("comparators[" + row + "].", checks, scale);
		}
		checks.atMost("notes.commentary", TEXT).atMost("notes.source", TEXT).atMost("notes.note", FormChecks.TEXT);
	}

	static <E extends Enum<E>> boolean unknown(Class<E> type, String text) {
		return !text.isEmpty() && FormValues.choice(type, text) == null;
	}

	/** Returns the content; {@link #check} has found no error. */
	FigureContent toContent(Scale scale) {
		return new FigureContent(FormValues.orNull(this.report), this.period.toPeriod(),
				FormValues.orNull(this.period.breakdown()), this.number.toQuantity(scale), this.number.toShare(),
				this.progress.toProgress(scale),
				this.comparators.stream().filter((row) -> !row.blank()).map(ComparatorForm::toComparator).toList(),
				this.notes);
	}

	/** Whether the number and its precision are those of the words. */
	private static boolean inWords(Quantity quantity, Function<String, Quantity> reader) {
		return quantity.equals(QuantityReader.orWords(quantity.asWritten(), reader));
	}

	record Period(DateParts startsOn, DateParts endsOn, String label, String breakdown) {

		static final Period EMPTY = new Period(DateParts.EMPTY, DateParts.EMPTY, "", "");

		static Period of(FigureContent content) {
			var period = content.period();
			return new Period(DateParts.of(period.startsOn()), GivenDate.parts(period.endsOn(), period.precision()),
					FormValues.text(period.label()), FormValues.text(content.breakdown()));
		}

		void check(FormChecks checks) {
			var first = GivenDate.dayOrNone(this.startsOn);
			var last = last();
			checks.partialDate("period.startsOn")
				.requiredPartialDate("period.endsOn")
				.rejectIf(first != null && last != null && last.isBefore(first), "period.endsOn", "DateOrder")
				.atMost("period.label", LINE)
				.atMost("period.breakdown", LINE);
		}

		private @Nullable LocalDate last() {
			var day = GivenDate.dayOrNone(this.endsOn);
			var precision = GivenDate.precision(this.endsOn);
			return (day != null && precision != null) ? EventDate.end(day, precision) : null;
		}

		FigurePeriod toPeriod() {
			return new FigurePeriod(GivenDate.dayOrNone(this.startsOn), Objects.requireNonNull(last()),
					Objects.requireNonNull(GivenDate.precision(this.endsOn)), FormValues.orNull(this.label));
		}

	}

	/** The number with its wording, and the counts behind a percentage. */
	record Number(String asWritten, String value, String qualifier, String numerator, String denominator) {

		static final Number EMPTY = new Number("", "", "", "", "");

		static Number of(FigureContent content, Scale scale) {
			var quantity = content.quantity();
			boolean inWords = inWords(quantity, (words) -> QuantityReader.quantity(words, scale));
			return new Number(quantity.asWritten(), inWords ? "" : FormValues.text(quantity.value()),
					inWords ? "" : FormValues.text(quantity.qualifier()), FormValues.text(content.share().numerator()),
					FormValues.text(content.share().denominator()));
		}

		void check(FormChecks checks, Scale scale) {
			checks.required("number.asWritten", 1_000)
				.rejectIf(unknown(Quantity.Qualifier.class, this.qualifier), "number.qualifier", "OneOf")
				.number("number.value", (text) -> NumberReader.number(text, scale))
				.number("number.numerator", (text) -> NumberReader.number(text, Scale.NUMBER))
				.number("number.denominator", (text) -> NumberReader.number(text, Scale.NUMBER));
			if (this.value.isEmpty()) {
				checks.number("number.asWritten", (words) -> QuantityReader.quantity(words, scale));
			}
			var part = FormValues.number(this.numerator);
			var whole = FormValues.number(this.denominator);
			checks.rejectIf(part != null && part.signum() < 0, "number.numerator", "measure.notNegative")
				.rejectIf(whole != null && whole.signum() <= 0, "number.denominator", "measure.notMore");
		}

		Quantity toQuantity(Scale scale) {
			return FigureNumbers.read(this.asWritten, FormValues.number(this.value),
					FormValues.choice(Quantity.Qualifier.class, this.qualifier),
					(words) -> QuantityReader.quantity(words, scale));
		}

		/** Returns what is stored, or {@code null} if it is not clear yet. */
		@Nullable Quantity stored(Scale scale) {
			if (this.asWritten.isEmpty()) {
				return null;
			}
			boolean clear = this.value.isEmpty()
					? FigureNumbers.clear(this.asWritten, (words) -> QuantityReader.quantity(words, scale))
					: FormValues.number(this.value) != null;
			return clear ? toQuantity(scale) : null;
		}

		FigureShare toShare() {
			return new FigureShare(FormValues.number(this.numerator), FormValues.number(this.denominator));
		}

	}

	record Progress(String target, String targetValue, String trend, String trendAsWritten, String change,
			String changeValue, String rank) {

		static final Progress EMPTY = new Progress("", "", "", "", "", "", "");

		static Progress of(FigureProgress progress, Scale scale) {
			return new Progress(Quantities.text(progress.target()),
					number(progress.target(), (words) -> QuantityReader.quantity(words, scale)),
					FormValues.text(progress.trend()), FormValues.text(progress.trendAsWritten()),
					Quantities.text(progress.change()), number(progress.change(), Progress::readChange),
					FormValues.text(progress.rank()));
		}

		private static String number(@Nullable Quantity quantity, Function<String, Quantity> reader) {
			return (quantity == null || inWords(quantity, reader)) ? "" : FormValues.text(quantity.value());
		}

		private static Quantity readChange(String words) {
			return QuantityReader.change(words, DecimalMark.POINT);
		}

		void check(FormChecks checks, Scale scale) {
			checks.atMost("progress.target", LINE)
				.rejectIf(unknown(Trend.class, this.trend), "progress.trend", "OneOf")
				.atMost("progress.trendAsWritten", LINE)
				.atMost("progress.change", LINE)
				.rejectIf(!this.rank.matches("([1-9][0-9]{0,2})?"), "progress.rank", "measure.notARank")
				.number("progress.targetValue", (text) -> NumberReader.number(text, scale))
				.number("progress.changeValue", NumberReader::number);
			if (this.targetValue.isEmpty()) {
				checks.number("progress.target", (words) -> QuantityReader.quantity(words, scale));
			}
			if (this.changeValue.isEmpty()) {
				checks.number("progress.change", Progress::readChange);
			}
		}

		FigureProgress toProgress(Scale scale) {
			return new FigureProgress(
					quantity(this.target, this.targetValue, (words) -> QuantityReader.quantity(words, scale)),
					FormValues.choice(Trend.class, this.trend), FormValues.orNull(this.trendAsWritten),
					quantity(this.change, this.changeValue, Progress::readChange), FormValues.wholeNumber(this.rank));
		}

		private static @Nullable Quantity quantity(String words, String number, Function<String, Quantity> reader) {
			var value = FormValues.number(number);
			if (words.isEmpty()) {
				return (value != null) ? Quantity.exactly(value) : null;
			}
			return FigureNumbers.read(words, value, null, reader);
		}

	}

}
