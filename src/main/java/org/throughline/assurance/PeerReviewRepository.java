package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores peer reviews.
 */
interface PeerReviewRepository extends Repository<PeerReview, UUID> {

	Optional<PeerReview> findBySetIdAndNumber(UUID setId, int number);

	void delete(PeerReview review);

	void flush();

}
