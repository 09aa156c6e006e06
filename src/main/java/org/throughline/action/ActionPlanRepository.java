package org.throughline.action;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The plans on disk.
 */
interface ActionPlanRepository extends JpaRepository<ActionPlan, UUID> {

	Optional<ActionPlan> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	boolean existsByPartnershipIdAndSlug(UUID partnershipId, String slug);

}
