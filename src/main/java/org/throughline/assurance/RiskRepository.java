package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores risks.
 */
interface RiskRepository extends Repository<Risk, UUID> {

	Optional<Risk> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	void delete(Risk risk);

	void flush();

}
