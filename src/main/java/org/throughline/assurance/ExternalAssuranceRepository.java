package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores external assurance.
 */
interface ExternalAssuranceRepository extends Repository<ExternalAssurance, UUID> {

	Optional<ExternalAssurance> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	void delete(ExternalAssurance external);

	void flush();

}
