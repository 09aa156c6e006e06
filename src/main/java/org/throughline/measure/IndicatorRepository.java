package org.throughline.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores indicators.
 */
interface IndicatorRepository extends JpaRepository<Indicator, UUID> {

	Optional<Indicator> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	@Query("select i.slug from Indicator i where i.partnershipId = ?1")
	Set<String> findSlugs(UUID partnershipId);

	@Query("select coalesce(max(i.position), 0) from Indicator i where i.partnershipId = ?1")
	int findLastPosition(UUID partnershipId);

	/** Locks indicators until the transaction ends, always in the same order. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Indicator> findByPartnershipIdAndSlugInOrderById(UUID partnershipId, Collection<String> slugs);

	/** Removes the references of monthly averages to an indicator. */
	@Modifying
	@Query("update Indicator i set i.monthlyAverageOfId = null where i.monthlyAverageOfId = ?1")
	void removeMonthlyAverages(UUID indicator);

}
