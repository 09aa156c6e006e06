package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores priorities.
 */
interface PriorityRepository extends Repository<Priority, UUID> {

	Priority save(Priority priority);

	Optional<Priority> findById(UUID id);

	List<Priority> findByPartnershipIdOrderByIdDesc(UUID partnershipId);

}
