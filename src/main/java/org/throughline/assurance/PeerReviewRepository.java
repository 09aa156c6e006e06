package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores peer reviews.
 */
interface PeerReviewRepository extends JpaRepository<PeerReview, UUID> {

	Optional<PeerReview> findBySetIdAndNumber(UUID setId, int number);

}
