package org.throughline.assurance;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * A peer review: partners check and challenge each other's self-assessments.
 *
 * @param setId the set of standards
 * @param content its content; without the note for the public
 * @param organisation whose self-assessment it tested, or {@code null} for all of the set
 */
public record PeerReviewDetails(UUID id, int number, int version, UUID setId, @JsonUnwrapped PeerReviewContent content,
		@Nullable NamedReference organisation, @Nullable String reportSlug) {

	PeerReviewDetails published() {
		return new PeerReviewDetails(this.id, this.number, this.version, this.setId, this.content.withoutNote(),
				this.organisation, this.reportSlug);
	}

}
