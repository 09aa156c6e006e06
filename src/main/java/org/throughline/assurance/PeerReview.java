package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A peer review of one self-assessment, or of all in a set.
 */
@Entity
class PeerReview extends NumberedRoot {

	private UUID setId;

	@Embedded
	private PeerReviewContent content;

	private @Nullable UUID assessmentId;

	private @Nullable UUID reportId;

	@SuppressWarnings("NullAway.Init")
	protected PeerReview() {
	}

	PeerReview(UUID partnershipId, int number, UUID setId, PeerReviewContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.setId = setId;
		replace(content, links);
	}

	final void replace(PeerReviewContent content, Links links) {
		this.content = content;
		this.assessmentId = links.assessmentId();
		this.reportId = links.reportId();
	}

	/** The self-assessment a peer review tested, and the report it is in. */
	record Links(@Nullable UUID assessmentId, @Nullable UUID reportId) {

	}

}
