package org.throughline.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The content of an indicator.
 *
 * @param name the name
 * @param kind the type of measure
 * @param unit the unit, as sources name it
 * @param direction the polarity
 * @param category the heading in the figures section of a report
 * @param collection the survey or data set
 * @param definition the definition
 * @param dataSource the data source
 * @param aboutChildren whether it counts children, so that small numbers are suppressed
 * @param wholeShare whether it is a percentage from 0 to 100
 * @param monthlyAverageOf slug of the indicator whose monthly average this is
 * @param organisation slug of the organisation, or {@code null} for the whole area
 * @param themes slugs of its themes
 * @param note the internal note
 */
public record IndicatorContent(String name, IndicatorKind kind, @Nullable String unit, GoodDirection direction,
		@Nullable String category, @Nullable String collection, @Nullable String definition,
		@Nullable String dataSource, boolean aboutChildren, boolean wholeShare, @Nullable String monthlyAverageOf,
		@Nullable String organisation, List<String> themes, @Nullable String note) {

	public IndicatorContent {
		themes = List.copyOf(themes);
	}

	/** Whether its figures are percentages. */
	public boolean percentage() {
		String lower = Objects.requireNonNullElse(this.unit, "").toLowerCase(Locale.UK);
		return this.wholeShare || lower.contains("%") || lower.contains("per cent");
	}

	/**
	 * Whether its figures count individuals, rather than giving a rate.
	 */
	boolean countsOneByOne() {
		String lower = " " + Objects.requireNonNullElse(this.unit, "").toLowerCase(Locale.UK) + " ";
		return !percentage() && !lower.contains(" per ") && !lower.contains(" rate ");
	}

	/**
	 * Returns the unit to append to a number: "%" directly, other units after a space.
	 */
	public String unitBehind() {
		if (percentage()) {
			return "%";
		}
		return (this.unit != null) ? " " + this.unit : "";
	}

}
