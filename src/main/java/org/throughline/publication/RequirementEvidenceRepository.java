package org.throughline.publication;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and stores the evidence for requirements.
 */
interface RequirementEvidenceRepository extends JpaRepository<RequirementEvidence, UUID> {

	Optional<RequirementEvidence> findByReportIdAndRegimeKeyAndRequirementKey(UUID reportId, String regimeKey,
			String requirementKey);

}
