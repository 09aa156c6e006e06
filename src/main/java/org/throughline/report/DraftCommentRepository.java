package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores comments on drafts.
 */
interface DraftCommentRepository extends JpaRepository<DraftComment, UUID> {

	Optional<DraftComment> findByReportIdAndNumber(UUID reportId, int number);

	List<DraftComment> findByReportId(UUID reportId);

}
