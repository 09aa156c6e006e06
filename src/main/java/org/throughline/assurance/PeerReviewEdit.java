package org.throughline.assurance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * What a peer review is to say.
 *
 * @param organisationSlug whose self-assessment it tested; none where it was all of the
 * set
 * @param heldOn when it was held
 * @param precision how exactly that is known
 * @param outcome what it found
 * @param asWritten what it found, in the source's words
 * @param reportSlug the report that states it
 * @param note the editor's remark, never public
 */
public record PeerReviewEdit(@Nullable String organisationSlug, @Nullable LocalDate heldOn,
		@Nullable DatePrecision precision, PeerReviewOutcome outcome, @Nullable String asWritten,
		@Nullable String reportSlug, @Nullable String note) {

}
