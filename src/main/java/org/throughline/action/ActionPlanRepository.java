package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The plans on disk.
 */
interface ActionPlanRepository extends Repository<ActionPlan, UUID> {

	ActionPlan save(ActionPlan plan);

	void flush();

	Optional<ActionPlan> findById(UUID id);

	Optional<ActionPlan> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	boolean existsByPartnershipIdAndSlug(UUID partnershipId, String slug);

}
