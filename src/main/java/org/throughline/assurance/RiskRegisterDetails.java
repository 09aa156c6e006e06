package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A risk register.
 *
 * @param id its identifier
 * @param number its number in the partnership
 * @param version its version
 * @param content its content; without the note for the public
 * @param reportSlug the report it is in
 */
public record RiskRegisterDetails(UUID id, int number, int version, @JsonUnwrapped RiskRegisterContent content,
		@Nullable String reportSlug) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.name();
	}

	RiskRegisterDetails withoutNote() {
		return new RiskRegisterDetails(this.id, this.number, this.version, this.content.withoutNote(), this.reportSlug);
	}

}
