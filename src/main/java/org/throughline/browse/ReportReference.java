package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportState;

/**
 * Reference to a report.
 *
 * @param kind its kind: partnership, subgroup or agency
 * @param periodLabel the period it covers ("2024/25")
 * @param body the reporting body under its name at the report's date
 */
public record ReportReference(String slug, ReportKind kind, String title, String periodLabel, String body,
		ReportState state) {

	/**
	 * Returns its address below the partnership's: {@code 2024-25} for the partnership's
	 * own report, {@code reports/...} for others.
	 */
	public String path() {
		return (this.kind == ReportKind.PARTNERSHIP) ? this.slug : "reports/" + this.slug;
	}

	/** Returns the address of one of its parts, below the partnership's. */
	public String path(ReportPart part) {
		return (part == ReportPart.OVERVIEW) ? path() : path() + "/" + part.slug();
	}

	/** Returns its period and its body: "2024/25 – Oxfordshire County Council". */
	public String periodAndBody() {
		return this.periodLabel + " – " + this.body;
	}

	/** Whether it is edited. */
	public boolean draft() {
		return this.state == ReportState.DRAFT;
	}

	/** Returns why only readers of drafts see it; {@code null} if it is public. */
	public @Nullable String notPublic() {
		return switch (this.state) {
			case DRAFT -> "Draft – not published";
			case SEALED -> "Sealed – not published yet";
			default -> null;
		};
	}

	/** Whether it is the partnership's own annual report. */
	public boolean own() {
		return this.kind == ReportKind.PARTNERSHIP;
	}

}
