package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores sets of standards.
 */
interface StandardSetRepository extends JpaRepository<StandardSet, UUID> {

	Optional<StandardSet> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

}
