package org.throughline.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores learning summaries.
 */
interface LearningSummaryRepository extends Repository<LearningSummary, UUID> {

	LearningSummary save(LearningSummary summary);

	Optional<LearningSummary> findById(UUID id);

	Optional<LearningSummary> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	@Query("select s.slug from LearningSummary s where s.partnershipId = :partnershipId")
	Set<String> slugs(UUID partnershipId);

	void delete(LearningSummary summary);

}
