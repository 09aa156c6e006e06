package org.throughline.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores declared numbers of reviews.
 */
interface ReviewCountRepository extends JpaRepository<ReviewCount, UUID> {

	Optional<ReviewCount> findByPartnershipIdAndId(UUID partnershipId, UUID id);

	@Query("""
			select c from ReviewCount c where c.partnershipId = :partnershipId
			order by c.content.periodLabel desc, c.position""")
	List<ReviewCount> list(UUID partnershipId);

	@Query("select coalesce(max(c.position), 0) + 1 from ReviewCount c where c.partnershipId = :partnershipId")
	int nextPosition(UUID partnershipId);

}
