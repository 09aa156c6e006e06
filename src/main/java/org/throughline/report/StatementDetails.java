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
 * @param trace where it comes from, and what it led to
 * @param version version for the next edit
 */
public record StatementDetails(UUID id, int number, StatementKind kind, @JsonUnwrapped StatementContent content,
		List<String> points, @JsonUnwrapped StatementLinks links, @JsonUnwrapped StatementTrace trace, int version) {

	public @Nullable String headline() {
		return this.content.headline();
	}

	public String wording() {
		return this.content.wording();
	}

	StatementDetails with(StatementLinks newLinks, StatementTrace newTrace) {
		return new StatementDetails(this.id, this.number, this.kind, this.content, this.points, newLinks, newTrace,
				this.version);
	}

}
