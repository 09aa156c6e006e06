package org.throughline.assurance;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A peer review: partners check and challenge each other's self-assessments.
 *
 * @param id which it is
 * @param setId the set of standards
 * @param number its number in the set
 * @param organisationSlug whose self-assessment it tested; none where it was all of the
 * set
 * @param organisationName its name
 * @param heldOn when it was held
 * @param precision how exactly that is known
 * @param outcome what it found
 * @param asWritten what it found, in the source's words
 * @param reportSlug the report that states it
 * @param note the editor's remark; none for the public
 * @param version counts changes
 */
public record PeerReviewDetails(UUID id, UUID setId, int number, @Nullable String organisationSlug,
		@Nullable String organisationName, @Nullable LocalDate heldOn, @Nullable DatePrecision precision,
		PeerReviewOutcome outcome, @Nullable String asWritten, @Nullable String reportSlug, @Nullable String note,
		int version) {

	/** When it was held, as exactly as it is known. */
	public String held() {
		return Dates.inWords(this.heldOn, this.precision);
	}

	PeerReviewDetails published() {
		return new PeerReviewDetails(this.id, this.setId, this.number, this.organisationSlug, this.organisationName,
				this.heldOn, this.precision, this.outcome, this.asWritten, this.reportSlug, null, this.version);
	}

}
