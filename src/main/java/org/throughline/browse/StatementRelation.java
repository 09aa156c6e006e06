package org.throughline.browse;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.report.Lineage.Occurrence;

/**
 * Another version of a statement, or a report that does not repeat it.
 *
 * @param version its words there; empty if the report does not repeat the statement
 * @param reason why the report does not repeat the statement
 * @param before the reports of the versions before an earlier one, newest first
 */
record StatementRelation(Type relation, UUID reportId, @JsonUnwrapped PlacedWording version, @Nullable String reason,
		@Nullable List<UUID> before) {

	StatementLocation place(ReportRow report) {
		return new StatementLocation(report.reference(), this.version.number(),
				Objects.requireNonNull(this.version.kind()), this.version.sectionPart());
	}

	Occurrence occurrence(ReportRow report) {
		return new Occurrence(report.inSeries(), this.version.number(), this.version.headline(),
				this.version.wording());
	}

	/** The relation to the statement. */
	enum Type {

		EARLIER, LATER, DROPPED

	}

}
