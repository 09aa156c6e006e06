package org.throughline.review;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores reviews.
 */
interface CaseReviewRepository extends JpaRepository<CaseReview, UUID> {

	/** Returns a review, locked until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from CaseReview r where r.partnershipId = :partnershipId and r.reference = :reference")
	Optional<CaseReview> lock(UUID partnershipId, String reference);

	Optional<CaseReview> findByPartnershipIdAndReference(UUID partnershipId, String reference);

	boolean existsByPartnershipIdAndReference(UUID partnershipId, String reference);

	boolean existsByConvertedFromId(UUID id);

}
