package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores audit findings.
 */
interface AuditFindingRepository extends Repository<AuditFinding, UUID> {

	Optional<AuditFinding> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	void delete(AuditFinding finding);

	void flush();

}
