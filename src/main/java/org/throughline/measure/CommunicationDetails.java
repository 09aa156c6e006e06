package org.throughline.measure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * A newsletter, a campaign or the like.
 *
 * @param id identifies it
 * @param number its name in addresses
 * @param reportSlug the report that speaks of it
 * @param kind what sort
 * @param title how it is called
 * @param frequency how often, as written
 * @param reach how many it reaches
 * @param audience whom
 * @param wording what the report says of it
 * @param version which state it is
 */
public record CommunicationDetails(UUID id, int number, @Nullable String reportSlug, CommunicationKind kind,
		String title, @Nullable String frequency, @Nullable Quantity reach, @Nullable String audience,
		@Nullable String wording, int version) {

}
