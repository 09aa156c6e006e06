package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The requests for new dates on disk.
 */
interface DueDateRequestRepository extends Repository<DueDateRequest, UUID> {

	DueDateRequest save(DueDateRequest request);

	void flush();

	Optional<DueDateRequest> findById(UUID id);

	boolean existsByActionIdAndDecisionOutcomeIsNull(UUID actionId);

}
