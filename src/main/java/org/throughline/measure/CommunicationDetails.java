package org.throughline.measure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRecord;

/**
 * A communication such as a newsletter or a campaign.
 *
 * @param number the number, used in page addresses
 * @param reportSlug the report it is in, or {@code null} if there is none yet
 * @param late what happened to it after its report was published
 */
public record CommunicationDetails(UUID id, int number, int version, CommunicationContent content,
		@Nullable String reportSlug, LateEntry late) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.title();
	}

}
