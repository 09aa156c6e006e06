package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * Where a statement is read.
 *
 * @param report the report that makes it
 * @param number its number there
 * @param kind what it is
 * @param sectionPart part of the section it belongs to, if it belongs to one
 */
public record StatementPlace(ReportReference report, int number, StatementKind kind, @Nullable ReportPart sectionPart) {

	/** Its address below the partnership's. */
	public String path() {
		ReportPart part = (this.sectionPart != null) ? this.sectionPart : this.kind.part();
		return this.report.path(part) + "#statement-" + this.number;
	}

}
