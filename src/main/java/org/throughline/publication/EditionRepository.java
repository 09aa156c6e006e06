package org.throughline.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores editions.
 */
interface EditionRepository extends JpaRepository<Edition, UUID> {

	List<Edition> findByReportIdOrderByNumberDesc(UUID reportId);

	@Query("select distinct e.reportId from Edition e where e.partnershipId = :partnershipId")
	Set<UUID> reportsWithEdition(UUID partnershipId);

	boolean existsByReportIdAndOrigin(UUID reportId, EditionOrigin origin);

	Optional<Edition> findByReportIdAndWaitingTrue(UUID reportId);

}
