package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface PartnershipRepository extends JpaRepository<Partnership, UUID> {

	/**
	 * Loads the partnership and increments its version, because a change of its names
	 * counts as a change of the partnership.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Partnership> findForChangeById(UUID id);

}
