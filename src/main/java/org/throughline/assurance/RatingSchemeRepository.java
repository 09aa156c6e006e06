package org.throughline.assurance;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores rating schemes.
 */
interface RatingSchemeRepository extends Repository<RatingScheme, UUID> {

	RatingScheme save(RatingScheme scheme);

	Optional<RatingScheme> findById(UUID id);

	void delete(RatingScheme scheme);

	void flush();

}
