package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/**
 * The actions on disk. Every change begins with a lock on the row.
 */
interface ActionRepository extends JpaRepository<Action, UUID> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Action> findForChangeByPartnershipIdAndReference(UUID partnershipId, String reference);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Action> findForChangeByPartnershipIdAndReferenceInOrderById(UUID partnershipId, List<String> references);

}
