package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a report.
 *
 * @param id identifier
 * @param number number within the report; never used again
 * @param position position within its kind
 * @param content its content
 * @param points its sub-points
 * @param links the records it refers to
 * @param lineage where it comes from, or {@code null} if unknown
 * @param version version for the next edit
 */
public record StatementDetails(UUID id, int number, int position, StatementContent content, List<String> points,
		StatementLinks links, @Nullable Lineage lineage, int version) {

	public StatementKind kind() {
		return this.content.kind();
	}

	public @Nullable String headline() {
		return this.content.headline();
	}

	public String wording() {
		return this.content.wording();
	}

}
