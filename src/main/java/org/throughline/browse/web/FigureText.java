package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.FigureContent;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.measure.AnalysedFigure;
import org.throughline.platform.text.Quantity;

/**
 * A figure for reading.
 *
 * @param measurement what its number means
 * @param known the figure, as the reader may see it
 */
record FigureText(IndicatorMeasurement measurement, AnalysedFigure known) {

	public FigureContent content() {
		return this.known.content();
	}

	/**
	 * Returns the number with its qualifier ("over 9,000", "70%"), or {@code null} if it
	 * has none.
	 */
	public @Nullable String number() {
		var value = content().quantity().value();
		var qualifier = content().quantity().qualifier();
		if (value == null || qualifier == null) {
			return null;
		}
		String before = switch (qualifier) {
			case EXACT -> "";
			case OVER -> "over ";
			case APPROX, ABOUT -> "about ";
			case AT_LEAST -> "at least ";
			case AT_MOST -> "at most ";
			case NEARLY -> "nearly ";
			case FEWER_THAN -> "fewer than ";
		};
		return before + number(value);
	}

	/** Returns the unit; may be empty. */
	public String unit() {
		String unit = this.measurement.percentage() ? null : this.measurement.unit();
		return (unit != null && number() != null) ? unit : "";
	}

	/**
	 * Returns the wording of the source, or {@code null} if it only repeats the number.
	 */
	public @Nullable String words() {
		String words = content().quantity().asWritten();
		String number = number();
		return (number != null && (words.equals(number) || (words + "%").equals(number)
				|| words.equals(Quantity.plain(Objects.requireNonNull(content().quantity().value()))))) ? null : words;
	}

	/** Returns its period as dates. */
	public String when() {
		return content().period().inWords();
	}

	/** Returns the calculated values, one per line. */
	public List<String> computed() {
		var derived = this.known.derived();
		var lines = new ArrayList<String>();
		var from = derived.from();
		if (derived.change() != null && from != null) {
			lines.add(signed(derived.change()) + "% from " + since(from.inWords())
					+ ((derived.points() != null) ? " (" + signed(derived.points()) + " percentage points)" : ""));
		}
		if (derived.notCompared() != null && from != null) {
			lines.add("not compared with " + since(from.inWords()) + ": " + switch (derived.notCompared()) {
				case BREAK_IN_SERIES -> "break in series";
				case OTHER_LENGTH -> "the periods differ in length";
			});
		}
		if (derived.share() != null) {
			lines.add(plain(content().share().numerator()) + " of " + plain(content().share().denominator()) + " is "
					+ Quantity.plain(derived.share()) + "%");
		}
		else if (content().share().denominator() != null) {
			lines.add("out of " + plain(content().share().denominator()));
		}
		if (derived.perMonth() != null) {
			lines.add(Quantity.plain(derived.perMonth()) + " a month on average");
		}
		return lines;
	}

	private static String since(String period) {
		return period.replaceFirst("^as at ", "");
	}

	private static String plain(@Nullable BigDecimal number) {
		return (number != null) ? Quantity.plain(number) : "";
	}

	private static String signed(BigDecimal change) {
		return ((change.signum() > 0) ? "+" : (change.signum() < 0) ? "−" : "") + Quantity.plain(change.abs());
	}

	/** Returns a number with its unit sign: "70%", "605". */
	public String number(BigDecimal value) {
		return Quantity.plain(value) + (this.measurement.percentage() ? "%" : "");
	}

	/** Returns the target as written, or {@code null}. */
	public @Nullable String target() {
		var target = content().progress().target();
		return (target != null) ? target.asWritten() : null;
	}

}
