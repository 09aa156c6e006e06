package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores annual reports.
 */
interface AnnualReportRepository extends JpaRepository<AnnualReport, UUID> {

	/** Finds a report and locks its row until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from AnnualReport r where r.body.partnershipId = :partnershipId and r.slug = :slug")
	Optional<AnnualReport> lock(UUID partnershipId, String slug);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<AnnualReport> findById(UUID id);

	Optional<AnnualReport> findByAmendsId(UUID id);

	boolean existsByBodyPartnershipIdAndSlug(UUID partnershipId, String slug);

	Optional<AnnualReport> findFirstByRolledFromId(UUID id);

}
