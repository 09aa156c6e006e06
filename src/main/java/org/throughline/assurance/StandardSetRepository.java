package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores sets of standards.
 */
interface StandardSetRepository extends Repository<StandardSet, UUID> {

	StandardSet save(StandardSet set);

	Optional<StandardSet> findByPartnershipIdAndSlug(UUID partnershipId, String slug);

	void delete(StandardSet set);

	void flush();

}
