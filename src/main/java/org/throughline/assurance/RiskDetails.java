package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A risk.
 *
 * @param number its number in the partnership
 * @param content its content; without the note for the public
 * @param links its register, report, owner and themes
 * @param reviewOverdue whether its review is overdue today
 */
public record RiskDetails(UUID id, int number, int version, @JsonUnwrapped RiskContent content,
		@JsonUnwrapped RiskLinks links, boolean reviewOverdue) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.title();
	}

	/** The owner as written, or else the name of the organisation. */
	public @Nullable String owner() {
		var organisation = this.links.owner();
		return (this.content.ownerAsWritten() != null || organisation == null) ? this.content.ownerAsWritten()
				: organisation.name();
	}

	RiskDetails withoutRegister() {
		return new RiskDetails(this.id, this.number, this.version, this.content, this.links.withoutRegister(),
				this.reviewOverdue);
	}

}
