package org.throughline.browse;

import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportState;

/**
 * A report as other pages speak of it.
 *
 * @param slug its name in addresses
 * @param kind whose report it is
 * @param title as printed
 * @param periodLabel the period it covers ("2024/25")
 * @param body name of the partnership, group or agency as at the report's date
 * @param state whether it is published
 */
public record ReportReference(String slug, ReportKind kind, String title, String periodLabel, String body,
		ReportState state) {

	/**
	 * Its address below the partnership's: the partnership's own report stands directly
	 * there, those of subgroups and agencies below {@code reports}.
	 */
	public String path() {
		return (this.kind == ReportKind.PARTNERSHIP) ? this.slug : "reports/" + this.slug;
	}

	/** Address of one of its parts below the partnership's. */
	public String path(ReportPart part) {
		return (part == ReportPart.OVERVIEW) ? path() : path() + "/" + part.slug();
	}

	/** Whether only those granted see it. */
	public boolean draft() {
		return this.state == ReportState.DRAFT;
	}

	/** Whether it is the partnership's own yearly report. */
	public boolean own() {
		return this.kind == ReportKind.PARTNERSHIP;
	}

}
