package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A risk register.
 *
 * @param number its number in the partnership
 * @param content its content; without the note for the public
 */
public record RiskRegisterDetails(UUID id, int number, int version, @JsonUnwrapped RiskRegisterContent content,
		@Nullable String reportSlug) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.name();
	}

}
