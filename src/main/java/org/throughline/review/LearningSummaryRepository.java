package org.throughline.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores learning summaries.
 */
interface LearningSummaryRepository extends JpaRepository<LearningSummary, UUID> {

	Optional<LearningSummary> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	@Query("select s.slug from LearningSummary s where s.partnershipId = :partnershipId")
	Set<String> slugs(UUID partnershipId);

}
