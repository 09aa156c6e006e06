package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of a peer review.
 *
 * @param date when it was held
 * @param asWritten findings, as written
 * @param note internal note, never public
 */
@Embeddable
public record PeerReviewContent(@JsonUnwrapped DateHeld date, @Enumerated(EnumType.STRING) PeerReviewOutcome outcome,
		@Nullable String asWritten, @Nullable String note) {

	public PeerReviewContent {
		date = (date != null) ? date : DateHeld.UNKNOWN;
	}

	PeerReviewContent withoutNote() {
		return new PeerReviewContent(this.date, this.outcome, this.asWritten, null);
	}

}
