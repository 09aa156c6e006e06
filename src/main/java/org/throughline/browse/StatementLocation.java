package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * The location of a statement.
 *
 * @param number its number in the report
 * @param sectionPart the part of its section, or {@code null}
 */
public record StatementLocation(ReportReference report, int number, StatementKind kind,
		@Nullable ReportPart sectionPart) {

	/** Returns its address below the partnership's. */
	public String path() {
		ReportPart part = (this.sectionPart != null) ? this.sectionPart : this.kind.part();
		return this.report.path(part) + "#statement-" + this.number;
	}

}
