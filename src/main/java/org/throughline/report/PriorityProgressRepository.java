package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores the progress of priorities in reports.
 */
interface PriorityProgressRepository extends Repository<PriorityProgress, UUID> {

	PriorityProgress save(PriorityProgress progress);

	void delete(PriorityProgress progress);

	Optional<PriorityProgress> findByReportIdAndNumber(UUID reportId, int number);

	List<PriorityProgress> findByReportIdOrderByPosition(UUID reportId);

}
