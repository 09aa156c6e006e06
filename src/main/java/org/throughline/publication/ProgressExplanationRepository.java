package org.throughline.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and stores explanations of little or no progress.
 */
interface ProgressExplanationRepository extends JpaRepository<ProgressExplanation, UUID> {

	List<ProgressExplanation> findByReportId(UUID reportId);

	Optional<ProgressExplanation> findByReportIdAndKindAndSubject(UUID reportId, LittleProgressKind kind,
			String subject);

}
