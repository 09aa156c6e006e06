package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface OrganisationRepository extends JpaRepository<Organisation, UUID> {

	Optional<Organisation> findBySlug(String slug);

	boolean existsBySlug(String slug);

	/**
	 * Loads the organisation and increments its version, because a change of its names
	 * counts as a change of the organisation.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Organisation> findForChangeBySlug(String slug);

}
