package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.NumberedRecord;

/**
 * An inspection, visit or review by others.
 *
 * @param number its number in the partnership
 * @param content its content; without the note for the public
 * @param organisation the organisation it was about
 */
public record ExternalAssuranceDetails(UUID id, int number, int version,
		@JsonUnwrapped ExternalAssuranceContent content, @Nullable String reportSlug,
		@Nullable NamedReference organisation) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.byWhom();
	}

}
