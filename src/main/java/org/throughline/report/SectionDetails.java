package org.throughline.report;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report.
 *
 * @param slug slug within the report
 * @param scrutineerId the appointment of the scrutineer whose own statement it is
 * @param version version for the next edit
 */
public record SectionDetails(UUID id, String slug, @JsonUnwrapped SectionContent content, @Nullable UUID scrutineerId,
		int version) {

	public ReportPart part() {
		return this.content.part();
	}

	public String heading() {
		return this.content.heading();
	}

	public String body() {
		return this.content.body();
	}

	public @Nullable String source() {
		return this.content.source();
	}

}
