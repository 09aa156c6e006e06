package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The recommendations on disk.
 */
interface RecommendationRepository extends JpaRepository<Recommendation, UUID> {

	Optional<Recommendation> findByPartnershipIdAndReference(UUID partnershipId, String reference);

	/** Finds a recommendation whose links will change. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Recommendation> findForLinksByPartnershipIdAndReference(UUID partnershipId, String reference);

}
