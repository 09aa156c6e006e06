package org.throughline.action;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The requests for new dates on disk.
 */
interface DueDateRequestRepository extends JpaRepository<DueDateRequest, UUID> {

	boolean existsByActionIdAndDecisionOutcomeIsNull(UUID actionId);

}
