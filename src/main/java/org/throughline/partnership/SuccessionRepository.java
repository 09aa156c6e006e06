package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SuccessionRepository extends Repository<Succession, UUID> {

	Succession save(Succession succession);

	List<OrganisationSuccession> findAllProjectedBy();

	boolean existsByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	long deleteByPredecessorIdAndSuccessorId(UUID predecessorId, UUID successorId);

	void flush();

}
