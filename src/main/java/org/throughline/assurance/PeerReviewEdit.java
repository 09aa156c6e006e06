package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * New values for a peer review.
 *
 * @param organisationSlug whose self-assessment it tested, or {@code null} for all of the
 * set
 * @param reportSlug the report it is in; it is public once that report is
 */
public record PeerReviewEdit(PeerReviewContent content, @Nullable String organisationSlug,
		@Nullable String reportSlug) {

}
