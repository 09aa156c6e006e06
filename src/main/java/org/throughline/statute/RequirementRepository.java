package org.throughline.statute;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and reads requirements of regimes.
 */
interface RequirementRepository extends JpaRepository<Requirement, UUID> {

	List<Requirement> findAllByOrderByPositionAscKeyAsc();

}
