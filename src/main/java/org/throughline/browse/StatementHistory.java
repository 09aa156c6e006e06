package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.report.Lineage;
import org.throughline.report.ReportedPeriods;

/**
 * The earlier and later versions of a statement.
 *
 * @param earlier the statement it was carried forward from
 * @param later where later reports repeat it
 * @param leftOut later reports that do not repeat it
 * @param rolledForward whether its report was rolled forward from the previous one, so
 * that statements without an earlier version are new
 */
public record StatementHistory(@Nullable EarlierStatement earlier, List<LaterStatement> later,
		List<StatementOmission> leftOut, boolean rolledForward) {

	/** Whether there is something to show. */
	public boolean known() {
		return kind() != null || !this.later.isEmpty() || !this.leftOut.isEmpty();
	}

	/** Returns how it relates to earlier reports, or {@code null} if unknown. */
	public Lineage.@Nullable Kind kind() {
		if (this.earlier == null) {
			return this.rolledForward ? Lineage.Kind.NEW : null;
		}
		Lineage lineage = this.earlier.lineage();
		return (lineage != null) ? lineage.kind() : null;
	}

	/**
	 * Returns the address of the page with all versions, below the partnership's, or
	 * {@code null} if it is the only one.
	 */
	public @Nullable String versionsPath() {
		if (this.earlier != null) {
			var self = this.earlier.chain().get(0);
			return StatementVersion.path(self.report().reportSlug(), self.number());
		}
		if (this.later.isEmpty()) {
			return null;
		}
		var place = this.later.get(0).place();
		return StatementVersion.path(place.report().slug(), place.number());
	}

	/**
	 * Returns the reporting periods that have it, or {@code null} if it has no origin.
	 */
	public @Nullable ReportedPeriods periods() {
		Lineage lineage = (this.earlier != null) ? this.earlier.lineage() : null;
		return (lineage != null) ? lineage.periods() : null;
	}

}
