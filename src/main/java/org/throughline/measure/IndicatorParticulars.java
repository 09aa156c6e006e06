package org.throughline.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an indicator.
 *
 * @param name what it counts
 * @param kind what sort of thing that is
 * @param unit what its figures are counted in, as sources name it
 * @param direction which way is better
 * @param category under what it stands among the figures of a report
 * @param collection the survey or data set it belongs to
 * @param definition how it is counted
 * @param dataSource where its figures come from
 * @param aboutChildren whether small public figures of it are not shown
 * @param wholeShare whether it is a percentage that cannot exceed 100
 * @param monthlyAverageOf slug of the indicator whose monthly average it is
 * @param organisation slug of the organisation it is of; none: the whole area
 * @param themes slugs of its themes
 * @param note the editor's remark, never for anyone else
 */
public record IndicatorParticulars(String name, IndicatorKind kind, @Nullable String unit, GoodDirection direction,
		@Nullable String category, @Nullable String collection, @Nullable String definition,
		@Nullable String dataSource, boolean aboutChildren, boolean wholeShare, @Nullable String monthlyAverageOf,
		@Nullable String organisation, List<String> themes, @Nullable String note) {

	public IndicatorParticulars {
		themes = List.copyOf(themes);
	}

	/** Whether its figures are percentages. */
	public boolean percentage() {
		String lower = Objects.requireNonNullElse(this.unit, "").toLowerCase(Locale.UK);
		return this.wholeShare || lower.contains("%") || lower.contains("per cent");
	}

	/**
	 * Whether its figures count things one by one, rather than saying how many for each.
	 */
	boolean countsOneByOne() {
		String lower = " " + Objects.requireNonNullElse(this.unit, "").toLowerCase(Locale.UK) + " ";
		return !percentage() && !lower.contains(" per ") && !lower.contains(" rate ");
	}

	/** What stands behind a figure's number: "%" directly, other units after a space. */
	public String unitBehind() {
		if (percentage()) {
			return "%";
		}
		return (this.unit != null) ? " " + this.unit : "";
	}

}
