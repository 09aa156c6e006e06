package org.throughline.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface GovernanceGroupRepository extends Repository<GovernanceGroup, UUID> {

	GovernanceGroup save(GovernanceGroup group);

	boolean existsByPartnershipIdAndSlug(UUID partnershipId, String slug);

	List<GovernanceGroup> findByPartnershipId(UUID partnershipId);

	/**
	 * Loads the group and increments its version, because a change of its members counts
	 * as a change of the group.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<GovernanceGroup> findForChangeByPartnershipIdAndSlug(UUID partnershipId, String slug);

	void flush();

}
