package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

	Organisation save(Organisation organisation);

	Optional<Organisation> findBySlug(String slug);

	boolean existsBySlug(String slug);

	/**
	 * Loads the organisation and increments its version, because a change of its names
	 * counts as a change of the organisation.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Organisation> findForChangeBySlug(String slug);

	void flush();

}
