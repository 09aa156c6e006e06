package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PartnershipRepository extends Repository<Partnership, UUID> {

	Partnership save(Partnership partnership);

	/**
	 * Loads the partnership and increments its version, because a change of its names
	 * counts as a change of the partnership.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Partnership> findForChangeById(UUID id);

	void flush();

}
