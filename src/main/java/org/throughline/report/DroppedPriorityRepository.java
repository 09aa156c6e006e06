package org.throughline.report;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores removed priorities.
 */
interface DroppedPriorityRepository extends Repository<DroppedPriority, UUID> {

	DroppedPriority save(DroppedPriority dropped);

}
