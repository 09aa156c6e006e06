package org.throughline.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.report.PriorityBasis;
import org.throughline.report.ProgressContent;
import org.throughline.report.ReportedPeriods;
import org.throughline.theme.ThemeName;

/**
 * A priority and its progress as reported in one report.
 *
 * @param number its number within the report
 * @param owner the organisation that set it, under its name at the report's date, or
 * {@code null} for the partnership
 * @param periodMeant its period, if different from the report's
 * @param report the report's text on it
 * @param basis its basis and the organisations that share it
 * @param history its previous title and years
 */
public record PriorityText(int number, String title, @Nullable String owner, @Nullable String periodMeant,
		@JsonUnwrapped ProgressContent report, @JsonUnwrapped Basis basis, List<ThemeName> themes,
		@JsonUnwrapped History history) {

	/**
	 * The basis of a priority and the organisations that share it.
	 *
	 * @param chosen how and from what it was chosen
	 * @param sharedWith organisations that share it, under their names at the report's
	 * date
	 */
	public record Basis(@JsonUnwrapped PriorityBasis chosen, List<String> sharedWith) {

		/** Returns those that share it in words, with their names as written, or "". */
		public String shared() {
			String linked = String.join("; ", this.sharedWith);
			String asWritten = this.chosen.sharedAsWritten();
			if (asWritten == null || asWritten.equals(linked)) {
				return linked;
			}
			return linked.isEmpty() ? asWritten : linked + " (as written: " + asWritten + ")";
		}

	}

	/**
	 * The former reports on a priority.
	 *
	 * @param rewordedFrom its previous title
	 * @param reported the periods that report on it
	 */
	public record History(@Nullable String rewordedFrom, ReportedPeriods reported) {

	}

}
