package org.throughline.assurance;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.NumberedRecord;

/**
 * An audit with its findings.
 *
 * @param number its number in the partnership
 * @param content its content; without the note for the public
 * @param organisations the organisations that took part
 */
public record AuditDetails(UUID id, int number, int version, @JsonUnwrapped AuditContent content,
		@Nullable String reportSlug, List<NamedReference> organisations,
		List<FindingDetails> findings) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.topic();
	}

	public List<FindingDetails> findings(FindingKind kind) {
		return this.findings.stream().filter((finding) -> finding.content().kind() == kind).toList();
	}

	/** Whether the report states another number of participants than is listed. */
	public boolean countsDiffer() {
		return this.content.stated().differsFrom(this.organisations.size(), this.content.method().serviceList().size());
	}

	public String text() {
		return Stream
			.of(this.content.topic(), this.content.footnote(), this.content.method().method(), this.content.source(),
					this.content.method().services())
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

}
