package org.throughline.measure;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * A newsletter, a campaign or the like, as it is to be.
 *
 * @param reportSlug the report that speaks of it; none before there is one
 * @param kind what sort
 * @param title how it is called
 * @param frequency how often, as written
 * @param reach how many it reaches
 * @param audience whom
 * @param wording what the report says of it
 * @param version which state the editor saw; ignored for a new one
 */
public record CommunicationEdit(@Nullable String reportSlug, CommunicationKind kind, String title,
		@Nullable String frequency, @Nullable Quantity reach, @Nullable String audience, @Nullable String wording,
		int version) {

}
