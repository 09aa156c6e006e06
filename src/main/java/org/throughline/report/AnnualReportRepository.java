package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores annual reports.
 */
interface AnnualReportRepository extends Repository<AnnualReport, UUID> {

	AnnualReport save(AnnualReport report);

	/** Finds a report and locks its row until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from AnnualReport r where r.body.partnershipId = :partnershipId and r.slug = :slug")
	Optional<AnnualReport> lock(UUID partnershipId, String slug);

	boolean existsByBodyPartnershipIdAndSlug(UUID partnershipId, String slug);

	Optional<AnnualReport> findFirstByRolledFromId(UUID id);

	void flush();

}
