package org.throughline.partnership;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnershipSuccessionRepository extends JpaRepository<PartnershipSuccession, UUID> {

	boolean existsByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	long deleteByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

}
