package org.throughline.report;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The priorities left out, on disk.
 */
interface DroppedPriorityRepository extends Repository<DroppedPriority, UUID> {

	DroppedPriority save(DroppedPriority dropped);

}
