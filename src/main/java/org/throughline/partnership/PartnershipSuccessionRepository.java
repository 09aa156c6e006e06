package org.throughline.partnership;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PartnershipSuccessionRepository extends Repository<PartnershipSuccession, UUID> {

	PartnershipSuccession save(PartnershipSuccession succession);

	boolean existsByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	long deleteByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	void flush();

}
