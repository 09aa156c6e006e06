package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores update notes.
 */
interface ReportNoteRepository extends JpaRepository<ReportNote, UUID> {

	int countByReportId(UUID reportId);

	Optional<ReportNote> findByReportIdAndNumberAndRemovedOnIsNull(UUID reportId, int number);

}
