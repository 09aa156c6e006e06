package org.throughline.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface GovernanceGroupRepository extends JpaRepository<GovernanceGroup, UUID> {

	boolean existsByPartnershipIdAndSlug(UUID partnershipId, String slug);

	List<GovernanceGroup> findByPartnershipId(UUID partnershipId);

	/**
	 * Loads the group and increments its version, because a change of its members counts
	 * as a change of the group.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<GovernanceGroup> findForChangeByPartnershipIdAndSlug(UUID partnershipId, String slug);

}
