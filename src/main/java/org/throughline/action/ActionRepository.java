package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/**
 * The actions on disk. Every change begins with a lock on the row.
 */
interface ActionRepository extends Repository<Action, UUID> {

	List<Action> saveAll(Iterable<Action> actions);

	void flush();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Action> findForChangeByPartnershipIdAndReference(UUID partnershipId, String reference);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Action> findForChangeByPartnershipIdAndReferenceInOrderById(UUID partnershipId, List<String> references);

}
