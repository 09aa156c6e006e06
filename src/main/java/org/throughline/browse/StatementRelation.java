package org.throughline.browse;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.report.Lineage.Occurrence;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementKind;

/**
 * Another version of a statement, or a report that does not repeat it.
 *
 * @param step the number of steps back to an earlier version
 * @param reportId its report
 * @param number its number; 0 if the report does not repeat the statement
 * @param kind its kind; likewise {@code null}
 * @param sectionPart the part of its section
 * @param headline its headline
 * @param wording its wording
 * @param reason why the report does not repeat the statement
 */
record StatementRelation(Type relation, int step, UUID reportId, int number, @Nullable StatementKind kind,
		@Nullable ReportPart sectionPart, @Nullable String headline, @Nullable String wording,
		@Nullable String reason) {

	StatementLocation place(ReportRow report) {
		return new StatementLocation(report.reference(), this.number, Objects.requireNonNull(this.kind),
				this.sectionPart);
	}

	Occurrence occurrence(ReportRow report) {
		return new Occurrence(report.inSeries(), this.number, this.headline, Objects.requireNonNull(this.wording));
	}

	/** How it is related to the statement. */
	enum Type {

		EARLIER, LATER, DROPPED

	}

}
