package org.throughline.statute;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Reads requirements of regimes.
 */
interface RequirementRepository extends Repository<Requirement, UUID> {

	List<RequirementSummary> findByRegimeKeyOrderByPositionAscKeyAsc(String regimeKey);

}
