package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores audits.
 */
interface AuditRepository extends Repository<Audit, UUID> {

	Optional<Audit> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	void delete(Audit audit);

	void flush();

}
