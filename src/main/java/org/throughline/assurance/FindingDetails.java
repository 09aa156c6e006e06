package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.NumberedRecord;

/**
 * A finding of one audit, or of several audits in a report.
 *
 * @param number its number in the partnership
 * @param auditNumber number of its audit, or {@code null} if several audits found it
 * @param reportSlug the report of several audits
 */
public record FindingDetails(UUID id, int number, int version, @JsonUnwrapped AuditFindingContent content,
		@Nullable Integer auditNumber, @Nullable String auditTopic, @Nullable String reportSlug,
		List<NamedReference> themes) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.inOneLine();
	}

}
