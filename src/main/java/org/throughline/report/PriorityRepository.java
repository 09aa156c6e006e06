package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores priorities.
 */
interface PriorityRepository extends JpaRepository<Priority, UUID> {

	List<Priority> findByPartnershipIdOrderByIdDesc(UUID partnershipId);

}
