package org.throughline.assurance;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores rating schemes.
 */
interface RatingSchemeRepository extends JpaRepository<RatingScheme, UUID> {

}
