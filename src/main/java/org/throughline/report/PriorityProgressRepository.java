package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the progress of priorities in reports.
 */
interface PriorityProgressRepository extends JpaRepository<PriorityProgress, UUID> {

	Optional<PriorityProgress> findByReportIdAndNumber(UUID reportId, int number);

	List<PriorityProgress> findByReportIdOrderByPosition(UUID reportId);

}
