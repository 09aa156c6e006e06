package org.throughline.statute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Loads and reads requirements of regimes.
 */
interface RequirementRepository extends Repository<Requirement, UUID> {

	Optional<Requirement> findById(UUID id);

	List<Requirement> findAllByOrderByPositionAscKeyAsc();

	List<RequirementSummary> findByRegimeKeyOrderByPositionAscKeyAsc(String regimeKey);

}
