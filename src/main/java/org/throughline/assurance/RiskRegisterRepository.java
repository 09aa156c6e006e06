package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores risk registers.
 */
interface RiskRegisterRepository extends Repository<RiskRegister, UUID> {

	Optional<RiskRegister> findByPartnershipIdAndNumber(UUID partnershipId, int number);

	void delete(RiskRegister register);

	void flush();

}
