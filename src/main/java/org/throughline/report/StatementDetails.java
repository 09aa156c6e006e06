package org.throughline.report;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a report.
 *
 * @param number number within the report; never used again
 * @param points its sub-points
 * @param links the records it refers to
 * @param impact the records that show what it led to, for business managers
 * @param lineage where it comes from, or {@code null} if unknown
 * @param version version for the next edit
 */
public record StatementDetails(UUID id, int number, StatementKind kind, @JsonUnwrapped StatementContent content,
		List<String> points, @JsonUnwrapped StatementLinks links, @JsonUnwrapped StatementImpact impact,
		@Nullable Lineage lineage, int version) {

	public @Nullable String headline() {
		return this.content.headline();
	}

	public String wording() {
		return this.content.wording();
	}

	StatementDetails withLinks(StatementLinks newLinks, StatementImpact newImpact) {
		return new StatementDetails(this.id, this.number, this.kind, this.content, this.points, newLinks, newImpact,
				this.lineage, this.version);
	}

	StatementDetails withLineage(@Nullable Lineage newLineage) {
		return new StatementDetails(this.id, this.number, this.kind, this.content, this.points, this.links, this.impact,
				newLineage, this.version);
	}

}
